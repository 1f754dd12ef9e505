import { groupBy } from '@/lib/shared/group-by'
import { createQueue } from '@/lib/shared/queue'
import { DAY_MS } from '@/lib/shared/time'

import type { CaseInWatch } from './alert-ledger'
import type { AlertDeskPorts } from './alert-ports'
import type { AlertPolicy } from './alert-policy'
import type { AlertRecord, CaseRecord } from './case-record'
import { gatherAnnouncements } from './gather-announcements'
import { keepWatch, setBackBy } from './keep-watch'
import { openAlerts, type OpenAlert } from './open-alerts'
import { ringBell } from './ring-bell'
import { announce, notificationOf, settleArmed, takeDown, type ClockPlan } from './show-alert'
import { planStages, stagesOf } from './stages'
import { urgencyOf } from './urgency'

/** Alerts as far as lists hold them. */
export interface ListedAlerts {
  readonly alerts: readonly OpenAlert[]
  /** More wait than these. */
  readonly hasMore: boolean
}

/** Watches over all clocks: what is due is shown once, and stays in sight until somebody deals with it. */
export interface AlertDesk {
  /** Does all that is due now; safe to call at any time and as often as anything wakes us. */
  sweep(): Promise<void>
  /** Somebody has dealt with an alert: it leaves banner and screen. */
  acknowledge(stageKey: string): Promise<void>
  /** Somebody has dealt with all alerts of a case. */
  acknowledgeCase(caseId: string): Promise<void>
  /** Somebody has pressed a notification; gives the cases it is about. */
  press(notificationId: string): Promise<readonly string[]>
  /** Alerts nobody has dealt with, shortest clock first; of very many those of the most pressing cases. */
  listAlerts(): Promise<ListedAlerts>
  /** By how much the system's clock was set back since the last sweep, ms; null where it was not, or hardly. */
  clockSetBackMs(): Promise<number | null>
}

/** Cases that one round of a sweep looks at: others get their turn between rounds. */
const ROUND_CASES = 1_000

/** Alerts that are looked through for those to list; of more than that, those of the most pressing cases are. */
const LISTED_ALERTS = 100

/** Builds the desk; it keeps nothing in memory that matters, so that any worker may take over at any point. */
export function createAlertDesk(ports: AlertDeskPorts): AlertDesk {
  const { ledger } = ports
  const serially = createQueue()
  const armedWhere = async (matches: (record: AlertRecord) => boolean) =>
    (await ledger.listArmed()).filter(matches)

  return {
    sweep: async () => {
      while ((await serially(() => sweepRound(ports))) === ROUND_CASES);
    },
    acknowledge: (stageKey) =>
      serially(async () => {
        const [record] = await ledger.readAlerts([stageKey])
        if (record !== undefined && isOpenAlert(record)) await takeDown(ports, [record])
      }),
    acknowledgeCase: (caseId) =>
      serially(async () => {
        const armed = await armedWhere((record) => record.caseId === caseId)
        await takeDown(ports, [...armed, ...(await ledger.listUnacknowledgedOf([caseId]))])
      }),
    press: (notificationId) =>
      serially(async () => {
        const standing = await ledger.readAlerts(await ledger.listStanding(notificationId))
        const pressed = [
          ...(await armedWhere((record) => notificationOf(record) === notificationId)),
          ...standing.flatMap((record) => record ?? []),
        ]
        const clickedAt = ports.clock()
        await ledger.writeAlerts(pressed.map((record) => Object.assign(record, { clickedAt })))
        const about = pressed.length > 0 ? pressed : await ledger.readAlerts([notificationId])
        return [...new Set(about.flatMap((record) => record?.caseId ?? []))]
      }),
    listAlerts: () => listOpenAlerts(ports),
    clockSetBackMs: async () => setBackBy(await ledger.readWatch(), ports.clock()),
  }
}

/** Whether an alert still asks for somebody to deal with it. */
const isOpenAlert = ({ status, acknowledgedAt }: AlertRecord): boolean =>
  status !== 'superseded' && acknowledgedAt === null

async function listOpenAlerts({ ledger }: AlertDeskPorts): Promise<ListedAlerts> {
  const some = await ledger.listUnacknowledged(LISTED_ALERTS + 1)
  const hasMore = some.length > LISTED_ALERTS
  const shown = hasMore
    ? await ledger.listUnacknowledgedOf(await ledger.listPressing(LISTED_ALERTS))
    : some
  const records = [...(await ledger.listArmed()), ...shown]
  const cases = await ledger.readCases([...new Set(records.map(({ caseId }) => caseId))])
  const alerts = openAlerts(
    records,
    cases.map(({ record }) => record),
  )
  return { alerts, hasMore }
}

/** Looks at some of the cases that are due for it; gives how many there were. */
async function sweepRound(ports: AlertDeskPorts): Promise<number> {
  const { ledger } = ports
  await derive(ports.alarms.ensureSweep())
  const policy = await ports.policy()
  const { awayFrom } = await keepWatch(ports, policy)
  try {
    const waking = await ledger.listWaking(ports.clock(), ROUND_CASES)
    const armed = await ledger.listArmed()
    const cases = await withArmed(ports, waking, armed)
    const plans = await planClocks(ports, policy, cases)
    await settleArmed(ports, armed, plans)
    // Announcements are of different clocks, so that none overtakes another of this round.
    const stillArmed = armed.length === 0 ? armed : await ledger.listArmed()
    const shown: ClockPlan[] = []
    for (const each of gatherAnnouncements(plans, { now: ports.clock(), awayFrom }))
      if (await announce(ports, each, stillArmed)) shown.push(...each.plans)
    // What rings is in the ledger already: a tone that fails is no alert that is lost.
    await derive(ringBell(ports, shown))
    await retireAlerts(
      ports,
      cases.map(({ record }) => record),
    )
    const plansByCase = groupBy(plans, (plan) => plan.case.id)
    await ledger.setWakes(waking.map((each) => wakeOf(each, plansByCase.get(each.record.id) ?? [])))
    return waking.length
  } finally {
    await deriveFromStore(ports)
  }
}

/** Alarm and badge are derived at every sweep: one that fails must not keep an alert from being shown. */
const derive = (...edges: readonly Promise<void>[]) => Promise.allSettled(edges)

async function deriveFromStore({ ledger, alarms, badge, clock }: AlertDeskPorts): Promise<void> {
  const now = clock()
  const { count, nextDueAt } = await ledger.pressing(now + DAY_MS)
  const urgency = urgencyOf({ dueAt: count === 0 ? null : nextDueAt, owner: 'seller' }, now)
  await derive(alarms.setNearest(await ledger.nextWake(now)), badge.show({ count, urgency }))
}

/** Cases to look at: those that are due for it, and those of alerts that a crash left armed. */
async function withArmed(
  { ledger }: AlertDeskPorts,
  waking: readonly CaseInWatch[],
  armed: readonly { readonly caseId: string }[],
): Promise<CaseInWatch[]> {
  const known = new Set(waking.map(({ record }) => record.id))
  const others = new Set(armed.map(({ caseId }) => caseId).filter((id) => !known.has(id)))
  return [...waking, ...(await ledger.readCases([...others]))]
}

async function planClocks(
  { ledger, clock: time }: AlertDeskPorts,
  policy: AlertPolicy,
  cases: readonly CaseInWatch[],
): Promise<ClockPlan[]> {
  const clocks = cases.flatMap(({ record }) => record.clocks.map((clock) => ({ record, clock })))
  const keys = clocks.flatMap(({ record, clock }) =>
    stagesOf(record, clock, policy).map(({ key }) => key),
  )
  const known = await ledger.readAlerts(keys)
  const logged = new Set(known.flatMap((alert) => alert?.key ?? []))
  const now = time()
  return clocks.map(({ record, clock }) => {
    const { show, supersede, nextAt } = planStages(record, clock, policy, now, logged)
    const warned = stagesOf(record, clock, policy).some(({ key }) => logged.has(key))
    return { case: record, clock, show, supersede, nextAt, warned }
  })
}

/** When a case has to be looked at again: at the first stage ahead of any of its clocks. */
function wakeOf({ record, revision }: CaseInWatch, plans: readonly ClockPlan[]) {
  const ahead = plans.flatMap(({ nextAt }) => (nextAt === null ? [] : [nextAt]))
  return { caseId: record.id, revision, at: ahead.length === 0 ? null : Math.min(...ahead) }
}

/**
 * Takes down what no longer matters: closed cases, clocks that moved on, stages that a more urgent one has followed. All
 * of that befalls cases that are being looked at.
 */
async function retireAlerts(ports: AlertDeskPorts, cases: readonly CaseRecord[]): Promise<void> {
  const records = await ports.ledger.listUnacknowledgedOf(cases.map(({ id }) => id))
  const open = new Set(openAlerts(records, cases).map(({ record }) => record.key))
  await takeDown(
    ports,
    records.filter(({ key }) => !open.has(key)),
  )
}
