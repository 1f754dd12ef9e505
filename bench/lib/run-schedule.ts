import { DEFAULT_ALERT_OFFSETS_MS, policyOf } from '@/lib/aftersales/alert-policy'
import { stagesOf, type Stage } from '@/lib/aftersales/stages'
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '@/lib/shared/time'
import { createAlertWorld } from '@/tests/lib/aftersales/alert-world'

/** What became of the stages of one schedule. */
export interface ScheduleFigures {
  /** Stages that fell due as the most urgent of their clock while Tillside could have shown them. */
  readonly stages: number
  /** Due, and neither shown nor stood for by a more urgent one in the end. */
  readonly lost: number
  /** Created again after the ledger said that it was shown, or while it stood. */
  readonly doubled: number
  /** Shown again after a crash that hides whether it had been seen, and said to be. */
  readonly uncertain: number
  /** Shown more than a minute after the first moment at which it could have been. */
  readonly lateOver60s: number
}

const IDS = ['a', 'b', 'c', 'd', 'e', 'f']
const EVENTS_MIN = 6
const EVENTS_SPREAD = 24
const TICK_MS = MINUTE_MS
const STEPS_MOST = 400

const HABITS = [
  { ladders: [], hours: null, quietUntil: null },
  {
    ladders: [
      {
        kinds: [],
        from: { minor: 1, currency: 'CNY' },
        steps: [
          { offsetMs: 2 * HOUR_MS, when: 'always' },
          { offsetMs: 30 * MINUTE_MS, when: 'unopened' },
        ],
      },
    ],
    hours: {
      zone: 'America/New_York',
      days: [1, 2, 3, 4, 5],
      from: '09:00',
      to: '18:00',
    },
    quietUntil: null,
  },
] as const

/**
 * Runs one random schedule of cases and faults on a simulated clock. Real time only runs forward; the system's clock is
 * set both ways. While the browser runs, sweeps come each minute, and the alarm of the nearest stage early or late.
 */
export async function runSchedule(random: () => number): Promise<ScheduleFigures> {
  const world = createAlertWorld()
  /** Real time by the simulation; the system's clock may differ from it. */
  let real = world.state.now
  const waitingSince = new Map<string, number>()
  const shownLate = new Set<string>()
  const counted = new Set<string>()
  /** The last sweep came to its end; one that did not has set no alarm but is made up for within a minute. */
  let isSwept = true

  const pick = <Item>(items: readonly Item[]): Item => {
    const item = items[Math.floor(random() * items.length)]
    if (item === undefined) throw new RangeError('nothing to pick from')
    return item
  }
  const between = (from: number, to: number): number => Math.floor(from + random() * (to - from))
  const offset = (): number => world.state.now - real
  const sinceDue = ({ plannedAt }: Stage): number => plannedAt - offset()
  const moveTo = (instant: number): void => {
    const ahead = offset()
    real = instant
    world.state.now = instant + ahead
  }

  /** It, or a more urgent stage of its epoch, is in the ledger. */
  const isStoodFor = ({ caseId, clockId, offsetMs, epoch }: Stage): boolean =>
    [...world.ledger.values()].some(
      (record) =>
        record.caseId === caseId &&
        record.clockId === clockId &&
        record.epoch === epoch &&
        record.offsetMs <= offsetMs,
    )
  /** The most urgent stage passed of every watched clock that nothing in the ledger stands for. */
  const pending = (): Stage[] =>
    [...world.cases.values()].flatMap((record) =>
      record.clocks.flatMap((clock) => {
        const passed = stagesOf(record, clock, world.state.policy).findLast(
          ({ plannedAt }) => plannedAt <= world.state.now,
        )
        return passed === undefined || isStoodFor(passed) ? [] : [passed]
      }),
    )
  const noteWaiting = (since?: (stage: Stage) => number): void => {
    const now = pending()
    const keys = new Set(now.map(({ key }) => key))
    for (const key of waitingSince.keys()) if (!keys.has(key)) waitingSince.delete(key)
    for (const stage of now) {
      counted.add(stage.key)
      if (!waitingSince.has(stage.key)) waitingSince.set(stage.key, since?.(stage) ?? real)
    }
  }
  /** One wake-up; the worker may be stopped in it, or a write may fail, and the wait then counts anew. */
  const sweep = async (stopAt = Infinity): Promise<void> => {
    noteWaiting()
    const due = new Map(waitingSince)
    let isWritten = false
    const isDone = await world.work(async (desk) => {
      isWritten = await desk.sweep().then(
        () => true,
        () => false,
      )
    }, stopAt)
    for (const [key, since] of due)
      if (world.ledger.has(key) && real - since > MINUTE_MS) shownLate.add(key)
    noteWaiting()
    isSwept = isDone && isWritten
    if (!isSwept) for (const key of waitingSince.keys()) waitingSince.set(key, real)
  }

  const isWorkLeft = (): boolean =>
    !isSwept || waitingSince.size > 0 || (!world.system.failing && armedIn(world) > 0)

  /** Time passes while the browser runs. */
  const run = async (ms: number): Promise<void> => {
    const end = real + ms
    noteWaiting()
    let cameEarly = false
    const firstTick = (Math.floor(real / TICK_MS) + 1) * TICK_MS
    if (firstTick <= end) {
      moveTo(firstTick)
      noteWaiting(sinceDue)
      await sweep()
    }
    for (let steps = 0; steps < STEPS_MOST; steps += 1) {
      const { nearest, sweep: isTicking } = world.alarms
      const isLeft = isWorkLeft()
      if (!isTicking || (!isLeft && nearest === null)) break
      const dueAt = isLeft ? real : Math.max((nearest ?? 0) - offset(), real)
      const tick = (Math.floor(dueAt / TICK_MS) + 1) * TICK_MS
      const alarm = dueAt + between(-40 * SECOND_MS, 10 * MINUTE_MS)
      const at = Math.max(real, isLeft || cameEarly ? tick : Math.min(tick, alarm))
      if (at > end) break
      cameEarly = at < dueAt
      moveTo(at)
      noteWaiting(sinceDue)
      await sweep()
    }
    moveTo(Math.max(real, end))
    noteWaiting(sinceDue)
    await sweep()
  }

  const events: readonly (() => Promise<unknown> | void)[] = [
    () => run(between(1, 2 * HOUR_MS)),
    () => run(between(1, 2 * DAY_MS)),
    () => sweep(between(1, 90)),
    // A page is read again: the countdown is new, shorter, longer or the other side's.
    () => {
      world.readPage(pick(IDS), between(-HOUR_MS, 3 * DAY_MS), random() < 0.9 ? 'seller' : 'buyer')
      return sweep(random() < 0.3 ? between(1, 90) : Infinity)
    },
    () => {
      for (const id of IDS) world.readPage(id, between(-HOUR_MS, 2 * DAY_MS))
    },
    // The browser is shut, and the machine with it.
    async () => {
      moveTo(real + between(MINUTE_MS, 2 * DAY_MS))
      world.restartBrowser()
      waitingSince.clear()
      await sweep(random() < 0.3 ? between(1, 90) : Infinity)
      await sweep()
    },
    // The machine sleeps: alarms come when it wakes.
    async () => {
      moveTo(real + between(MINUTE_MS, DAY_MS))
      waitingSince.clear()
      noteWaiting()
      moveTo(real + between(0, 50 * SECOND_MS))
      await sweep()
    },
    // An update: alarms are cleared, a new worker starts.
    () => {
      Object.assign(world.alarms, { nearest: null, sweep: false })
      world.restartWorker()
      return sweep()
    },
    () => {
      world.state.now += between(-2 * DAY_MS, 2 * DAY_MS)
      waitingSince.clear()
      return sweep()
    },
    () => {
      world.system.writeFails = true
      return sweep().then(() => sweep())
    },
    () => {
      Object.assign(world.system, {
        allowed: random() < 0.8,
        listable: random() < 0.8,
        failing: random() < 0.15,
      })
    },
    () => {
      world.closeCase(pick(IDS))
    },
    () => {
      world.mark(pick(IDS), { snoozedUntil: world.state.now + between(0, 6 * HOUR_MS) })
    },
    () => {
      world.mark(pick(IDS), { openedAt: world.state.now })
    },
    // The agent travels, or keeps other hours.
    () => {
      world.state.policy = policyOf(
        DEFAULT_ALERT_OFFSETS_MS,
        structuredClone(pick(HABITS)) as never,
      )
      waitingSince.clear()
      return sweep()
    },
    async () => {
      const key = [...world.ledger.keys()].at(between(0, 6))
      if (key !== undefined)
        await world.work((desk) => desk.acknowledge(key).catch(() => undefined))
    },
  ]

  await sweep()
  const length = EVENTS_MIN + between(0, EVENTS_SPREAD)
  for (let each = 0; each < length; each += 1) await pick(events)()
  Object.assign(world.system, { allowed: true, listable: true, failing: false, writeFails: false })
  waitingSince.clear()
  await sweep()
  await sweep()

  return {
    stages: counted.size,
    lost: pending().length + armedIn(world),
    doubled: world.creations.filter(({ ledger, stood }) => ledger !== 'armed' || stood).length,
    uncertain: [...world.ledger.values()].filter(({ status }) => status === 'uncertain').length,
    lateOver60s: shownLate.size,
  }
}

/** Stages that are armed while their clock still runs. */
function armedIn({ ledger, cases }: ReturnType<typeof createAlertWorld>): number {
  return [...ledger.values()].filter(
    ({ status, caseId, clockId, epoch }) =>
      status === 'armed' &&
      cases.get(caseId)?.closed === false &&
      cases
        .get(caseId)
        ?.clocks.some(
          (clock) => clock.id === clockId && clock.epoch === epoch && clock.owner === 'seller',
        ) === true,
  ).length
}
