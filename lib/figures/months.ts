import { DAY_MS } from '@/lib/shared/time'

const MONTHS = 12

/** The calendar month of a day (days since 1970-01-01, in whatever zone the day was counted) as months since year 0. */
export function monthOf(day: number): number {
  const date = new Date(day * DAY_MS)
  return date.getUTCFullYear() * MONTHS + date.getUTCMonth()
}

/** The first day of a month, as days since 1970-01-01. */
export const firstDayOf = (month: number): number =>
  Date.UTC(Math.floor(month / MONTHS), month % MONTHS, 1) / DAY_MS

/** A month by its ISO name: 2026-11. */
export const monthName = (month: number): string =>
  `${Math.floor(month / MONTHS)}-${String((month % MONTHS) + 1).padStart(2, '0')}`

/** A day by its ISO name: 2026-11-20. */
export const dayName = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10)
