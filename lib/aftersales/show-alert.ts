import type { AlertDeskPorts } from './alert-ports'
import { alertText } from './alert-text'
import type { AlertRecord, CaseClock, CaseRecord } from './case-record'
import type { Stage, StagePlan } from './stages'

/** A clock, its case, and what is to be done for it now. */
export interface ClockPlan extends StagePlan {
  readonly case: CaseRecord
  readonly clock: CaseClock
}

type Ports = Pick<
  AlertDeskPorts,
  'ledger' | 'notifier' | 'clock' | 'session' | 'shopName' | 'wording'
>

/**
 * Shows the stage that is due: `armed` is written before the notification and `shown` after it. Stages that it stands
 * for are superseded in the same write, so that no crash can leave a clock with neither.
 */
export async function announceStage(ports: Ports, plan: ClockPlan): Promise<void> {
  const { show, supersede } = plan
  if (show === null) return
  const written = { session: await ports.session(), at: ports.clock(), acknowledgedAt: null }
  const enter = (stage: Stage, status: AlertRecord['status']): AlertRecord => ({
    ...stage,
    ...written,
    status,
  })
  const armed = enter(show, 'armed')
  const overtaken = (await ports.ledger.listArmed()).filter((record) => overtakes(show, record))
  for (const { key } of overtaken) await clear(ports, key)
  const passed = [...supersede, ...overtaken].map((stage) => enter(stage, 'superseded'))
  await ports.ledger.writeAlerts([armed, ...passed])
  await present(ports, armed, plan, 'shown')
}

/**
 * Settles what a crash left armed. What stands on the screen was shown; what does not is shown now, unless a more urgent
 * stage of its clock is about to be. Where the browser cannot tell, it is shown and called uncertain.
 */
export async function settleArmed(ports: Ports, plans: readonly ClockPlan[]): Promise<void> {
  const armed = await ports.ledger.listArmed()
  if (armed.length === 0) return
  const session = await ports.session()
  const standing = await ports.notifier.list()
  for (const record of armed) {
    const plan = plans.find((each) => isAbout(record, each))
    if (standing?.includes(record.key)) await settle(ports, record, 'shown')
    // Stays armed: a case that is opened again, or the seller's again, has not been announced.
    else if (plan === undefined) await clear(ports, record.key)
    else if (plan.show === null || !overtakes(plan.show, record)) {
      const isTold = standing !== null && record.session === session
      await present(ports, record, plan, isTold ? 'shown' : 'uncertain')
    }
  }
}

/** Takes an alert off banner and screen. */
export async function takeDown(ports: Ports, record: AlertRecord): Promise<void> {
  const status = record.status === 'armed' ? 'shown' : record.status
  await clear(ports, record.key)
  await ports.ledger.writeAlerts([{ ...record, status, acknowledgedAt: ports.clock() }])
}

/** A notification that fails leaves its stage armed, for the next sweep. */
async function present(
  ports: Ports,
  armed: AlertRecord,
  plan: ClockPlan,
  status: 'shown' | 'uncertain',
): Promise<void> {
  const isUp = await notify(ports, armed.key, plan, status === 'uncertain').then(
    () => true,
    () => false,
  )
  if (isUp) await settle(ports, armed, status)
}

/** Where notifications are refused nothing is created, and the banner carries the alert alone. */
async function notify(ports: Ports, id: string, plan: ClockPlan, repeated: boolean): Promise<void> {
  if (!(await ports.notifier.allowed())) return
  const shopName = await ports.shopName(plan.case.shopId)
  const about = { case: plan.case, clock: plan.clock, shopName, repeated, now: ports.clock() }
  await ports.notifier.create(id, alertText(about, await ports.wording()))
}

/** A notification that cannot be cleared must not keep a more urgent one from being shown. */
const clear = (ports: Ports, id: string): Promise<void> =>
  ports.notifier.clear(id).catch(() => undefined)

async function settle(
  ports: Ports,
  record: AlertRecord,
  status: AlertRecord['status'],
): Promise<void> {
  await ports.ledger.writeAlerts([{ ...record, status, at: ports.clock() }])
}

const isAbout = (record: AlertRecord, { case: { id, closed }, clock }: ClockPlan): boolean =>
  id === record.caseId &&
  !closed &&
  clock.id === record.clockId &&
  clock.epoch === record.epoch &&
  clock.owner === 'seller'

/** Whether a stage stands for one that is still armed: of the same clock, less urgent or of an epoch that is over. */
const overtakes = (stage: Stage, armed: AlertRecord): boolean =>
  stage.caseId === armed.caseId &&
  stage.clockId === armed.clockId &&
  (stage.epoch > armed.epoch || stage.offsetMs < armed.offsetMs)
