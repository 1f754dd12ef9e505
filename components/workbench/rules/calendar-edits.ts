import type { CalendarEdits } from '@/lib/aftersales/calendars/work-calendar'

/** What an owner has changed in a calendar. */
export type DayEdits = CalendarEdits

export const NO_EDITS: DayEdits = { free: [], work: [], coversTo: null }

/** Says of a day (2026-10-10) that it is free or worked; null: as the calendar has it. */
export function editDay(edits: DayEdits, day: string, meaning: 'free' | 'work' | null): DayEdits {
  const others = (days: readonly string[]): string[] => days.filter((each) => each !== day)
  const [free, work] = [others(edits.free), others(edits.work)]
  return {
    ...edits,
    free: meaning === 'free' ? [...free, day].toSorted() : free,
    work: meaning === 'work' ? [...work, day].toSorted() : work,
  }
}
