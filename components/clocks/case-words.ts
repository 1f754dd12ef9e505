import type { ClockView } from '@/lib/aftersales/clock-view'
import type { Formats } from '@/lib/i18n/formats'
import type { Catalogue } from '@/lib/i18n/translate'

/** What a case is about in a few words: its money and its kind. */
export function caseTitle(clock: ClockView, words: Catalogue, formats: Formats): string {
  const kind = words.common.caseKinds[clock.kind ?? 'other']
  return clock.amount === null ? kind : `${formats.money(clock.amount)} ${kind}`
}

/** The ground of a clock: its state on the page, what happens when, and who says so. */
export function caseGround(
  clock: ClockView,
  now: number,
  words: Catalogue,
  formats: Formats,
): string {
  const { common, panel } = words
  const { dueAt } = clock
  if (dueAt === null) return [clock.status, panel.clocks.unknown].filter(Boolean).join(common.dot)
  const ends =
    dueAt <= now
      ? common.expired[clock.onExpiry]
      : common.expiries[clock.onExpiry](formats.moment(dueAt, now))
  return [ends, clock.status, panel.clocks.pageCountdown].filter(Boolean).join(common.dot)
}
