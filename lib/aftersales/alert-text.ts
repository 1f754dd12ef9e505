import type { Formats } from '@/lib/i18n/formats'
import type { Catalogue } from '@/lib/i18n/translate'

import type { CaseClock, CaseRecord } from './case-record'
import { isUncertain } from './trust-clock'

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
    /** An earlier stage was shown and nobody has opened the case since. */
    readonly unopened: boolean
    /** Epoch ms. */
    readonly now: number
  },
  { words, formats }: AlertWording,
): AlertText {
  const { kind, amount } = about.case
  const { dueAt, source } = about.clock
  const isOver = about.now >= dueAt
  const kindName = words.common.caseKinds[kind ?? 'other']
  const ground = [amount === null ? null : formats.money(amount), about.shopName]
  const { left, overdue, unknown, unopened, uncertain, repeated } = words.alerts
  const lines = [
    ground.filter(Boolean).join(' · '),
    sayExpiry(about.clock, isOver, words.alerts),
    source !== 'unknown' && isUncertain(about.clock) ? uncertain : '',
    about.unopened ? unopened : '',
    about.repeated ? repeated : '',
  ]
  const timed = isOver ? overdue(kindName) : left(kindName, formats.span(dueAt - about.now))
  return {
    title: source === 'unknown' ? unknown(kindName) : timed,
    message: lines.filter(Boolean).join('\n'),
  }
}

function sayExpiry(
  { source, onExpiry }: CaseClock,
  isOver: boolean,
  { atExpiry, afterExpiry }: AlertWording['words']['alerts'],
): string {
  if (source === 'unknown') return atExpiry.unknown
  return isOver ? afterExpiry[onExpiry] : atExpiry[onExpiry]
}

/** Clocks that one notification names; it counts the rest. */
const NAMED_CLOCKS = 4

/** Says which clocks came due together, the shortest first: while nobody was there, or all at once. */
export function digestText(
  about: {
    readonly clocks: readonly { readonly case: CaseRecord; readonly clock: CaseClock }[]
    /** They came due while the browser was shut or asleep. */
    readonly missed: boolean
    readonly repeated: boolean
    /** Epoch ms. */
    readonly now: number
  },
  { words, formats }: AlertWording,
): AlertText {
  const { alerts, common } = words
  const inOrder = about.clocks.toSorted((a, b) => a.clock.dueAt - b.clock.dueAt)
  const lines = inOrder.slice(0, NAMED_CLOCKS).map(({ case: { kind, amount }, clock }) => {
    const kindName = common.caseKinds[kind ?? 'other']
    const leftMs = clock.dueAt - about.now
    const timed =
      leftMs <= 0 ? alerts.overdue(kindName) : alerts.left(kindName, formats.span(leftMs))
    const line = clock.source === 'unknown' ? alerts.unknown(kindName) : timed
    return amount === null ? line : `${line} · ${formats.money(amount)}`
  })
  const more = inOrder.length - lines.length
  if (more > 0) lines.push(alerts.more(more))
  if (about.repeated) lines.push(alerts.repeated)
  return {
    title: about.missed ? alerts.missed(inOrder.length) : alerts.several(inOrder.length),
    message: lines.join('\n'),
  }
}
