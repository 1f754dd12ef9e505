import { DAY_MS } from '@/lib/shared/time'

import { mondayOf, WEEK_DAYS } from './weeks'

/** Days from a week's Monday to its Thursday, whose year is the week's (ISO 8601). */
const TO_THURSDAY = 3
/** This day of January is always in the first week (ISO 8601). */
const IN_FIRST_WEEK = 4

const WEEK = /^(\d{4})-W(\d{2})$/u

/** The week of a day (days since 1970-01-01) by its ISO 8601 name: 2026-W46. */
export function weekName(day: number): string {
  const thursday = mondayOf(day) + TO_THURSDAY
  const year = new Date(thursday * DAY_MS).getUTCFullYear()
  const week = Math.floor((thursday - Date.UTC(year, 0, 1) / DAY_MS) / WEEK_DAYS) + 1
  return `${year}-W${String(week).padStart(2, '0')}`
}

/** The Monday of a week by its ISO 8601 name, as days since 1970-01-01; null where there is no such week. */
export function mondayOfWeek(name: string): number | null {
  const [, year, week] = WEEK.exec(name) ?? []
  const first = mondayOf(Date.UTC(Number(year), 0, IN_FIRST_WEEK) / DAY_MS)
  const monday = first + (Number(week) - 1) * WEEK_DAYS
  return weekName(monday) === name ? monday : null
}

/** The Mondays of the first and last week that can be told of a shop, both inside. */
export interface WeekSpan {
  readonly first: number
  readonly last: number
}

/** Weeks from that of the earliest known order (a day since 1970-01-01; null: none) to the last whole one. */
export const weekSpan = (earliest: number | null, last: number): WeekSpan => ({
  first: earliest === null ? last : Math.min(mondayOf(Math.max(0, earliest)), last),
  last,
})
