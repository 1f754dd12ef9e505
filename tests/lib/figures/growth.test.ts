import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { startGrowth, type GrowthPurchase } from '@/lib/figures/growth'
import { monthName, monthOf } from '@/lib/figures/months'

const dayOf = (date: string): number => Date.parse(date) / 86_400_000
const TODAY = dayOf('2026-11-20')

const anyPurchase: fc.Arbitrary<GrowthPurchase> = fc.record({
  day: fc.option(fc.integer({ min: TODAY - 500, max: TODAY + 2 })),
  minor: fc.option(fc.nat(100)),
  lines: fc.array(
    fc.record({ title: fc.constantFrom('Lid', 'LID ', 'pan'), pieces: fc.constantFrom(1, 3) }),
    { maxLength: 2 },
  ),
})

describe('the growth of a shop', () => {
  it('is, in each month, what a slow count of all purchases finds', () => {
    fc.assert(
      fc.property(fc.array(fc.array(anyPurchase, { maxLength: 5 }), { maxLength: 6 }), (people) => {
        const draft = startGrowth(TODAY, ['lid'])
        for (const purchases of people) draft.add(purchases)
        const { months, cleared } = draft.finish()
        const dated = people.map((purchases) =>
          purchases.flatMap(({ day, ...rest }) =>
            day === null || day > TODAY ? [] : [{ month: monthName(monthOf(day)), ...rest }],
          ),
        )
        for (const { month, minor, unknown, buyers, fresh } of months) {
          const inMonth = dated.flat().filter((each) => each.month === month)
          expect(minor).toBe(inMonth.reduce((sum, each) => sum + (each.minor ?? 0), 0))
          expect(unknown).toBe(inMonth.filter((each) => each.minor === null).length)
          const came = dated.filter((own) => own.some((each) => each.month === month))
          expect(buyers).toBe(came.length)
          expect(fresh).toBe(came.filter((own) => own.every((each) => each.month >= month)).length)
        }
        const lids = dated
          .flat()
          .filter(({ month }) => month === '2026-11')
          .flatMap(({ lines }) => lines.filter(({ title }) => title !== 'pan'))
        expect(cleared).toEqual([
          { product: 'lid', pieces: lids.reduce((sum, { pieces = 1 }) => sum + pieces, 0) },
        ])
      }),
    )
  })

  it('covers the latest thirteen months', () => {
    const draft = startGrowth(TODAY, [])
    for (const date of ['2025-10-31', '2025-11-01', '2026-11-20'])
      draft.add([{ day: dayOf(date), minor: 100, lines: [] }])
    expect(draft.finish()).toEqual({
      months: ['2025-11', '2026-11'].map((month) => ({
        month,
        minor: 100,
        unknown: 0,
        buyers: 1,
        fresh: 1,
      })),
      cleared: [],
    })
  })
})
