import type { AlertDeskPorts } from './alert-ports'
import { alertText, digestText, type AlertText } from './alert-text'
import type { AlertRecord, CaseClock, CaseRecord } from './case-record'
import { isOpened, isWatched, type Stage, type StagePlan } from './stages'

/** A clock, its case, and what is to be done for it now. */
export interface ClockPlan extends StagePlan {
  readonly case: CaseRecord
  readonly clock: CaseClock
  /** An earlier stage of this epoch is in the ledger already. */
  readonly warned: boolean
}

/** A stage that is due, with its clock's plan. */
export type DuePlan = ClockPlan & { readonly show: Stage }

/** What one notification is about; several stages share one when they come together. */
export interface Announcement {
  readonly plans: readonly DuePlan[]
  /** Epoch ms of the last sign of life, where the stages were missed since. */
  readonly awayFrom: number | null
}

type Ports = Pick<
  AlertDeskPorts,
  'ledger' | 'notifier' | 'clock' | 'session' | 'shopName' | 'wording'
>

/** The notification that a stage is, or was, shown in. */
export const notificationOf = ({ key, digest }: AlertRecord): string => digest ?? key

const supersedeAt = (record: AlertRecord, at: number): AlertRecord => ({
  ...record,
  at,
  status: 'superseded',
})

function byNotification(records: readonly AlertRecord[]): Map<string, AlertRecord[]> {
  const groups = new Map<string, AlertRecord[]>()
  for (const record of records) {
    const id = notificationOf(record)
    groups.set(id, [...(groups.get(id) ?? []), record])
  }
  return groups
}

/**
 * Shows stages that are due: `armed` is written before the notification and `shown` after it. Stages that they stand
 * for are superseded in the same write, so that no crash can leave a clock with neither. Tells whether it is up.
 */
export async function announce(
  ports: Ports,
  { plans, awayFrom }: Announcement,
  armedBefore: readonly AlertRecord[],
): Promise<boolean> {
  const [first] = plans
  if (first === undefined) return false
  const at = ports.clock()
  const written = { session: await ports.session(), at, acknowledgedAt: null }
  const enter = (stage: Stage, status: AlertRecord['status']): AlertRecord => ({
    ...stage,
    ...written,
    status,
    ...(awayFrom === null ? {} : { awayFrom }),
    ...(plans.length > 1 && status === 'armed' ? { digest: `digest|${first.show.key}` } : {}),
    ...(status === 'armed' ? { armedAt: at } : {}),
  })
  const armed = plans.map(({ show }) => enter(show, 'armed'))
  const overtaken = armedBefore.filter((record) =>
    plans.some(({ show }) => overtakes(show, record)),
  )
  for (const record of overtaken) await clear(ports, notificationOf(record))
  const passed = plans.flatMap(({ supersede }) => supersede)
  const replaced = overtaken.map((record) => supersedeAt(record, at))
  await ports.ledger.writeAlerts([
    ...armed,
    ...passed.map((stage) => enter(stage, 'superseded')),
    ...replaced,
  ])
  const isUp = await present(ports, armed, plans, 'shown')
  if (isUp) await settle(ports, armed, 'shown')
  return isUp
}

/**
 * Settles what a crash left armed. What stands on the screen was shown; what does not is shown now, unless a more urgent
 * stage of its clock is about to be. Where the browser cannot tell, it is shown and called uncertain.
 */
export async function settleArmed(
  ports: Ports,
  armed: readonly AlertRecord[],
  plans: readonly ClockPlan[],
): Promise<void> {
  if (armed.length === 0) return
  const session = await ports.session()
  const standing = await ports.notifier.list()
  const planOf = (record: AlertRecord): ClockPlan | undefined =>
    plans.find((each) => isAbout(record, each))
  for (const [id, records] of byNotification(armed)) {
    const live = records.filter((record) => planOf(record) !== undefined)
    const past = records.filter((record) => planOf(record) === undefined)
    if (standing?.includes(id) === true) {
      await takeDown(ports, past)
      await settleLate(ports, live, 'shown')
      continue
    }
    // Stays armed: a case that is opened again, or the seller's again, has not been announced.
    if (live.length === 0) await clear(ports, id)
    else await ports.ledger.writeAlerts(past.map(onItsOwn))
    const due = live.filter((record) => {
      const show = planOf(record)?.show ?? null
      return show === null || !overtakes(show, record)
    })
    const isTold = standing !== null && records.every((record) => record.session === session)
    const about = due.flatMap((record) => planOf(record) ?? [])
    const status = isTold ? 'shown' : 'uncertain'
    if (due.length > 0 && (await present(ports, due, about, status)))
      await settleLate(ports, due, status)
  }
}

/** A stage that asks for nobody now: the notification it was to share would stand for it, and outlive the others. */
const onItsOwn = (record: AlertRecord): AlertRecord => ({ ...record, digest: undefined })

/** Takes alerts off banner and screen; a notification that others share goes with the last of them. */
export async function takeDown(ports: Ports, records: readonly AlertRecord[]): Promise<void> {
  if (records.length === 0) return
  const { ledger } = ports
  const shared = await sharedByOthers(ports, records)
  for (const id of new Set(records.map(notificationOf))) if (!shared.has(id)) await clear(ports, id)
  const acknowledgedAt = ports.clock()
  await ledger.writeAlerts(
    records.map((record): AlertRecord => {
      const status = record.status === 'armed' ? 'shown' : record.status
      return { ...record, status, acknowledgedAt }
    }),
  )
}

/** Notifications of some alerts that others stand in too, or are about to. */
async function sharedByOthers(
  { ledger }: Ports,
  records: readonly AlertRecord[],
): Promise<ReadonlySet<string>> {
  const digests = [...new Set(records.flatMap(({ digest }) => digest ?? []))]
  if (digests.length === 0) return new Set()
  const going = new Set(records.map(({ key }) => key))
  const armed = (await ledger.listArmed()).filter(({ key }) => !going.has(key))
  return new Set([...armed.map(notificationOf), ...(await ledger.stillStanding(digests, going))])
}

/** Whether the notification is up: one that fails leaves its stages armed, for the next sweep. */
const present = (
  ports: Ports,
  armed: readonly AlertRecord[],
  plans: readonly ClockPlan[],
  status: 'shown' | 'uncertain',
): Promise<boolean> =>
  notify(ports, armed, plans, status === 'uncertain').then(
    () => true,
    () => false,
  )

/** Where notifications are refused nothing is created, and the banner carries the alert alone. */
async function notify(
  ports: Ports,
  armed: readonly AlertRecord[],
  plans: readonly ClockPlan[],
  repeated: boolean,
): Promise<void> {
  const [record] = armed
  if (record === undefined || !(await ports.notifier.allowed())) return
  await ports.notifier.create(
    notificationOf(record),
    await composeText(ports, { record, plans, repeated }),
  )
}

async function composeText(
  ports: Ports,
  about: {
    readonly record: AlertRecord
    readonly plans: readonly ClockPlan[]
    readonly repeated: boolean
  },
): Promise<AlertText> {
  const { record, plans, repeated } = about
  const [plan] = plans
  const now = ports.clock()
  const wording = await ports.wording()
  if (plan === undefined || record.digest !== undefined)
    return digestText(
      { clocks: plans, missed: record.awayFrom !== undefined, repeated, now },
      wording,
    )
  const shopName = await ports.shopName(plan.case.shopId)
  const unopened = plan.warned && !isOpened(plan.case, plan.clock)
  return alertText(
    { case: plan.case, clock: plan.clock, shopName, repeated, unopened, now },
    wording,
  )
}

/** A notification that cannot be cleared must not keep a more urgent one from being shown. */
const clear = (ports: Ports, id: string): Promise<void> =>
  ports.notifier.clear(id).catch(() => undefined)

async function settle(
  ports: Ports,
  records: readonly AlertRecord[],
  status: 'shown' | 'uncertain',
): Promise<void> {
  const at = ports.clock()
  await ports.ledger.writeAlerts(
    records.map((record): AlertRecord => ({ ...record, status, at, shownAt: at })),
  )
}

/**
 * Settles stages that were armed in an earlier sweep, whose cases may not be looked at again: what they stand for comes
 * down before, so that a crash between the two leaves them armed, and is made good.
 */
async function settleLate(
  ports: Ports,
  records: readonly AlertRecord[],
  status: 'shown' | 'uncertain',
): Promise<void> {
  const caseIds = [...new Set(records.map(({ caseId }) => caseId))]
  const before = await ports.ledger.listUnacknowledgedOf(caseIds)
  await takeDown(
    ports,
    before.filter((old) => records.some((record) => overtakes(record, old))),
  )
  await settle(ports, records, status)
}

const isAbout = (record: AlertRecord, { case: about, clock }: ClockPlan): boolean =>
  about.id === record.caseId &&
  clock.id === record.clockId &&
  clock.epoch === record.epoch &&
  isWatched(about, clock)

/** Whether a stage stands for one that is still armed: of the same clock, less urgent or of an epoch that is over. */
const overtakes = (
  stage: Pick<Stage, 'caseId' | 'clockId' | 'epoch' | 'offsetMs'>,
  armed: AlertRecord,
): boolean =>
  stage.caseId === armed.caseId &&
  stage.clockId === armed.clockId &&
  (stage.epoch > armed.epoch || stage.offsetMs < armed.offsetMs)
