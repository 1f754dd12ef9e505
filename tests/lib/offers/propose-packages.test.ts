import { describe, expect, it } from 'vitest'

import { associate } from '@/lib/offers/mining/associations'
import { appendBaskets, EMPTY_LOG, type Basket } from '@/lib/offers/mining/basket-log'
import { mineBaskets, miningTerms } from '@/lib/offers/mining/mine'
import type { Product } from '@/lib/offers/product'
import { proposePackages } from '@/lib/offers/propose-packages'

import { makeProduct } from './make-product'

const repeat = (times: number, ...items: string[]): Basket[] =>
  Array.from({ length: times }, () => ({ items, at: null }))
const BASKETS = [
  ...repeat(30, 'tea', 'cup', 'pot'),
  ...repeat(25, 'fan', 'lamp'),
  ...repeat(3, 'hat', 'pen'),
  ...repeat(20, 'hat'),
  ...repeat(100, 'pen'),
]
const PRODUCTS = ['tea', 'cup', 'pot', 'fan', 'lamp', 'hat', 'pen'].map((id) => makeProduct(id))
const mined = mineBaskets(appendBaskets(EMPTY_LOG, BASKETS), miningTerms(BASKETS.length))

const propose = (products: readonly Product[] = PRODUCTS, existing: string[][] = [], most = 9) =>
  proposePackages(
    mined,
    associate(mined),
    new Map(products.map((product) => [product.id, product])),
    existing.map((ids) => ({ members: ids.map((productId) => ({ productId })) })),
    most,
  ).map(({ productIds }) => productIds.join(' '))

describe('a proposed package', () => {
  it('is what is bought together and no accident, each product once', () => {
    expect(propose()).toEqual(['cup pot tea', 'fan lamp'])
    expect(propose(PRODUCTS, [], 1)).toHaveLength(1)
  })

  it('is none that the shop has already', () => {
    expect(propose(PRODUCTS, [['lamp', 'fan']])).not.toContain('fan lamp')
  })

  it.each([
    ['sold out', { stock: 0 }],
    ['priced in other money', { price: { minor: 5, currency: 'USD' } }],
  ])('has no part that is %s', (_what, known) => {
    const products = PRODUCTS.map((product) =>
      product.id === 'lamp' ? { ...product, ...known } : product,
    )
    expect(propose(products)).not.toContain('fan lamp')
  })

  it('has no part that the shop does not know', () => {
    expect(propose(PRODUCTS.filter(({ id }) => id !== 'lamp'))).not.toContain('fan lamp')
  })
})
