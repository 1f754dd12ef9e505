import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import type { AlertRecord } from '@/lib/aftersales/case-record'
import { openAlerts } from '@/lib/aftersales/open-alerts'
import { DEFAULT_ALERT_OFFSETS_MS } from '@/lib/aftersales/alert-policy'
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '@/lib/shared/time'

import { createAlertWorld, type AlertWorld } from './alert-world'

/** Random schedules a run, each of up to 40 of the events below; FAULT_SCHEDULES asks for more. */
const SCHEDULES = Number(process.env['FAULT_SCHEDULES'] ?? 1_000)

const OFFSETS = [...DEFAULT_ALERT_OFFSETS_MS, 0]
const CASES = ['a', 'b', 'c', 'd']

const caseId = fc.constantFrom(...CASES)
/** Half-steps after which the worker is stopped; most sweeps over few cases have fewer than 60. */
const stopAt = fc.oneof(fc.constant(Infinity), fc.integer({ min: 1, max: 60 }))
const either = fc.boolean()

const events = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ does: fc.constant('wait'), ms: waiting(), late: lateness(), stopAt }),
  },
  { weight: 3, arbitrary: fc.record({ does: fc.constant('sweep'), stopAt, twice: either }) },
  {
    weight: 3,
    arbitrary: fc.record({ does: fc.constant('read'), id: caseId, left: span(), stopAt }),
  },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('restart'), off: waiting(), stopAt }) },
  {
    weight: 1,
    arbitrary: fc.record({
      does: fc.constant('jump'),
      by: fc.integer({ min: -2 * DAY_MS, max: 2 * DAY_MS }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('handover'), id: caseId, left: span() }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('close'), id: caseId }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('acknowledge'), nth: fc.nat(5), stopAt }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('loseAlarms') }) },
  {
    weight: 1,
    arbitrary: fc.record({
      does: fc.constant('disturb'),
      allowed: either,
      listable: either,
      failing: either,
    }),
  },
)
type Event = typeof events extends fc.Arbitrary<infer Each> ? Each : never

function waiting() {
  return fc.oneof(fc.integer({ min: 1, max: 2 * HOUR_MS }), fc.integer({ min: 1, max: 2 * DAY_MS }))
}
function lateness() {
  return fc.oneof(fc.constant(0), fc.integer({ min: -40 * SECOND_MS, max: 10 * MINUTE_MS }))
}
function span() {
  return fc.integer({ min: -HOUR_MS, max: 3 * DAY_MS })
}

/** A stage that the system refused settles later than its case is looked at, and the worker stops just then. */
const LATE_SETTLEMENT: Event[] = [
  { does: 'read', id: 'a', left: 1, stopAt: 22 },
  { does: 'disturb', allowed: true, listable: true, failing: true },
  { does: 'wait', ms: 1, late: 0, stopAt: Infinity },
  { does: 'wait', ms: 1, late: 0, stopAt: Infinity },
  { does: 'disturb', allowed: false, listable: false, failing: false },
  { does: 'wait', ms: 1, late: 0, stopAt: 20 },
]

/** Of two stages armed for one notification one moves on, and the worker stops when the other is settled. */
const PART_MOVES_ON: Event[] = [
  { does: 'read', id: 'd', left: 2, stopAt: 1 },
  { does: 'restart', off: 1, stopAt: Infinity },
  { does: 'jump', by: 180_001 },
  { does: 'read', id: 'a', left: 1, stopAt: 16 },
  { does: 'read', id: 'd', left: 86_400_002, stopAt: 1 },
  { does: 'read', id: 'a', left: 0, stopAt: Infinity },
  { does: 'wait', ms: 1, late: 0, stopAt: 20 },
  { does: 'disturb', allowed: false, listable: false, failing: false },
]

const schedules = fc.asyncProperty(
  fc.array(events, { minLength: 5, maxLength: 40 }),
  async (schedule) => {
    const world = createAlertWorld()
    for (const each of schedule) {
      if (await happen(world, each)) checkAfterSweep(world)
      checkAlways(world)
    }
    Object.assign(world.system, { allowed: true, listable: true, failing: false })
    await world.work((desk) => desk.sweep())
    checkAfterSweep(world)
    checkAlways(world)
  },
)

describe('random faults', () => {
  it('neither lose nor double a stage', async () => {
    await expect(
      fc.assert(schedules, { numRuns: SCHEDULES, examples: [[PART_MOVES_ON], [LATE_SETTLEMENT]] }),
    ).resolves.toBeUndefined()
  }, 600_000)
})

/** Carries out one event; true: a sweep came to its end and nothing has changed since. */
async function happen(world: AlertWorld, event: Event): Promise<boolean> {
  const sweep = (at?: number) => world.work((desk) => desk.sweep(), at)
  switch (event.does) {
    case 'wait':
      return wait(world, event.ms, event.late, sweep.bind(undefined, event.stopAt))
    case 'sweep':
      return world.work(
        (desk) => Promise.all([desk.sweep(), event.twice ? desk.sweep() : undefined]),
        event.stopAt,
      )
    case 'read':
      world.readPage(event.id, event.left)
      return sweep(event.stopAt)
    case 'restart':
      world.state.now += event.off
      world.restartBrowser()
      return sweep(event.stopAt)
    case 'jump':
      world.state.now += event.by
      return false
    case 'handover':
      world.readPage(event.id, event.left, 'buyer')
      return sweep()
    case 'close':
      world.closeCase(event.id)
      return sweep()
    case 'acknowledge': {
      const key = [...world.ledger.keys()].at(event.nth)
      if (key !== undefined) await world.work((desk) => desk.acknowledge(key), event.stopAt)
      return false
    }
    case 'loseAlarms':
      Object.assign(world.alarms, { nearest: null, sweep: false })
      return false
    case 'disturb':
      Object.assign(world.system, event)
      return false
    default:
      throw new Error(`no such event: ${JSON.stringify(event)}`)
  }
}

/** Time passes with the alarms that are left; each may come early or late. */
async function wait(
  world: AlertWorld,
  ms: number,
  late: number,
  sweep: () => Promise<boolean>,
): Promise<boolean> {
  const until = world.state.now + ms
  for (
    let at = world.alarms.nearest;
    at !== null && at + late <= until;
    at = world.alarms.nearest
  ) {
    world.alarms.nearest = null
    world.state.now = Math.max(world.state.now, at + late)
    if (await sweep()) checkAfterSweep(world)
    if (world.alarms.nearest === at) break
  }
  world.state.now = Math.max(until, world.state.now)
  return world.alarms.sweep && sweep()
}

/** Doubled: created although the ledger already said how it ended, or although it stood. Early: armed before its instant. */
function checkAlways(world: AlertWorld): void {
  expect(world.creations.filter(({ ledger, stood }) => ledger !== 'armed' || stood)).toEqual([])
  expect(world.armedEarly).toEqual([])
}

/** Lost: a stage is passed and neither it nor a more urgent one of its epoch was announced. */
function checkAfterSweep(world: AlertWorld): void {
  const { now } = world.state
  const alarmsDue: number[] = []
  for (const { id, closed, clocks } of world.cases.values())
    for (const { owner, epoch, dueAt } of closed ? [] : clocks) {
      if (owner !== 'seller') continue
      const inEpoch = OFFSETS.map((offset) => ({
        offset,
        record: world.ledger.get(`${id}|page|${offset}|${epoch}`),
      }))
      const passed = inEpoch.findLast(({ offset }) => dueAt - offset <= now)
      const announced = inEpoch.find(
        ({ offset, record }) =>
          offset <= (passed?.offset ?? -1) &&
          record !== undefined &&
          record.status !== 'superseded' &&
          (record.status !== 'armed' || world.system.failing),
      )
      expect(passed === undefined || announced !== undefined, `${id} is lost`).toBe(true)
      for (const { offset, record } of announced === undefined
        ? inEpoch
        : inEpoch.slice(inEpoch.indexOf(announced)))
        if (record === undefined && dueAt - offset > now) alarmsDue.push(dueAt - offset)
    }
  const { nearest, sweep } = world.alarms
  expect(sweep).toBe(true)
  // A wake that a crash left standing is earlier than needed, which costs a look and nothing else.
  expect(nearest ?? Infinity).toBeGreaterThan(now)
  expect(nearest ?? Infinity).toBeLessThanOrEqual(Math.min(...alarmsDue))
  checkScreen(world)
}

const isArmed = ({ status }: AlertRecord) => status === 'armed'
const isShown = ({ status }: AlertRecord) => status === 'shown' || status === 'uncertain'

/** What stands on the screen still matters: no closed case, nothing dealt with, one notification a clock. */
function checkScreen(world: AlertWorld): void {
  const pending = [...world.ledger.values()].filter(({ acknowledgedAt }) => acknowledgedAt === null)
  const open = [isArmed, isShown].flatMap((of) =>
    openAlerts(pending.filter(of), [...world.cases.values()]),
  )
  const shownIn = new Set(open.map(({ record }) => record.digest ?? record.key))
  expect([...world.standing.keys()].filter((id) => !shownIn.has(id))).toEqual([])
}
