import type { ClockView } from '@/lib/aftersales/clock-view'
import { sumByCurrency, type Money } from '@/lib/shared/money'

export interface DueSum {
  readonly count: number
  readonly amounts: readonly Money[]
}

/** Cases that the platform refunds by itself within a time (ms) from now, and their money. */
export function sumDue(clocks: readonly ClockView[], now: number, withinMs: number): DueSum {
  const due = clocks.filter(
    ({ dueAt, onExpiry, closed }) =>
      !closed &&
      dueAt !== null &&
      dueAt > now &&
      dueAt - now <= withinMs &&
      (onExpiry === 'auto-refund' || onExpiry === 'auto-approve'),
  )
  return {
    count: due.length,
    amounts: sumByCurrency(due.flatMap(({ amount }) => (amount === null ? [] : [amount]))),
  }
}
