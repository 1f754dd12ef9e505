import { describe, expect, it } from 'vitest'

import { DAY_MS, HOUR_MS } from '@/lib/shared/time'

import { createAlertWorld, type AlertWorld } from './alert-world'
import { NOW } from './sample-case'

const sweep = (world: AlertWorld) => world.desk().sweep()
const keyOf = (offsetMs: number, id = 'a', epoch = 0) => `${id}|page|${offsetMs}|${epoch}`
const createdIn = (world: AlertWorld) => world.creations.map(({ key }) => key)

describe('what people do to a case', () => {
  it('snoozing it takes its alerts down and holds the next ones back', async () => {
    const world = createAlertWorld()
    world.readPage('a', 5 * HOUR_MS)
    await sweep(world)
    world.mark('a', { snoozedUntil: NOW + 3 * HOUR_MS })
    await world.desk().acknowledgeCase('a')
    expect(world.standing.size).toBe(0)
    world.state.now += 2 * HOUR_MS
    await sweep(world)
    expect(createdIn(world)).toEqual([keyOf(DAY_MS)])
    world.state.now += HOUR_MS
    await sweep(world)
    expect(createdIn(world)).toEqual([keyOf(DAY_MS), keyOf(4 * HOUR_MS)])
  })

  it('calling it done ends its alerts', async () => {
    const world = createAlertWorld()
    world.readPage('a', 2 * HOUR_MS)
    await sweep(world)
    world.mark('a', { doneAt: NOW })
    await sweep(world)
    expect(world.standing.size).toBe(0)
    world.state.now += DAY_MS
    await sweep(world)
    expect(world.creations).toHaveLength(1)
  })

  it('a later alert says that nobody has opened it, unless somebody has', async () => {
    const world = createAlertWorld()
    world.readPage('a', 5 * HOUR_MS)
    world.readPage('b', 5 * HOUR_MS)
    await sweep(world)
    world.mark('b', { openedAt: NOW })
    world.state.now += 4 * HOUR_MS + 1
    // Signs of life: nothing was missed.
    if (world.state.watch !== null)
      world.state.watch = { ...world.state.watch, sweptAt: world.state.now }
    await sweep(world)
    const last = world.creations.slice(-2).map(({ text }) => text.message.includes('Nobody has'))
    expect(last).toEqual([true, false])
  })
})
