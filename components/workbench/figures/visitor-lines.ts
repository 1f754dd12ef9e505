import { dayName } from '@/lib/figures/months'
import { visitorDaySchema, type VisitorDay, type Visitors } from '@/lib/figures/visitors'

/** What one line says, or that nobody can tell what it says. */
export type VisitorLine =
  | { readonly ok: true; readonly date: string; readonly day: VisitorDay | null }
  | { readonly ok: false; readonly line: number }

const LINE = /^(\d{4}-\d{2}-\d{2})(?:[\s,;]+(\d{1,9}))?(?:[\s,;]+(\d{1,9}))?$/

function readLine(text: string, line: number): VisitorLine {
  const [, date, all, fresh] = LINE.exec(text.trim()) ?? []
  if (date === undefined || Number.isNaN(Date.parse(date))) return { ok: false, line }
  if (all === undefined) return { ok: true, date, day: null }
  const day = visitorDaySchema.safeParse({
    all: Number(all),
    fresh: fresh === undefined ? null : Number(fresh),
  })
  return day.success ? { ok: true, date, day: day.data } : { ok: false, line }
}

/**
 * Reads visitors as people type or paste them, one day a line: date, visitors, and of those who never bought. A date alone
 * is a day that is not known. Lines of nothing are passed over; `line` counts from 1.
 */
export const readVisitorLines = (text: string): VisitorLine[] =>
  text.split('\n').flatMap((line, index) => (line.trim() === '' ? [] : [readLine(line, index + 1)]))

/** Days of a span, both ends inside, as lines; the newest first. */
export function writeVisitorLines(visitors: Visitors, from: number, through: number): string {
  const dates = Array.from({ length: through - from + 1 }, (_, index) => dayName(through - index))
  return dates
    .map((date) => {
      const { all = '', fresh = null } = visitors[date] ?? {}
      return [date, all, fresh ?? ''].join(' ').trim()
    })
    .join('\n')
}
