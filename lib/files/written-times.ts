import { createTimeReader, type ReadTime } from './platform-time'

/** A time taken apart, as digits: year, month, day and, where it has one, its clock. */
type Parts = readonly [year: string, month: string, day: string, clock?: string | undefined]
/** Takes a time apart that is written in one way; null where it is not. */
export type TimePattern = (text: string) => Parts | null

const two = (part: string): string => part.padStart(2, '0')

/** Beginnings of month names in the languages of the files that write them. */
const MONTHS: readonly RegExp[] = [
  /^(?:jan|janv|ene|gen|janeiro)/u,
  /^(?:feb|fév|fev|févr)/u,
  /^(?:mar|mär|mrz)/u,
  /^(?:apr|avr|abr)/u,
  /^(?:may|mai|mag)/u,
  /^(?:jun|juin|giu)/u,
  /^(?:jul|juil|lug)/u,
  /^(?:aug|août|aou|ago)/u,
  /^(?:sep|set)/u,
  /^(?:oct|okt|out|ott)/u,
  /^nov/u,
  /^(?:dec|déc|dez|dic)/u,
]

function monthOf(name: string): string | null {
  const text = name.toLowerCase().replace(/\.$/u, '')
  const month = MONTHS.findIndex((pattern) => pattern.test(text))
  return month < 0 ? null : String(month + 1).padStart(2, '0')
}

const yearOf = (text: string): string => (text.length === 2 ? `20${text}` : text)
const CLOCK = String.raw`(?:,?[ T]+(\d{1,2}:\d{2}(?::\d{2})?)(?: ?hs?\.?)?)?`

/** `05 Sep 2026 10:12`, `26-May-26`, `05-oct.-26`, `1 de junio de 2026 14:32 hs.` */
export const dayMonthName: TimePattern = (text) => {
  const found = new RegExp(
    String.raw`^(\d{1,2})[-\s]+(?:de )?(\p{L}{3,}\.?)[-\s]+(?:de )?(\d{4}|\d{2})${CLOCK}$`,
    'iu',
  ).exec(text)
  const [, day = '', name = '', year = '', clock] = found ?? []
  const month = monthOf(name)
  return month === null ? null : [yearOf(year), month, day, clock]
}

/** `Sep-18-26`, `Sep 18, 2026` */
export const monthNameDay: TimePattern = (text) => {
  const found = new RegExp(
    String.raw`^(\p{L}{3,}\.?)[-\s]+(\d{1,2})[-,\s]+(\d{4}|\d{2})${CLOCK}$`,
    'iu',
  ).exec(text)
  const [, name = '', day = '', year = '', clock] = found ?? []
  const month = monthOf(name)
  return month === null ? null : [yearOf(year), month, day, clock]
}

const NUMBERS = new RegExp(String.raw`^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})${CLOCK}$`, 'u')

/** `12/31/2023`, `09/03/26`: as the United States write a day. */
export const monthDay: TimePattern = (text) => {
  const [, month = '', day = '', year = '', clock] = NUMBERS.exec(text) ?? []
  return year === '' ? null : [yearOf(year), month, day, clock]
}

/** `01/06/2026`: as most of the world writes it. */
export const dayMonth: TimePattern = (text) => {
  const [, day = '', month = '', year = '', clock] = NUMBERS.exec(text) ?? []
  return year === '' ? null : [yearOf(year), month, day, clock]
}

const ISO_DAY: TimePattern = (text) => {
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(text) ?? []
  return year === '' ? null : [year, month, day]
}

/**
 * Builds a reader of times of one zone that are written in some of these ways, or as workbooks and machines write them. A
 * day without a clock is its first instant.
 */
export function createWrittenTimes(zone: string, patterns: readonly TimePattern[]): ReadTime {
  const read = createTimeReader(zone)
  return (text) => {
    for (const pattern of [...patterns, ISO_DAY]) {
      const parts = pattern(text)
      if (parts === null) continue
      const [year, month, day, clock = '0:00'] = parts
      const [hour = '0', ...rest] = clock.split(':')
      return read(`${year}-${two(month)}-${two(day)} ${[two(hour), ...rest].join(':')}`)
    }
    return read(text)
  }
}
