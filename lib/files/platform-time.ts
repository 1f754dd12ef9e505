import { Temporal } from 'temporal-polyfill'

import { MINUTE_MS, SECOND_MS } from '@/lib/shared/time'

/** A printed time as an instant (epoch ms); `resaved`: in the way a spreadsheet writes it when it saves a file again. */
export interface PrintedTime {
  readonly at: number
  readonly resaved: boolean
}

/** Reads a printed time; null where the text is none. */
export type ReadTime = (text: string) => PrintedTime | null

/** Date, clock and the offset that some platforms print behind it: `2021-05-13 11:01:13 +0200`, ISO 8601. */
const EXPORTED =
  /^(\d{4})-(\d{2})-(\d{2})[ T](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(?: ?(Z|UTC|[+-]\d{2}:?\d{2}))?$/u
const RESAVED = /^(\d{4})\/(\d{1,2})\/(\d{1,2}) (\d{1,2}):(\d{2})(?::(\d{2}))?$/u
const REMEMBERED_HOURS = 20_000

/**
 * Builds a reader for times printed in one zone; an offset behind the time outranks it. Whole hours are remembered, since zone rules are slow to ask and change
 * at whole hours; null where the text is no time.
 */
export function createTimeReader(zone: string): ReadTime {
  const hours = new Map<string, number | null>()
  const startOfHour = (year: string, month: string, day: string, hour: string): number | null => {
    const key = `${year}-${month}-${day} ${hour}`
    const known = hours.get(key)
    if (known !== undefined) return known
    const start = hourInZone(zone, Number(year), Number(month), Number(day), Number(hour))
    if (hours.size >= REMEMBERED_HOURS) hours.clear()
    hours.set(key, start)
    return start
  }
  return (text) => {
    const exported = EXPORTED.exec(text)
    const found = exported ?? RESAVED.exec(text)
    if (found === null) return null
    const [, year = '', month = '', day = '', hour = '', minute = '', second = '0', offset] = found
    const start =
      offset === undefined
        ? startOfHour(year, month, day, hour)
        : hourAtOffset(`${year}-${month}-${day}T${hour}:00:00`, offset)
    if (start === null || Number(minute) > 59 || Number(second) > 59) return null
    return {
      at: start + Number(minute) * MINUTE_MS + Number(second) * SECOND_MS,
      resaved: exported === null,
    }
  }
}

function hourAtOffset(hour: string, offset: string): number | null {
  const isUtc = offset === 'Z' || offset === 'UTC'
  const [sign, hours, minutes] = isUtc
    ? ['+', '00', '00']
    : [offset.slice(0, 1), offset.slice(1, 3), offset.slice(-2)]
  const at = Date.parse(`${hour}${sign}${hours}:${minutes}`)
  const isDay = new Date(`${hour}Z`).toJSON()?.startsWith(hour) ?? false
  return Number.isNaN(at) || !isDay ? null : at
}

function hourInZone(
  zone: string,
  year: number,
  month: number,
  day: number,
  hour: number,
): number | null {
  try {
    return Temporal.PlainDateTime.from(
      { year, month, day, hour },
      { overflow: 'reject' },
    ).toZonedDateTime(zone).epochMilliseconds
  } catch {
    return null
  }
}
