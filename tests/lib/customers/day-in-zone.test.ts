import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
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

  it('is what the calendar says, in whatever order times come', () => {
    const instant = fc.integer({ min: Date.UTC(1985, 0), max: Date.UTC(2045, 0) })
    fc.assert(
      fc.property(fc.array(instant, { maxLength: 20 }), (times) => {
        const dayOf = createDayOf('America/Los_Angeles')
        for (const at of times)
          expect(dayOf(at)).toBe(
            days(
              Temporal.Instant.fromEpochMilliseconds(at)
                .toZonedDateTimeISO('America/Los_Angeles')
                .toPlainDate()
                .toString(),
            ),
          )
      }),
    )
  })

  it('is known between two milliseconds', () => {
    expect(createDayOf('UTC')(DAY_MS + 0.5)).toBe(1)
  })

  it('is known for the first and the last instant of a calendar', () => {
    const dayOf = createDayOf('Asia/Shanghai')
    expect([8.64e15, -8.64e15].map(dayOf)).toEqual([100_000_000, -100_000_000])
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
