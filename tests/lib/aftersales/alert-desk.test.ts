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
    expect(await world.desk().listAlerts()).toHaveLength(1)
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
    expect(await world.desk().listAlerts()).toMatchObject([{ record: { status: 'shown' } }])
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
    const alerts = await world.desk().listAlerts()
    expect(alerts.map(({ record }) => record.key)).toEqual([keyOf(HOUR_MS)])
  })

  it('comes although the one before cannot be cleared', async () => {
    const world = createAlertWorld()
    world.system.clearable = false
    world.readPage('a', 4 * HOUR_MS)
    await sweep(world)
    world.state.now += 3 * HOUR_MS
    await sweep(world)
    expect(createdIn(world)).toEqual([keyOf(4 * HOUR_MS), keyOf(HOUR_MS)])
    expect(await world.desk().listAlerts()).toHaveLength(1)
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
    expect(await world.desk().listAlerts()).toEqual([])
  })

  it('goes when somebody acknowledges it, and does not come back', async () => {
    const world = createAlertWorld()
    world.readPage('a', HOUR_MS)
    await sweep(world)
    await world.desk().acknowledge(keyOf(HOUR_MS))
    await world.desk().acknowledge('unknown|page|0|0')
    await sweep(world)
    expect(await world.desk().listAlerts()).toEqual([])
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

describe('stages that come together', () => {
  const digests = (world: AlertWorld) =>
    world.creations.filter(({ key }) => key.startsWith('digest|'))

  it('missed while the machine slept stand in one notification, each once in the ledger', async () => {
    const world = createAlertWorld()
    for (const id of ['a', 'b', 'c']) world.readPage(id, 5 * HOUR_MS)
    await sweep(world)
    const shown = world.creations.length
    world.state.now += 2 * HOUR_MS
    await sweep(world)
    await sweep(world)
    expect(world.creations.slice(shown)).toHaveLength(1)
    expect(digests(world)).toMatchObject([
      { text: { title: '3 clocks came due while Tillside was off' } },
    ])
    const four = ['a', 'b', 'c'].map((id) => world.ledger.get(keyOf(4 * HOUR_MS, id)))
    expect(four.map((record) => [record?.status, record?.awayFrom])).toEqual(
      four.map(() => ['shown', NOW]),
    )
  })

  it('are told apart while they are few and the browser runs', async () => {
    const world = createAlertWorld()
    for (const id of ['a', 'b', 'c']) world.readPage(id, HOUR_MS)
    await sweep(world)
    expect(createdIn(world)).toEqual(['a', 'b', 'c'].map((id) => keyOf(HOUR_MS, id)))
  })

  it('stand in one notification when a list brings many', async () => {
    const world = createAlertWorld()
    for (const id of 'abcdef') world.readPage(id, HOUR_MS)
    await sweep(world)
    expect(digests(world)).toMatchObject([{ text: { title: '6 clocks need you' } }])
    expect(world.creations).toHaveLength(1)
  })

  it('leave the screen with the last of them', async () => {
    const world = createAlertWorld()
    for (const id of 'abcd') world.readPage(id, HOUR_MS)
    await sweep(world)
    for (const id of 'abc') await world.desk().acknowledge(keyOf(HOUR_MS, id))
    expect(world.standing.size).toBe(1)
    await world.desk().acknowledge(keyOf(HOUR_MS, 'd'))
    expect(world.standing.size).toBe(0)
  })

  it('after a crash before the notification are shown in it all the same, once', async () => {
    const world = createAlertWorld()
    for (const id of 'abcd') world.readPage(id, HOUR_MS)
    expect(await world.work(sweepOf, 'before the notification')).toBe(false)
    expect(digests(world)).toHaveLength(0)
    await sweep(world)
    await sweep(world)
    expect(digests(world)).toHaveLength(1)
  })

  it('name the cases they are about when somebody presses them', async () => {
    const world = createAlertWorld()
    for (const id of 'abcd') world.readPage(id, HOUR_MS)
    await sweep(world)
    world.state.now += 1
    expect(await world.desk().press(digests(world)[0]?.key ?? '')).toEqual([...'abcd'])
    expect(world.ledger.get(keyOf(HOUR_MS))?.clickedAt).toBe(NOW + 1)
    expect(await world.desk().press('nobody knows')).toEqual([])
  })
})

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
