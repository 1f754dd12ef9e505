import type { CaseKind } from '@/lib/shared/cases'
import { MINUTE_MS } from '@/lib/shared/time'

import { losesMoney } from './case-line'
import type { CaseRecord } from './case-record'
import { planWork, type Job, type Shift } from './planner'
import { isWatched } from './stages'

/** Minutes that a case usually takes, by kind; a dispute needs proof, a message a line. */
const USUAL_MINUTES: Readonly<Partial<Record<CaseKind, number>>> = {
  message: 2,
  'unshipped-refund': 3,
  cancellation: 3,
  'refund-only': 5,
  'return-refund': 6,
  complaint: 15,
  dispute: 20,
}
const OTHER_MINUTES = 5

/** A shift planned over cases. */
export interface CasePlan {
  /** Case ids in the order to work, and those that cannot be met beside them, the dearest first. */
  readonly order: readonly string[]
  readonly missed: readonly string[]
  /** Money that is lost, minor units of `currency`. */
  readonly loss: number
  /** Cases that will be late: each counts in the platform's figures, whatever it costs. */
  readonly lateCases: number
  /** The currency most cases are in; amounts in others are not weighed. */
  readonly currency: string | null
  /** Cases whose amount is in another currency, or not known. */
  readonly unweighed: number
}

function jobOf(record: CaseRecord, currency: string | null): Job[] {
  const clock = record.clocks
    .filter((each) => isWatched(record, each) && each.source !== 'unknown')
    .toSorted((a, b) => a.dueAt - b.dueAt)
    .at(0)
  if (clock === undefined) return []
  const { amount, kind } = record
  const isAtRisk = losesMoney(record, clock.onExpiry)
  return [
    {
      id: record.id,
      dueAt: clock.dueAt,
      workMs: (USUAL_MINUTES[kind ?? 'other'] ?? OTHER_MINUTES) * MINUTE_MS,
      loss: isAtRisk && amount?.currency === currency ? Math.max(0, amount?.minor ?? 0) : 0,
    },
  ]
}

function mainCurrency(cases: readonly CaseRecord[]): string | null {
  const counts = new Map<string, number>()
  for (const { amount } of cases)
    if (amount !== null) counts.set(amount.currency, (counts.get(amount.currency) ?? 0) + 1)
  return [...counts].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).at(0)?.[0] ?? null
}

/** Plans a shift over open cases: what loses the least money first, then what meets the most of them. */
export function planCases(cases: readonly CaseRecord[], shift: Shift): CasePlan {
  const currency = mainCurrency(cases)
  const jobs = cases.flatMap((record) => jobOf(record, currency))
  const { order, missed, loss, lateCases } = planWork(jobs, shift)
  return {
    order: order.map(({ id }) => id),
    missed: missed.map(({ id }) => id),
    loss,
    lateCases,
    currency,
    unweighed: cases.filter(({ amount }) => amount?.currency !== currency).length,
  }
}
