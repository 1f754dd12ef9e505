import type { alerts } from '@/lib/i18n/en/alerts'
import type { Money } from '@/lib/shared/money'

import type { CaseClock, CaseRecord } from './case-record'

/** Words and formats of one language, as far as alerts need them. */
export interface AlertWording {
  readonly words: typeof alerts
  /** A span of time, ms, in at most two units. */
  readonly timeLeft: (ms: number) => string
  readonly money: (amount: Money) => string
}

/** What a notification says: it never names a buyer, because it stands outside our own pages. */
export interface AlertText {
  readonly title: string
  readonly message: string
}

/** Says what runs out, when, for how much money, in which shop, and what the platform does then. */
export function alertText(
  about: {
    readonly case: CaseRecord
    readonly clock: CaseClock
    readonly shopName: string | null
    /** A crash hides whether the same alert was seen before. */
    readonly repeated: boolean
    /** Epoch ms. */
    readonly now: number
  },
  { words, timeLeft, money }: AlertWording,
): AlertText {
  const { kind, amount } = about.case
  const { dueAt, onExpiry } = about.clock
  const isOver = about.now >= dueAt
  const kindName = words.caseKinds[kind ?? 'other']
  const ground = [amount === null ? null : money(amount), about.shopName]
    .filter(Boolean)
    .join(' · ')
  const lines = [
    ground,
    isOver ? words.afterExpiry[onExpiry] : words.atExpiry[onExpiry],
    about.repeated ? words.repeated : '',
  ]
  return {
    title: isOver ? words.overdue(kindName) : words.left(kindName, timeLeft(dueAt - about.now)),
    message: lines.filter(Boolean).join('\n'),
  }
}
