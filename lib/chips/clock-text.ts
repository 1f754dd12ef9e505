import { stepOf, type Urgency } from '@/lib/aftersales/urgency'
import type { ChipView, ChipWords } from '@/lib/messaging/chip-calls'
import { DAY_MS, HOUR_MS, MINUTE_MS } from '@/lib/shared/time'

type ChipClock = NonNullable<ChipView['clock']>

const unitOf = (leftMs: number) =>
  leftMs >= DAY_MS
    ? ({ name: 'day', ms: DAY_MS } as const)
    : leftMs >= HOUR_MS
      ? ({ name: 'hour', ms: HOUR_MS } as const)
      : ({ name: 'minute', ms: MINUTE_MS } as const)

/** What a chip says of a clock. */
export interface ToldClock {
  readonly step: Urgency
  readonly text: string
  /** How long both hold for sure, ms. */
  readonly holdsMs: number
}

/** A clock at `now` (epoch ms): its step, its words in one unit, rounded down, and how long (ms) both hold for sure. */
export function tellClock({ dueAt, about }: ChipClock, words: ChipWords, now: number): ToldClock {
  const leftMs = dueAt - now
  const step = stepOf(leftMs, 'seller')
  if (leftMs <= 0) return { step, text: words.overdue, holdsMs: Infinity }
  const { name, ms } = unitOf(leftMs)
  const left = `${Math.floor(leftMs / ms)} ${words.units[name]}`
  return { step, text: about ? `${words.about} ${left}` : left, holdsMs: leftMs % ms || 1 }
}
