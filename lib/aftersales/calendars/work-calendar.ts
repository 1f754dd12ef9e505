import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'

const dateSchema = z.iso.date()
const datesSchema = z.array(dateSchema).max(5_000)

/** Which days of a country people work, as data that can be edited and shared. */
export const workCalendarSchema = z.strictObject({
  /** Country as ISO 3166 alpha-2, or a name of the owner's own. */
  id: z.string().min(1).max(40),
  name: z.string().max(80),
  version: z.string().min(1).max(40),
  /** Where the days come from, in a person's words; empty where nobody knows more than the week. */
  source: z.string().max(500),
  /** Free days of every week, 1 for Monday to 7 for Sunday. */
  weekend: z.array(z.int().min(1).max(7)).max(6),
  /** Holidays: days off that the week does not give. */
  free: datesSchema,
  /** Moved working days: days of the weekend that are worked. */
  work: datesSchema,
  /** Years whose holidays are known; null: only the weekend is. */
  covers: z.strictObject({ from: z.int(), to: z.int() }).nullable(),
})
export type WorkCalendar = z.infer<typeof workCalendarSchema>

/** The calendar that knows no holiday: Monday to Friday. */
export const WEEKDAYS: WorkCalendar = {
  id: 'weekdays',
  name: 'Monday to Friday',
  version: '1',
  source: '',
  weekend: [6, 7],
  free: [],
  work: [],
  covers: null,
}

/** Answers for single days. */
export interface WorkDays {
  readonly isWorkday: (date: Temporal.PlainDate) => boolean
  /** Whether the holidays of that day's year are known. */
  readonly isCovered: (date: Temporal.PlainDate) => boolean
}

/**
 * Makes a calendar ready for questions. In a year without known holidays every day of the working week counts as worked,
 * so that a due date counted over it is never later for want of a holiday: early is safe, late is not.
 */
export function askCalendar({ weekend, free, work, covers }: WorkCalendar): WorkDays {
  const [freeDays, workDays, restDays] = [new Set(free), new Set(work), new Set(weekend)]
  return {
    isWorkday: (date) => {
      const day = date.toString()
      return workDays.has(day) || (!freeDays.has(day) && !restDays.has(date.dayOfWeek))
    },
    isCovered: ({ year }) => covers !== null && year >= covers.from && year <= covers.to,
  }
}

/** What an owner changes in a calendar: single days, and how far it is known to hold. */
export const calendarEditsSchema = z.strictObject({
  free: datesSchema,
  work: datesSchema,
  /** Last year that the owner vouches for; null leaves the coverage as it is. */
  coversTo: z.int().nullable(),
})
export type CalendarEdits = z.infer<typeof calendarEditsSchema>

/** Lays an owner's edits over a calendar: for a day that both name, the owner's word holds. */
export function editCalendar(calendar: WorkCalendar, edits: CalendarEdits): WorkCalendar {
  const edited = new Set([...edits.free, ...edits.work])
  const withEdits = (days: readonly string[], own: readonly string[]): string[] =>
    [...new Set([...days.filter((day) => !edited.has(day)), ...own])].toSorted()
  const { covers } = calendar
  const { coversTo } = edits
  return {
    ...calendar,
    free: withEdits(calendar.free, edits.free),
    work: withEdits(
      calendar.work,
      edits.work.filter((day) => !edits.free.includes(day)),
    ),
    covers:
      coversTo === null
        ? covers
        : { from: covers?.from ?? coversTo, to: Math.max(covers?.to ?? coversTo, coversTo) },
  }
}
