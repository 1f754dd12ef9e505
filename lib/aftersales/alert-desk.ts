import { createQueue } from '@/lib/shared/queue'

import type { AlertDeskPorts, BadgeState } from './alert-ports'
import type { CaseRecord } from './case-record'
import { openAlerts, type OpenAlert } from './open-alerts'
import { announceStage, settleArmed, takeDown, type ClockPlan } from './show-alert'
import { planStages, stagesOf } from './stages'
import { mostUrgent, urgencyOf } from './urgency'

/** Watches over all clocks: what is due is shown once, and stays in sight until somebody deals with it. */
export interface AlertDesk {
  /** Does all that is due now; safe to call at any time and as often as anything wakes us. */
  sweep(): Promise<void>
  /** Somebody has dealt with an alert: it leaves banner and screen. */
  acknowledge(stageKey: string): Promise<void>
  /** Alerts nobody has dealt with, shortest clock first. */
  listAlerts(): Promise<OpenAlert[]>
}

/** Builds the desk; it keeps nothing in memory that matters, so that any worker may take over at any point. */
export function createAlertDesk(ports: AlertDeskPorts): AlertDesk {
  const { ledger } = ports
  const serially = createQueue()

  async function sweep(): Promise<void> {
    await derive(ports.alarms.ensureSweep())
    const cases = await ledger.listOpenCases()
    const plans = await planClocks(ports, cases)
    await derive(
      ports.alarms.setNearest(nearestOf(plans)),
      ports.badge.show(badgeOf(plans, ports.clock())),
    )
    await settleArmed(ports, plans)
    for (const plan of plans) await announceStage(ports, plan)
    await retireAlerts(ports, cases)
  }

  async function acknowledge(stageKey: string): Promise<void> {
    const [record] = await ledger.readAlerts([stageKey])
    if (record?.acknowledgedAt === null) await takeDown(ports, record)
  }

  return {
    sweep: () => serially(sweep),
    acknowledge: (stageKey) => serially(() => acknowledge(stageKey)),
    listAlerts: async () =>
      openAlerts(
        [...(await ledger.listArmed()), ...(await ledger.listUnacknowledged())],
        await ledger.listOpenCases(),
      ),
  }
}

async function planClocks(
  { ledger, offsets, clock: time }: AlertDeskPorts,
  cases: readonly CaseRecord[],
): Promise<ClockPlan[]> {
  const offsetsMs = await offsets()
  const clocks = cases.flatMap((record) => record.clocks.map((clock) => ({ record, clock })))
  const keys = clocks.flatMap(({ record, clock }) =>
    stagesOf(record, clock, offsetsMs).map(({ key }) => key),
  )
  const known = await ledger.readAlerts(keys)
  const logged = new Set(known.flatMap((alert) => alert?.key ?? []))
  const now = time()
  return clocks.map(({ record, clock }) => {
    const { show, supersede, nextAt } = planStages(record, clock, offsetsMs, now, logged)
    return { case: record, clock, show, supersede, nextAt }
  })
}

/** Takes down what no longer matters: closed cases, clocks that moved on, stages that a more urgent one has followed. */
async function retireAlerts(ports: AlertDeskPorts, cases: readonly CaseRecord[]): Promise<void> {
  const records = await ports.ledger.listUnacknowledged()
  const open = new Set(openAlerts(records, cases).map(({ record }) => record.key))
  for (const record of records) if (!open.has(record.key)) await takeDown(ports, record)
}

function nearestOf(plans: readonly ClockPlan[]): number | null {
  const ahead = plans.flatMap(({ nextAt }) => nextAt ?? [])
  return ahead.length === 0 ? null : Math.min(...ahead)
}

function badgeOf(plans: readonly ClockPlan[], now: number): BadgeState {
  const pressing = plans
    .filter(({ clock }) => clock.owner === 'seller')
    .map(({ clock }) => urgencyOf(clock, now))
    .filter((urgency) => urgency !== 'calm')
  return { count: pressing.length, urgency: mostUrgent(pressing) }
}

/** Each sweep derives alarms and badge anew: one that fails must not keep an alert from being shown. */
const derive = (...edges: readonly Promise<void>[]) => Promise.allSettled(edges)
