import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { creditOf } from '@/lib/customers/credit'

const clean = (settled: number) => ({ settled, refunded: 0, unpaid: 0 })

describe('credit', () => {
  it('lends every customer five orders of the shop’s average', () => {
    expect(creditOf(clean(5), 0, 0.2)).toBeCloseTo(90, 12)
    expect(creditOf({ settled: 5, refunded: 1, unpaid: 0 }, 0, 0.2)).toBeCloseTo(80, 12)
  })

  it('stands by the orders alone before the shop is surveyed', () => {
    expect(creditOf({ settled: 4, refunded: 1, unpaid: 0 }, 0, null)).toBe(75)
  })

  it.each([
    ['a refund', { settled: 10, refunded: 1, unpaid: 0 }, 0, 90],
    ['a dispute', clean(10), 1, 80],
    ['an order never paid', { settled: 10, refunded: 0, unpaid: 1 }, 0, 95],
  ])('weighs %s', (_what, conduct, disputes, credit) => {
    expect(creditOf(conduct, disputes, null)).toBeCloseTo(credit, 12)
  })

  it('is unknown without an order', () => {
    expect(creditOf(clean(0), 2, 0.2)).toBeNull()
  })

  it('stays between 0 and 100 and never rises with a refund', () => {
    const some = fc.nat(50)
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 50 }),
        some,
        some,
        fc.nat(5),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (settled, refunded, unpaid, disputes, share) => {
          const credit = creditOf({ settled, refunded, unpaid }, disputes, share) ?? NaN
          const worse =
            creditOf({ settled, refunded: refunded + 1, unpaid }, disputes, share) ?? NaN
          expect(credit).toBeGreaterThanOrEqual(0)
          expect(credit).toBeLessThanOrEqual(100)
          expect(worse).toBeLessThanOrEqual(credit)
        },
      ),
    )
  })
})
