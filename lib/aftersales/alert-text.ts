import type { Formats } from '@/lib/i18n/formats'
import type { Catalogue } from '@/lib/i18n/translate'

import type { CaseClock, CaseRecord } from './case-record'

/** Words and formats of the language that notifications speak. */
export interface AlertWording {
  readonly words: Pick<Catalogue, 'common' | 'alerts'>
  readonly formats: Pick<Formats, 'money' | 'span'>
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
  { words, formats }: AlertWording,
): AlertText {
  const { kind, amount } = about.case
  const { dueAt, onExpiry } = about.clock
  const isOver = about.now >= dueAt
  const kindName = words.common.caseKinds[kind ?? 'other']
  const ground = [amount === null ? null : formats.money(amount), about.shopName]
  const { left, overdue, atExpiry, afterExpiry, repeated } = words.alerts
  const lines = [
    ground.filter(Boolean).join(' · '),
    isOver ? afterExpiry[onExpiry] : atExpiry[onExpiry],
    about.repeated ? repeated : '',
  ]
  return {
    title: isOver ? overdue(kindName) : left(kindName, formats.span(dueAt - about.now)),
    message: lines.filter(Boolean).join('\n'),
  }
}
