import type { ClockView } from '@/lib/aftersales/clock-view'
import type { Formats } from '@/lib/i18n/formats'
import type { Catalogue } from '@/lib/i18n/translate'

/** Money and kind of a case, apart. */
export function caseParts(
  { amount, kind }: ClockView,
  words: Catalogue,
  formats: Formats,
): { readonly money: string | null; readonly kind: string } {
  return {
    money: amount === null ? null : formats.money(amount),
    kind: words.common.caseKinds[kind ?? 'other'],
  }
}

/** What a case is about in a few words: its money and its kind. */
export function caseTitle(clock: ClockView, words: Catalogue, formats: Formats): string {
  const { money, kind } = caseParts(clock, words, formats)
  return money === null ? kind : `${money} ${kind}`
}

/** The ground of a clock: its state on the page, what happens when, and who says so. */
export function caseGround(
  clock: ClockView,
  now: number,
  words: Catalogue,
  formats: Formats,
): string {
  const { aftersales, common, panel } = words
  const { dueAt, doubt, alertsWaitUntil = 0 } = clock
  if (dueAt === null) return [clock.status, panel.clocks.unknown].filter(Boolean).join(common.dot)
  const ends =
    dueAt <= now
      ? common.expired[clock.onExpiry]
      : common.expiries[clock.onExpiry](formats.moment(dueAt, now))
  const ground = doubt === undefined ? panel.clocks.pageCountdown : aftersales.doubts[doubt]
  const waits =
    alertsWaitUntil > now ? panel.clocks.snoozed(formats.moment(alertsWaitUntil, now)) : null
  return [waits, ends, clock.status, ground].filter(Boolean).join(common.dot)
}

/** Whether the due instant is to be said with "about". */
export const isReckoned = ({ doubt }: ClockView): boolean =>
  doubt === 'uncertain' || doubt === 'provisional'
