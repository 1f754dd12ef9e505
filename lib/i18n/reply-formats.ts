import type { ReplyFormats } from '@/lib/replies/template/render'
import type { Clock } from '@/lib/shared/time'

import { createMoney } from './formats'

/** Where a reply is read: the platform's zone (IANA) and currency (ISO 4217). */
export interface ReplyPlace {
  readonly zone: string
  readonly currency: string
}

/** A language that the engine can write; English for a tag that is well-formed but means nothing. */
function writable(lang: string): string {
  try {
    return Intl.getCanonicalLocales(lang)[0] ?? 'en'
  } catch {
    return 'en'
  }
}

/** Builds the formats of a reply in its own language (BCP 47), which need not be one of the panel's. */
export function createReplyFormats(
  lang: string,
  { zone, currency }: ReplyPlace,
  clock: Clock,
): ReplyFormats {
  const locale = writable(lang)
  const number = new Intl.NumberFormat(locale)
  const plurals = new Intl.PluralRules(locale)
  const at = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: zone })
  const year = at({ year: 'numeric' })
  const day = at({ month: 'long', day: 'numeric' })
  const dayOfYear = at({ year: 'numeric', month: 'long', day: 'numeric' })
  const time = at({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  return {
    money: createMoney(locale),
    number: (value) => number.format(value),
    date: (instant) =>
      (year.format(instant) === year.format(clock()) ? day : dayOfYear).format(instant),
    time: (instant) => time.format(instant),
    isOne: (count) => plurals.select(count) === 'one',
    currency,
    zone,
  }
}
