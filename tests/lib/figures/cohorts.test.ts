import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { startCohorts } from '@/lib/figures/cohorts'
import { dayName, firstDayOf, monthName, monthOf } from '@/lib/figures/months'

const dayOf = (date: string): number => Date.parse(date) / 86_400_000
const TODAY = dayOf('2026-03-15')

const cohorts = (people: readonly (readonly number[])[]) => {
  const draft = startCohorts(TODAY)
  for (const days of people) draft.add(days.toSorted((a, b) => a - b))
  return draft.finish()
}

describe('monthly cohorts', () => {
  it('count who comes back in which month, until the present one', () => {
    const found = cohorts([
      [dayOf('2025-12-31'), dayOf('2026-01-01'), dayOf('2026-01-20')],
      [dayOf('2025-12-01'), dayOf('2026-03-15')],
      [dayOf('2026-02-28')],
      [dayOf('2026-03-16')],
    ])
    expect(found).toEqual([
      { month: '2025-12', customers: [2, 1, 0, 1] },
      { month: '2026-02', customers: [1, 0] },
    ])
  })

  it('equal a slow recount', () => {
    const people = fc.array(
      fc.array(fc.integer({ min: TODAY - 900, max: TODAY + 40 }), { maxLength: 8 }),
      { maxLength: 20 },
    )
    fc.assert(
      fc.property(people, (given) => {
        const seen = given.map((days) =>
          days.filter((day) => day <= TODAY).map((day) => dayName(day).slice(0, 7)),
        )
        for (const { month, customers } of cohorts(given))
          for (const [later, count] of customers.entries()) {
            const then = monthName(monthOf(dayOf(`${month}-01`)) + later)
            const slow = seen.filter(
              (months) => months.toSorted()[0] === month && months.includes(then),
            )
            expect([month, then, count]).toEqual([month, then, slow.length])
          }
        const all = cohorts(given).reduce((sum, { customers: [first = 0] }) => sum + first, 0)
        expect(all).toBe(seen.filter(({ length }) => length > 0).length)
      }),
    )
  })
})

describe('a month', () => {
  it('begins with its first day', () => {
    expect(monthName(monthOf(dayOf('2024-02-29')))).toBe('2024-02')
    expect(dayName(firstDayOf(monthOf(dayOf('2024-02-29'))))).toBe('2024-02-01')
    expect(monthOf(dayOf('2025-01-01')) - monthOf(dayOf('2024-12-31'))).toBe(1)
  })
})
