import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { mondayOfWeek, weekName, weekSpan } from '@/lib/figures/week-names'
import { mondayOf } from '@/lib/figures/weeks'
import { DAY_MS } from '@/lib/shared/time'

const day = (date: string): number => Date.parse(date) / DAY_MS

describe('the name of a week', () => {
  it.each([
    ['2026-11-09', '2026-W46'],
    ['2026-11-15', '2026-W46'],
    ['2027-01-03', '2026-W53'],
    ['2027-01-04', '2027-W01'],
    ['2024-12-30', '2025-W01'],
    ['2021-01-03', '2020-W53'],
    ['2023-01-01', '2022-W52'],
  ])('of %s is %s', (date, name) => {
    expect(weekName(day(date))).toBe(name)
  })

  it.each(['2026-W54', '2025-W53', '2026-W00', '2026-46', '2026-W4', '', 'W46', '2026-W460'])(
    '%o names no week',
    (name) => {
      expect(mondayOfWeek(name)).toBeNull()
    },
  )

  it('leads back to its Monday, and grows with the days', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), (each) => {
        expect(mondayOfWeek(weekName(each))).toBe(mondayOf(each))
        expect(weekName(each + 7) > weekName(each)).toBe(true)
      }),
    )
  })
})

describe('the weeks of a shop', () => {
  const last = day('2026-11-09')
  it.each([
    [null, last],
    [day('2026-10-01'), day('2026-09-28')],
    [day('2026-11-20'), last],
  ])('begin with the one of the earliest order: %s', (earliest, first) => {
    expect(weekSpan(earliest, last)).toEqual({ first, last })
  })
})
