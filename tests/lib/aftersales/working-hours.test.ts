import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'

import { withinHours } from '@/lib/aftersales/working-hours'

const at = (text: string) => Temporal.Instant.from(text).epochMilliseconds
const office = { zone: 'Asia/Shanghai', days: [1, 2, 3, 4, 5], from: '09:00', to: '18:00' }
const night = { zone: 'Asia/Shanghai', days: [5], from: '20:00', to: '02:00' }
const brief = { ...office, to: '09:10' }

describe('an alert', () => {
  it.each([
    ['within hours stays', office, '2026-03-02T10:00+08:00', '2026-03-02T10:00+08:00'],
    ['at opening stays', office, '2026-03-02T09:00+08:00', '2026-03-02T09:00+08:00'],
    ['at closing comes before', office, '2026-03-02T18:00+08:00', '2026-03-02T17:30+08:00'],
    ['at night comes before', office, '2026-03-03T03:00+08:00', '2026-03-02T17:30+08:00'],
    ['on Sunday comes on Friday', office, '2026-03-08T12:00+08:00', '2026-03-06T17:30+08:00'],
    [
      'after midnight in a night shift stays',
      night,
      '2026-03-07T01:00+08:00',
      '2026-03-07T01:00+08:00',
    ],
    [
      'before a night shift comes a week earlier',
      night,
      '2026-03-06T19:00+08:00',
      '2026-02-28T01:30+08:00',
    ],
    [
      'after a brief shift comes at its beginning',
      brief,
      '2026-03-02T12:00+08:00',
      '2026-03-02T09:00+08:00',
    ],
  ])('%s', (_title, hours, planned, moved) => {
    expect(withinHours(at(planned), hours)).toBe(at(moved))
  })
})
