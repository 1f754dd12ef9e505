import china from 'chinese-days/dist/chinese-days.json'

import { WEEKDAYS, type WorkCalendar } from './work-calendar'

/**
 * Mainland China with its moved working days, from the tables of chinese-days. The package takes every weekday of a
 * year that it has no table for as worked, so the years it covers are read off its days.
 */
function readChina(): WorkCalendar {
  const free = Object.keys(china.holidays).toSorted()
  const work = Object.keys(china.workdays).toSorted()
  const years = free.map((day) => Number(day.slice(0, 4)))
  return {
    id: 'CN',
    name: '中国大陆',
    version: '1.5.7',
    source: 'www.gov.cn, chinese-days',
    weekend: [6, 7],
    free,
    work,
    covers: { from: Math.min(...years), to: Math.max(...years) },
  }
}

/** Countries whose week the rules count by and whose holidays are not known here: an owner may bring them as a file. */
const WEEKEND_ONLY: readonly (readonly [string, string])[] = [
  ['AU', 'Australia'],
  ['GB', 'United Kingdom'],
  ['SG', 'Singapore'],
  ['TH', 'ประเทศไทย'],
  ['US', 'United States'],
]

function weekdaysOf([id, name]: readonly [string, string]): WorkCalendar {
  return { ...WEEKDAYS, id, name }
}

/** The calendars that come with Tillside. */
export function presetCalendars(): readonly WorkCalendar[] {
  return [readChina(), ...WEEKEND_ONLY.map(weekdaysOf), WEEKDAYS]
}
