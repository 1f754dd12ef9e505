import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { watchRetention } from '@/lib/customers/retention'

const TODAY = 20_000
const retentionOf = (customers: readonly (readonly number[])[]) => {
  const watch = watchRetention()
  for (const days of customers) watch.add(days, TODAY)
  return watch.finish()
}
const many = (count: number, days: readonly number[]) => Array.from({ length: count }, () => days)

describe('retention', () => {
  it('is the share of customers who order in each month after the first order', () => {
    const first = TODAY - 100
    const curve = retentionOf([
      ...many(10, [first, first + 30, first + 89]),
      ...many(10, [first, first + 29]),
    ])?.curve
    expect(curve).toEqual([
      { share: 1, customers: 20 },
      { share: 0.5, customers: 20 },
      { share: 0.5, customers: 20 },
    ])
  })

  it('looks at nobody in a month that is not over for them', () => {
    expect(retentionOf([...many(20, [TODAY - 100]), ...many(20, [TODAY - 59])])?.curve).toEqual([
      { share: 1, customers: 40 },
      { share: 0, customers: 20 },
      { share: 0, customers: 20 },
    ])
  })

  it('tells the steep, the slow and the stable period by shares of the whole loss', () => {
    const first = TODAY - 160
    const staying = (months: number, count: number) =>
      many(
        count,
        Array.from({ length: months }, (_, month) => first + 30 * month),
      )
    const retention = retentionOf([
      ...staying(1, 70),
      ...staying(2, 11),
      ...staying(3, 7),
      ...staying(5, 12),
    ])
    expect(retention?.curve.map(({ share }) => share)).toEqual([1, 0.3, 0.19, 0.12, 0.12])
    expect(retention).toMatchObject({ churnUntilDays: 60, stableFromDays: 90 })
  })

  it.each([
    ['nobody', []],
    ['too few customers', many(19, [TODAY - 300])],
    ['customers of this month', many(40, [TODAY - 45])],
    ['customers without a time', many(40, [])],
  ])('is unknown for %s', (_who, customers) => {
    expect(retentionOf(customers)).toBeNull()
  })

  it('does not depend on the order of customers', () => {
    const customer = fc
      .uniqueArray(fc.integer({ min: TODAY - 400, max: TODAY }), { minLength: 1, maxLength: 5 })
      .map((days) => days.toSorted((a, b) => a - b))
    fc.assert(
      fc.property(fc.array(customer, { minLength: 25, maxLength: 40 }), (customers) => {
        expect(retentionOf(customers.toReversed())).toEqual(retentionOf(customers))
      }),
    )
  })
})
