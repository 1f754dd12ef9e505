import { describe, expect, it } from 'vitest'

import { HOUR_MS, MINUTE_MS } from '@/lib/shared/time'

import { createAlertWorld, type AlertWorld } from './alert-world'
import { NOW } from './sample-case'

const sweep = (world: AlertWorld) => world.desk().sweep()

describe('the watch', () => {
  it('tells that the clock was set back by more than five minutes, until it has caught up', async () => {
    const world = createAlertWorld()
    await sweep(world)
    world.state.now -= 5 * MINUTE_MS
    expect(await world.desk().clockSetBackMs()).toBeNull()
    world.state.now -= 1
    await sweep(world)
    expect(await world.desk().clockSetBackMs()).toBe(5 * MINUTE_MS + 1)
    world.state.now = NOW
    expect(await world.desk().clockSetBackMs()).toBeNull()
  })

  it('plans everything anew when people choose other times', async () => {
    const world = createAlertWorld()
    world.readPage('a', 10 * HOUR_MS)
    await sweep(world)
    world.state.policy = {
      ...world.state.policy,
      steps: [{ offsetMs: 12 * HOUR_MS, when: 'always' }],
    }
    await sweep(world)
    expect(world.alarms.nearest).toBe(NOW + 10 * HOUR_MS)
  })
})
