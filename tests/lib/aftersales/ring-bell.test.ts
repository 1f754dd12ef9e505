import { describe, expect, it } from 'vitest'

import type { AlertSound } from '@/lib/aftersales/alert-policy'
import { HOUR_MS, MINUTE_MS } from '@/lib/shared/time'

import { createAlertWorld } from './alert-world'

/** The tones of one sweep over cases with so much time left. */
async function rungBy(sound: AlertSound, ...lefts: readonly number[]) {
  const world = createAlertWorld()
  world.state.sound = sound
  for (const [index, left] of lefts.entries()) world.readPage(`case-${index}`, left)
  await world.desk().sweep()
  return world.rung.map(({ tone }) => tone)
}

describe('the bell', () => {
  it.each<[AlertSound, readonly number[], readonly string[]]>([
    ['last', [3 * HOUR_MS], []],
    ['last', [HOUR_MS], ['urgent']],
    ['last', [-MINUTE_MS], ['urgent']],
    ['all', [3 * HOUR_MS], ['calm']],
    ['all', [3 * HOUR_MS, 10 * MINUTE_MS], ['urgent']],
    ['off', [10 * MINUTE_MS], []],
    ['all', [48 * HOUR_MS], []],
  ])('set to %s rings for clocks with %j ms left: %j', async (sound, lefts, tones) => {
    expect(await rungBy(sound, ...lefts)).toEqual(tones)
  })

  it('rings once for many alerts, and not again for the same', async () => {
    const world = createAlertWorld()
    for (let index = 0; index < 9; index += 1) world.readPage(`case-${index}`, 10 * MINUTE_MS)
    await world.desk().sweep()
    world.restartWorker()
    await world.desk().sweep()
    expect(world.rung).toHaveLength(1)
  })

  it('keeps quiet about what could not be shown', async () => {
    const world = createAlertWorld()
    world.system.failing = true
    world.readPage('a', 10 * MINUTE_MS)
    await world.desk().sweep()
    expect(world.rung).toEqual([])
  })
})
