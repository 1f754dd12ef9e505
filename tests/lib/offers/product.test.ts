import { describe, expect, it } from 'vitest'

import {
  bareProduct,
  marginShare,
  productSchema,
  sellingPointsFor,
  type SellingPoint,
} from '@/lib/offers/product'

import { makeProduct, yuan } from './make-product'

const point = (group: string | null): SellingPoint => ({
  group,
  feature: 'double wall',
  advantage: 'keeps tea hot for an hour',
  benefit: `good for ${group ?? 'all'}`,
})

describe('a product', () => {
  it('of which orders show the name alone knows nothing else', () => {
    const product = bareProduct('6941', 'Tea cup')
    expect(productSchema.parse(product)).toEqual(product)
    expect([product.price, product.stock, product.cost]).toEqual([null, null, null])
  })

  it.each([
    ['a price below nothing', { price: yuan(-1) }],
    ['half a piece in stock', { stock: 0.5 }],
    ['a cycle of no days', { cycleDays: 0 }],
    ['no title', { title: ' ' }],
    ['a field nobody knows', { colour: 'red' }],
  ])('with %s is refused', (_what, wrong) => {
    expect(productSchema.safeParse({ ...makeProduct('a'), ...wrong }).success).toBe(false)
  })

  it("tells a group's own selling points before those for all, and none of another group", () => {
    const product = makeProduct('a', {
      sellingPoints: [point(null), point('parents'), point('offices')],
    })
    expect(sellingPointsFor(product, 'parents').map(({ group }) => group)).toEqual([
      'parents',
      null,
    ])
    expect(sellingPointsFor(product, null).map(({ group }) => group)).toEqual([null])
  })

  it.each([
    [yuan(10_000), yuan(7_500), 0.25],
    [yuan(10_000), yuan(12_000), -0.2],
    [yuan(0), yuan(1), null],
    [null, yuan(1), null],
    [yuan(100), null, null],
    [yuan(100), { minor: 50, currency: 'USD' }, null],
  ])('sold at %j and bought at %j keeps %s of its price', (price, cost, share) => {
    expect(marginShare(price, cost)).toBe(share)
  })
})
