import type { OrderFacts } from '@/lib/shared/orders'
import { DAY_MS } from '@/lib/shared/time'

import type { TierVerdict } from './card'
import type { CustomerRecord, FactsOf, RecordKind } from './record'
import type { LifecycleVerdict, NextStep, RiskVerdict } from './scores'

/** What the next step is chosen from. */
export interface StepParts {
  readonly orders: readonly OrderFacts[]
  /** A case of theirs waits for the shop. */
  readonly hasOpenCase: boolean
  readonly records: readonly CustomerRecord[]
  readonly risk: Pick<RiskVerdict, 'level' | 'warnings'>
  readonly lifecycle: LifecycleVerdict
  readonly tier: Pick<TierVerdict, 'next' | 'progress'>
  /** Orders that were bought. */
  readonly bought: number
  /** Epoch ms. */
  readonly now: number
}

/** A task shows up a day before it is due. */
const TASK_AHEAD_MS = DAY_MS
/** After that the platforms have closed an order that nobody paid. */
const REMIND_UNTIL_MS = 3 * DAY_MS
/** A parcel has arrived and been used by then, and is still fresh in mind. */
const FOLLOW_UP = { fromMs: 3 * DAY_MS, untilMs: 21 * DAY_MS }
/** So near a tier it is worth a word. */
const NEAR_TIER = 0.8

const factsOf = <Kind extends RecordKind>(
  records: readonly CustomerRecord[],
  kind: Kind,
): FactsOf<Kind>[] => records.flatMap(({ facts }) => (isOf(facts, kind) ? [facts] : []))

function isOf<Kind extends RecordKind>(
  facts: CustomerRecord['facts'],
  kind: Kind,
): facts is FactsOf<Kind> {
  return facts.kind === kind
}

const placedWithin = (
  { placedAt }: OrderFacts,
  now: number,
  { fromMs = 0, untilMs }: { readonly fromMs?: number; readonly untilMs: number },
): boolean => placedAt !== undefined && now - placedAt >= fromMs && now - placedAt < untilMs

const newestOf = (orders: readonly OrderFacts[]): OrderFacts | undefined =>
  orders.toSorted(
    (a, b) => (b.placedAt ?? 0) - (a.placedAt ?? 0) || (a.number < b.number ? -1 : 1),
  )[0]

function dueTask({ records, now }: StepParts): NextStep | null {
  const task = factsOf(records, 'task')
    .filter(({ done, dueAt }) => !done && dueAt <= now + TASK_AHEAD_MS)
    .toSorted((a, b) => a.dueAt - b.dueAt)[0]
  return task === undefined ? null : { kind: 'task', text: task.text, dueAt: task.dueAt }
}

function dueProspect({ records, now }: StepParts): NextStep | null {
  const prospect = factsOf(records, 'prospect')
    .filter(({ done, nextAt }) => !done && nextAt <= now)
    .toSorted((a, b) => a.nextAt - b.nextAt)[0]
  return prospect === undefined
    ? null
    : { kind: 'prospect', wanted: prospect.wanted, nextAt: prospect.nextAt }
}

function unpaidOrder({ orders, now }: StepParts): NextStep | null {
  const unpaid = newestOf(
    orders.filter(
      (order) => order.state === 'unpaid' && placedWithin(order, now, { untilMs: REMIND_UNTIL_MS }),
    ),
  )
  return unpaid === undefined ? null : { kind: 'remind-unpaid', orderNumber: unpaid.number }
}

/** Nobody wins back a customer who is a risk. */
const winBack = ({ lifecycle: { stage, overdueDays }, risk }: StepParts): NextStep | null =>
  (stage === 'at-risk' || stage === 'gone') && risk.level !== 'high'
    ? { kind: 'win-back', overdueDays }
    : null

function followUp({ orders, now }: StepParts): NextStep | null {
  const received = newestOf(
    orders.filter((order) => order.state === 'received' && placedWithin(order, now, FOLLOW_UP)),
  )
  return received === undefined ? null : { kind: 'follow-up', title: received.title ?? null }
}

/**
 * The one thing most worth doing, in the order of what cannot wait: a case, a warning, a complaint, a task, an unpaid order, a prospect;
 * then winning back, following up a delivery, a word about the next tier, a welcome.
 */
export function nextStep(parts: StepParts): NextStep {
  const { hasOpenCase, records, tier, bought } = parts
  if (hasOpenCase) return { kind: 'clock' }
  if (parts.risk.warnings.length > 0) return { kind: 'warning' }
  if (factsOf(records, 'complaint').some(({ solved }) => !solved)) return { kind: 'complaint' }
  const step =
    dueTask(parts) ?? unpaidOrder(parts) ?? dueProspect(parts) ?? winBack(parts) ?? followUp(parts)
  if (step !== null) return step
  if (tier.next !== null && tier.progress >= NEAR_TIER) return { kind: 'near-tier' }
  return bought === 0 ? { kind: 'welcome' } : { kind: 'none' }
}
