import type { CaseRecord } from '@/lib/aftersales/case-record'
import { clockOutcomes, type ClockOutcome } from '@/lib/aftersales/clock-outcomes'
import type { Store } from '@/lib/store/store'

/** Whose clocks are asked for, and since when (epoch ms). */
export interface OutcomeAsk {
  readonly shopId: string
  readonly since: number
  /** Epoch ms. */
  readonly now: number
  readonly signal: AbortSignal
}

const CASES_A_PAGE = 500

/** Whether a clock of the case may have ended since an instant. */
const isLate = ({ observedAt, doneAt, clocks }: CaseRecord, since: number): boolean =>
  observedAt >= since || (doneAt ?? 0) >= since || clocks.some(({ dueAt }) => dueAt >= since)

/** How the clocks of a shop's cases came out since an instant, earlier ones among them; throws the signal's reason once it is aborted. */
export async function readOutcomes(
  { cases }: Pick<Store, 'cases'>,
  { shopId, since, now, signal }: OutcomeAsk,
): Promise<ClockOutcome[]> {
  const outcomes: ClockOutcome[] = []
  for (let last: string | null = null; ;) {
    signal.throwIfAborted()
    const page: CaseRecord[] = await cases.page(last, CASES_A_PAGE)
    for (const record of page)
      if (record.shopId === shopId && isLate(record, since))
        outcomes.push(...clockOutcomes(record, await cases.history(record.id), now))
    const next = page.at(-1)?.id
    if (next === undefined) return outcomes
    last = next
  }
}
