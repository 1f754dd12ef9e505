import { describe, expect, it } from 'vitest'

import { isTieLive, isWithin, priceEnd, sumOf, type Package } from '@/lib/offers/package'

import { yuan } from './make-product'

const pack: Package = {
  id: 'p',
  title: 'Set',
  story: '',
  members: [],
  price: null,
  originalPrice: null,
  from: null,
  to: 50,
  gift: null,
  freeShipping: false,
  tie: null,
}

describe('the times of a package', () => {
  it.each([
    [{ from: 10, to: 20 }, 9, false],
    [{ from: 10, to: 20 }, 10, true],
    [{ from: 10, to: 20 }, 20, false],
    [{ from: null, to: null }, 0, true],
  ])('%j holds %s: %s', (span, now, held) => {
    expect(isWithin(span, now)).toBe(held)
    expect(isTieLive({ kind: 'activity', name: 'week', ...span }, now)).toBe(held)
  })

  it('end with the package or with what its price is tied to, whichever is first', () => {
    const tie = { kind: 'coupon', name: '5 off', from: null } as const
    expect(priceEnd({ ...pack, tie: { ...tie, to: 40 } })).toBe(40)
    expect(priceEnd({ ...pack, tie: { ...tie, to: 60 } })).toBe(50)
    expect(priceEnd({ ...pack, to: null, tie: { kind: 'sku', sku: 's' } })).toBe(null)
  })
})

describe('a sum of prices', () => {
  it.each([
    [
      [
        { amount: yuan(5), times: 3 },
        { amount: yuan(1), times: 1 },
      ],
      yuan(16),
    ],
    [
      [
        { amount: yuan(5), times: 3 },
        { amount: null, times: 1 },
      ],
      null,
    ],
    [
      [
        { amount: yuan(5), times: 1 },
        { amount: { minor: 1, currency: 'USD' }, times: 1 },
      ],
      null,
    ],
    [[], null],
  ])('of %j is %j', (parts, sum) => {
    expect(sumOf(parts)).toEqual(sum)
  })
})
