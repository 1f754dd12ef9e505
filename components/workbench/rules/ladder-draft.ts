import type { AlertHabits, Step } from '@/lib/aftersales/alert-policy'
import type { CaseKind } from '@/lib/shared/cases'
import { minorDigits } from '@/lib/shared/amount'
import { HOUR_MS, MINUTE_MS } from '@/lib/shared/time'

type Ladder = AlertHabits['ladders'][number]

/** Times before a due instant that are offered, ms, longest first. */
export const OFFERED_MS = [
  48 * HOUR_MS,
  24 * HOUR_MS,
  12 * HOUR_MS,
  4 * HOUR_MS,
  2 * HOUR_MS,
  HOUR_MS,
  30 * MINUTE_MS,
  15 * MINUTE_MS,
  5 * MINUTE_MS,
]

/** A ladder as somebody puts it together. */
export interface LadderDraft {
  readonly kinds: readonly CaseKind[]
  /** Least amount in the currency's major unit; empty: any. */
  readonly least: string
  readonly currency: string
  readonly offsetsMs: readonly number[]
  /** When to alert once more if nobody has opened it, ms; null: never. */
  readonly unopenedMs: number | null
}

export type LadderReading =
  | { readonly ok: true; readonly ladder: Ladder }
  | { readonly ok: false; readonly errors: Readonly<Partial<Record<'least' | 'steps', true>>> }

/** Reads a draft back; what is wrong is told by field. */
export function readLadder(draft: LadderDraft): LadderReading {
  const { kinds, least, currency, offsetsMs, unopenedMs } = draft
  const isAmount = /^\d{0,7}$/.test(least.trim())
  const steps: Step[] = [
    ...offsetsMs.map((offsetMs): Step => ({ offsetMs, when: 'always' })),
    ...(unopenedMs === null || offsetsMs.includes(unopenedMs)
      ? []
      : [{ offsetMs: unopenedMs, when: 'unopened' } as const]),
  ]
  const errors = {
    ...(isAmount ? {} : { least: true as const }),
    ...(steps.length === 0 ? { steps: true as const } : {}),
  }
  if (Object.keys(errors).length > 0) return { ok: false, errors }
  const minor = Number(least.trim()) * 10 ** minorDigits(currency)
  return {
    ok: true,
    ladder: {
      kinds: [...kinds],
      from: minor === 0 ? null : { minor, currency },
      steps: steps.toSorted((a, b) => b.offsetMs - a.offsetMs),
    },
  }
}
