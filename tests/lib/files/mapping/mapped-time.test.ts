import { describe, expect, it } from 'vitest'

import { createMappedTime } from '@/lib/files/mapping/mapped-time'

describe('a time as the owner says that it is written', () => {
  it.each([
    ['ymd', '2026-03-05 09:10:11', 'Europe/London', '2026-03-05T09:10:11Z'],
    ['ymd', '2026年3月5日', 'Asia/Shanghai', '2026-03-04T16:00:00Z'],
    ['ymd', '2026-03-05T09:10:11.250+02:00', 'Asia/Shanghai', '2026-03-05T07:10:11Z'],
    ['dmy', '5.3.26 9:10', 'Europe/Berlin', '2026-03-05T08:10:00Z'],
    ['dmy', '05 Sep 2026 10:12', 'UTC', '2026-09-05T10:12:00Z'],
    ['mdy', '3/5/2026, 9:10 PM', 'UTC', '2026-03-05T21:10:00Z'],
    ['mdy', 'September 5, 2026 12:05 am', 'UTC', '2026-09-05T00:05:00Z'],
    ['epoch-s', '1772701811', 'Asia/Shanghai', '2026-03-05T09:10:11Z'],
    ['epoch-ms', '1772701811000', 'Asia/Shanghai', '2026-03-05T09:10:11Z'],
  ] as const)('by %s is read from %s in %s', (pattern, text, zone, expected) => {
    expect(createMappedTime(pattern, zone)(text)?.at).toBe(Date.parse(expected))
  })
  it.each([
    ['ymd', '2026-02-30'],
    ['ymd', 'soon'],
    ['dmy', '2026-03-05'],
    ['mdy', '13/5/2026'],
    ['mdy', '3/5/2026 13:10 PM'],
    ['ymd', '2026-03-05 24:10'],
    ['epoch-s', '17'],
    ['epoch-ms', '2026-03-05'],
  ] as const)('by %s is none in %s', (pattern, text) => {
    expect(createMappedTime(pattern, 'UTC')(text)).toBeNull()
  })
})
