import { createTimeReader, type ReadTime } from '../platform-time'
import type { TimePattern } from './column-mapping'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

const CLOCK =
  /[T ,]+(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*([ap]\.?m\.?)?\s*(Z|UTC|[+-]\d{2}:?\d{2})?$/iu
const PART = /^(\d{1,4}|[a-z]{3,9})$/iu

interface Clock {
  readonly hour: number
  readonly minute: string
  readonly second: string
  readonly offset: string
}
const MIDNIGHT: Clock = { hour: 0, minute: '00', second: '00', offset: '' }

/** Twelve at night is 0, and twelve at noon 12. */
function hourOf(hour: number, half: string | undefined): number {
  if (half === undefined) return hour
  if (hour < 1 || hour > 12) return Number.NaN
  return (hour % 12) + (half.toLowerCase().startsWith('p') ? 12 : 0)
}

function readClock(found: RegExpExecArray | null): Clock {
  if (found === null) return MIDNIGHT
  const [, hour = '', minute = '', second = '00', half, offset = ''] = found
  return { hour: hourOf(Number(hour), half), minute, second, offset }
}

const monthOf = (part: string): number =>
  /^\d+$/u.test(part) ? Number(part) : MONTHS.indexOf(part.slice(0, 3).toLowerCase()) + 1

/** Of two digits the century is this one. */
function yearOf(part: string): number {
  if (!/^(?:\d{2}|\d{4})$/u.test(part)) return Number.NaN
  return part.length === 2 ? 2000 + Number(part) : Number(part)
}

const ORDERS: Readonly<Record<'ymd' | 'dmy' | 'mdy', readonly [number, number, number]>> = {
  ymd: [0, 1, 2],
  dmy: [2, 1, 0],
  mdy: [2, 0, 1],
}

const pad = (value: number, digits = 2): string => String(value).padStart(digits, '0')

/** The time in the one way that the readers of platforms know; null where it is none. */
function normalize(text: string, pattern: keyof typeof ORDERS): string | null {
  const found = CLOCK.exec(text)
  const parts = text
    .slice(0, found?.index ?? text.length)
    .split(/[-/. 年月,]+/u)
    .map((part) => part.replace(/日$/u, ''))
    .filter((part) => part !== '')
  if (parts.length !== 3 || !parts.every((part) => PART.test(part))) return null
  const [year, month, day] = ORDERS[pattern].map((at) => parts[at] ?? '')
  const { hour, minute, second, offset } = readClock(found)
  const date = [yearOf(year ?? ''), monthOf(month ?? ''), Number(day)]
  if ([...date, hour].some(Number.isNaN)) return null
  const [y = 0, m = 0, d = 0] = date
  return `${pad(y, 4)}-${pad(m)}-${pad(d)} ${pad(hour)}:${minute}:${second}${offset}`
}

const EPOCH = { 'epoch-s': { digits: 10, ms: 1_000 }, 'epoch-ms': { digits: 13, ms: 1 } } as const

function readEpoch(text: string, { digits, ms }: (typeof EPOCH)[keyof typeof EPOCH]) {
  const isOne = new RegExp(`^\\d{${digits - 1},${digits}}(?:\\.\\d+)?$`, 'u').test(text)
  return isOne ? { at: Math.floor(Number(text) * ms), resaved: false } : null
}

/** Builds a reader of times in the pattern that the owner named; English names of months and `am`/`pm` are known. */
export function createMappedTime(pattern: TimePattern, zone: string): ReadTime {
  if (pattern === 'epoch-s' || pattern === 'epoch-ms')
    return (text) => readEpoch(text, EPOCH[pattern])
  const read = createTimeReader(zone)
  return (text) => {
    const printed = normalize(text.trim(), pattern)
    return printed === null ? null : read(printed)
  }
}
