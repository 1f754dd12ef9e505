import { DAY_MS } from '@/lib/shared/time'

import type { ReadTime } from '../platform-time'

/** Epoch ms of the first and last instant that a settlement is about, as far as its totals row tells. */
export interface SettledSpan {
  readonly from: number
  readonly to: number
}

const SHORT = /^(\d{1,2})[/.](\d{1,2})[/.](\d{2}|\d{4})(?: (\d{2}:\d{2}(?::\d{2})?)(?: ?UTC)?)?$/u
const DAY = /^\d{4}-\d{2}-\d{2}$/u

/**
 * Reads when a settlement posted something. Europe's files write days first, America's months: which one it is, the span of
 * the settlement decides; null where both, or neither, can be.
 */
export function readPosted(text: string, span: SettledSpan | null, parse: ReadTime): number | null {
  if (DAY.test(text)) return parse(`${text} 00:00:00`)?.at ?? null
  const [, first = '', second = '', year = '', clock = '00:00:00'] = SHORT.exec(text) ?? []
  if (year === '') return parse(text)?.at ?? null
  const at = (month: string, day: string): number | null =>
    parse(
      `${year.padStart(4, '20')}-${month.padStart(2, '0')}-${day.padStart(2, '0')} ${clock} UTC`,
    )?.at ?? null
  const readings = [...new Set([at(first, second), at(second, first)])].filter(
    (each) => each !== null,
  )
  const fitting = readings.filter(
    (each) => span === null || (each >= span.from - DAY_MS && each <= span.to + DAY_MS),
  )
  const [only, ...others] = fitting
  return only === undefined || others.length > 0 ? null : only
}
