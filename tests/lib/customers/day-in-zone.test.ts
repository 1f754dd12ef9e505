import { describe, expect, it } from 'vitest'

import { createDayOf, isInstant } from '@/lib/customers/day-in-zone'
import { DAY_MS } from '@/lib/shared/time'

const days = (date: string): number => Date.parse(`${date}T00:00:00Z`) / DAY_MS

describe('a day in a zone', () => {
  it.each([
    ['UTC', '2026-06-01T23:59:59Z', '2026-06-01'],
    ['Asia/Shanghai', '2026-06-01T15:59:59Z', '2026-06-01'],
    ['Asia/Shanghai', '2026-06-01T16:00:00Z', '2026-06-02'],
    ['America/Los_Angeles', '2026-06-01T06:59:59Z', '2026-05-31'],
    ['America/Los_Angeles', '2026-06-01T07:00:00Z', '2026-06-01'],
    ['America/Los_Angeles', '2026-12-01T07:59:59Z', '2026-11-30'],
    ['America/Los_Angeles', '2026-12-01T08:00:00Z', '2026-12-01'],
    ['UTC', '1969-12-31T23:00:00Z', '1969-12-31'],
  ])('in %s begins as the zone says: %s is %s', (zone, at, day) => {
    expect(createDayOf(zone)(Date.parse(at))).toBe(days(day))
  })

  it('gives the same answer when it remembers the hour', () => {
    const dayOf = createDayOf('America/Los_Angeles')
    const at = Date.parse('2026-03-08T09:30:00Z')
    expect([dayOf(at), dayOf(at + 1), dayOf(at)]).toEqual([
      days('2026-03-08'),
      days('2026-03-08'),
      days('2026-03-08'),
    ])
  })
})

describe('an instant', () => {
  it.each([
    [0, true],
    [8.64e15, true],
    [8.64e15 + 1, false],
    [Infinity, false],
    [NaN, false],
  ])('%s is known to a calendar: %s', (at, known) => {
    expect(isInstant(at)).toBe(known)
  })
})
