import { describe, expect, it } from 'vitest'

import type { AlertDesk } from '@/lib/aftersales/alert-desk'
import { DAY_MS, HOUR_MS, MINUTE_MS } from '@/lib/shared/time'

import { createAlertWorld, type AlertWorld } from './alert-world'
import { NOW } from './sample-case'

const sweep = (world: AlertWorld) => world.desk().sweep()
const sweepOf = (desk: AlertDesk) => desk.sweep()
const keyOf = (offsetMs: number, id = 'a', epoch = 0) => `${id}|page|${offsetMs}|${epoch}`
const createdIn = (world: AlertWorld) => world.creations.map(({ key }) => key)

describe('a sweep', () => {
  it('shows each stage once as time passes', async () => {
    const world = createAlertWorld()
    world.readPage('a', 30 * HOUR_MS)
    const due = NOW + 30 * HOUR_MS
    const offsets = [DAY_MS, 4 * HOUR_MS, HOUR_MS, 15 * MINUTE_MS, 0]
    for (const offset of offsets) {
      world.state.now = due - offset - 1
      await sweep(world)
      world.state.now = due - offset
      await sweep(world)
      await sweep(world)
    }
    expect(createdIn(world)).toEqual(offsets.map((offset) => keyOf(offset)))
  })

  it('does not show twice when two run at once', async () => {
    const world = createAlertWorld()
    world.readPage('a', HOUR_MS)
    await Promise.all([sweep(world), sweep(world)])
    expect(createdIn(world)).toEqual([keyOf(HOUR_MS)])
  })

  it('goes on after one that failed', async () => {
    const world = createAlertWorld()
    world.readPage('a', HOUR_MS)
    world.system.failing = true
    await sweep(world)
    expect(createdIn(world)).toEqual([])
    expect((await world.desk().listAlerts()).alerts).toHaveLength(1)
    world.system.failing = false
    await sweep(world)
    expect(createdIn(world)).toEqual([keyOf(HOUR_MS)])
  })

  it('shows one alert a case after a sleep over several stages of several cases', async () => {
    const world = createAlertWorld()
    for (const [id, hours] of [
      ['a', 25],
      ['b', 26],
      ['c', 29],
    ] as const)
      world.readPage(id, hours * HOUR_MS)
    await sweep(world)
    world.state.now += 25 * HOUR_MS
    await sweep(world)
    expect(createdIn(world)).toEqual([keyOf(0), keyOf(HOUR_MS, 'b'), keyOf(4 * HOUR_MS, 'c')])
    expect(world.ledger.get(keyOf(DAY_MS, 'c'))?.status).toBe('superseded')
  })

  it('sets one alarm for the nearest stage and keeps the sweep alarm', async () => {
    const world = createAlertWorld()
    world.readPage('a', 30 * HOUR_MS)
    world.readPage('b', 5 * HOUR_MS)
    await sweep(world)
    expect(world.alarms).toEqual({ nearest: NOW + HOUR_MS, sweep: true })
  })

  it('sets no nearest alarm when no stage is ahead', async () => {
    const world = createAlertWorld()
    world.readPage('a', -HOUR_MS)
    await sweep(world)
    expect(world.alarms.nearest).toBeNull()
  })

  it.each([
    { left: [30], count: 0, urgency: 'calm' },
    { left: [30, 20], count: 1, urgency: 'today' },
    { left: [20, 3], count: 2, urgency: 'soon' },
    { left: [20, 3, 1], count: 3, urgency: 'now' },
    { left: [20, 3, 0], count: 3, urgency: 'overdue' },
  ])('counts clocks with $left h left as $count, $urgency, on the badge', async (row) => {
    const world = createAlertWorld()
    row.left.forEach((hours, at) => world.readPage(`own-${at}`, hours * HOUR_MS))
    world.readPage('theirs', HOUR_MS, 'buyer')
    await sweep(world)
    expect(world.state.badge).toEqual({ count: row.count, urgency: row.urgency })
  })

  it('alerts about the seller’s clocks only', async () => {
    const world = createAlertWorld()
    world.readPage('a', HOUR_MS, 'buyer')
    world.readPage('b', HOUR_MS, 'platform')
    await sweep(world)
    expect(createdIn(world)).toEqual([])
  })

  it('leaves the banner to speak where notifications are refused', async () => {
    const world = createAlertWorld()
    world.system.allowed = false
    world.readPage('a', HOUR_MS)
    await sweep(world)
    expect(createdIn(world)).toEqual([])
    expect((await world.desk().listAlerts()).alerts).toMatchObject([
      { record: { status: 'shown' } },
    ])
  })
})

describe('an alert', () => {
  it('gives way to the next stage of its clock', async () => {
    const world = createAlertWorld()
    world.readPage('a', 4 * HOUR_MS)
    await sweep(world)
    world.state.now += 3 * HOUR_MS
    await sweep(world)
    expect([...world.standing.keys()]).toEqual([keyOf(HOUR_MS)])
    const { alerts } = await world.desk().listAlerts()
    expect(alerts.map(({ record }) => record.key)).toEqual([keyOf(HOUR_MS)])
  })

  it.each([
    { cases: 100, hasMore: false },
    { cases: 101, hasMore: true },
  ])('is listed with the 100 most pressing: $cases wait', async ({ cases, hasMore }) => {
    const world = createAlertWorld()
    for (let each = 0; each < cases; each += 1) world.readPage(`c${each}`, MINUTE_MS * 20 + each)
    await sweep(world)
    const listed = await world.desk().listAlerts()
    expect(listed.hasMore).toBe(hasMore)
    expect(listed.alerts).toHaveLength(100)
    expect(listed.alerts[0]?.case.id).toBe('c0')
  })

  it('comes although the one before cannot be cleared', async () => {
    const world = createAlertWorld()
    world.system.clearable = false
    world.readPage('a', 4 * HOUR_MS)
    await sweep(world)
    world.state.now += 3 * HOUR_MS
    await sweep(world)
    expect(createdIn(world)).toEqual([keyOf(4 * HOUR_MS), keyOf(HOUR_MS)])
    expect((await world.desk().listAlerts()).alerts).toHaveLength(1)
  })

  it.each([
    { why: 'its case closes', change: (world: AlertWorld) => world.closeCase('a') },
    {
      why: 'it is the buyer’s turn',
      change: (world: AlertWorld) => world.readPage('a', HOUR_MS, 'buyer'),
    },
    {
      why: 'the page gives more time',
      change: (world: AlertWorld) => world.readPage('a', 2 * DAY_MS),
    },
  ])('goes when $why', async ({ change }) => {
    const world = createAlertWorld()
    world.readPage('a', HOUR_MS)
    await sweep(world)
    expect(world.standing.size).toBe(1)
    change(world)
    await sweep(world)
    expect(world.standing.size).toBe(0)
    expect((await world.desk().listAlerts()).alerts).toEqual([])
  })

  it('goes when somebody acknowledges it, and does not come back', async () => {
    const world = createAlertWorld()
    world.readPage('a', HOUR_MS)
    await sweep(world)
    await world.desk().acknowledge(keyOf(HOUR_MS))
    await world.desk().acknowledge('unknown|page|0|0')
    await sweep(world)
    expect((await world.desk().listAlerts()).alerts).toEqual([])
    expect(createdIn(world)).toHaveLength(1)
  })

  it('comes again for a stage of a clock that was extended', async () => {
    const world = createAlertWorld()
    world.readPage('a', HOUR_MS)
    await sweep(world)
    world.readPage('a', 4 * HOUR_MS)
    await sweep(world)
    expect(createdIn(world)).toEqual([keyOf(HOUR_MS), keyOf(4 * HOUR_MS, 'a', 1)])
  })
})

describe('after a stop between notification and proof', () => {
  it('the notification that stands proves that it was shown', async () => {
    const world = createAlertWorld()
    world.readPage('a', HOUR_MS)
    expect(await world.work(sweepOf, 'after the notification')).toBe(false)
    expect([world.standing.size, world.ledger.get(keyOf(HOUR_MS))?.status]).toEqual([1, 'armed'])
    await sweep(world)
    expect(world.creations).toHaveLength(1)
    expect(world.ledger.get(keyOf(HOUR_MS))?.status).toBe('shown')
  })

  it('a notification that does not stand is created in the same session', async () => {
    const world = createAlertWorld()
    world.readPage('a', HOUR_MS)
    await world.work(sweepOf, 'before the notification')
    expect([world.standing.size, world.ledger.get(keyOf(HOUR_MS))?.status]).toEqual([0, 'armed'])
    await sweep(world)
    expect(world.creations).toHaveLength(1)
    expect(world.ledger.get(keyOf(HOUR_MS))?.status).toBe('shown')
  })

  it.each([
    { when: 'the browser restarted', happens: (world: AlertWorld) => world.restartBrowser() },
    {
      when: 'the browser cannot list notifications',
      happens: (world: AlertWorld) => void (world.system.listable = false),
    },
  ])('the alert is shown again and called uncertain when $when', async ({ happens }) => {
    const world = createAlertWorld()
    world.readPage('a', HOUR_MS)
    await world.work(sweepOf, 'after the notification')
    happens(world)
    await sweep(world)
    expect(world.ledger.get(keyOf(HOUR_MS))?.status).toBe('uncertain')
    expect(world.creations.at(-1)?.text.message).toContain('It may have been shown before')
  })
})
