import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import type { OfferAnswer, OfferSituation } from '@/lib/offers/offer'
import type { Product } from '@/lib/offers/product'
import { rankOffers } from '@/lib/offers/rank-offers'
import { DAY_MS } from '@/lib/shared/time'

import { yuan } from './make-product'
import { NOW, offersOf, openShop, PRODUCTS, quiet, repeat, teaSet, type Shop } from './open-shop'

const changed = (id: string, known: Partial<Product>): Product[] =>
  PRODUCTS.map((product) => (product.id === id ? { ...product, ...known } : product))

const ask = (shop: Shop, situation: Partial<OfferSituation> = {}): OfferAnswer =>
  rankOffers(openShop(shop), { ...quiet, inChat: ['tea'], ...situation })
const idsOf = (answer: OfferAnswer): string[] =>
  offersOf(answer).map(({ item }) => (item.kind === 'product' ? item.productId : item.packageId))

describe('what is offered', () => {
  it.each(['inChat', 'inOrder', 'inMessage'] as const)('goes with what is %s', (where) => {
    const answer = ask({}, { inChat: [], [where]: ['tea'] })
    expect(idsOf(answer)).toEqual(['cup', 'pot', 'honey'])
    expect(offersOf(answer)[0]).toEqual({
      item: { kind: 'product', productId: 'cup' },
      price: yuan(10_000),
      endsAt: null,
      reasons: [
        { kind: 'together', productId: 'tea', count: 40, lift: expect.closeTo(660 / 90, 10) },
        { kind: 'popular', count: 40 },
      ],
      moves: 'pieces',
    })
  })

  it.each([
    ['complaint-open', { hasOpenComplaint: true }],
    ['refund', { talk: 'refund' }],
    ['grievance', { talk: 'grievance' }],
  ] as const)('is nothing: %s', (why, situation) => {
    expect(ask({ packages: [teaSet] }, situation)).toEqual({ state: 'none', why })
  })

  it.each([
    ['sold out', { products: changed('cup', { stock: 0 }) }, {}],
    ['below the margin floor', { products: changed('cup', { cost: yuan(9_000) }) }, {}],
    ['in the open order', {}, { inOrder: ['cup'] }],
    ['owned', {}, { owned: [{ productId: 'cup', at: NOW - 400 * DAY_MS }] }],
    ['returned', {}, { returned: ['cup'] }],
    ['complained about', {}, { complained: ['cup'] }],
  ] as const)('is never %s', (_what, shop, situation) => {
    expect(idsOf(ask(shop, situation))).not.toContain('cup')
    expect(idsOf(ask({ ...shop, packages: [teaSet] }, situation))).not.toContain(
      _what === 'in the open order' ? 'cup' : 'tea set',
    )
  })

  it('may be sold out for all that is known, and says nothing of a stock that it does not know', () => {
    expect(idsOf(ask({ products: changed('cup', { stock: null, cost: null }) }))[0]).toBe('cup')
  })

  it.each([
    [29, null],
    [30, NOW],
    [90, NOW - 60 * DAY_MS],
  ])('is a consumable for 30 days again %s days after a purchase', (days, since) => {
    const at = NOW - days * DAY_MS
    const answer = ask(
      { products: changed('honey', { cycleDays: 30 }) },
      {
        inChat: ['pen'],
        owned: [
          { productId: 'honey', at },
          { productId: 'honey', at: at - 200 * DAY_MS },
        ],
      },
    )
    const reasons = offersOf(answer).flatMap((offer) => offer.reasons)
    expect(reasons.filter(({ kind }) => kind === 'used-up')).toEqual(
      since === null ? [] : [{ kind: 'used-up', since }],
    )
    expect(idsOf(answer)[0] === 'honey').toBe(since !== null)
  })

  it('comes with a count of what goes with it and fell away', () => {
    const answer = ask({ products: changed('cup', { stock: 0 }) }, { returned: ['pot'] })
    expect(answer).toMatchObject({ state: 'fits', excluded: { 'sold-out': 1, returned: 1 } })
  })

  it('is no consumable whose last purchase has no date', () => {
    const owned = [{ productId: 'honey', at: null }]
    const products = changed('honey', { cycleDays: 30 })
    expect(idsOf(ask({ products }, { owned }))).not.toContain('honey')
  })

  it('prefers what takes the order to free shipping, without going far beyond', () => {
    const gap = { terms: { freeShippingFrom: yuan(20_000) } }
    const products = changed('pot', { price: yuan(13_000) })
    const answer = ask({ ...gap, products }, { inOrder: ['tea'], orderTotal: yuan(8_000) })
    expect(idsOf(answer)[0]).toBe('pot')
    expect(offersOf(answer)[0]?.reasons).toContainEqual({
      kind: 'gap-shipping',
      missing: yuan(12_000),
    })
    const dear = changed('pot', { price: yuan(24_001) })
    expect(
      idsOf(ask({ ...gap, products: dear }, { inOrder: ['tea'], orderTotal: yuan(8_000) }))[0],
    ).toBe('cup')
  })

  it('prefers what takes the buyer to the next published tier', () => {
    const tierGap = { tier: 'gold', missing: yuan(11_000) }
    const answer = ask({ products: changed('pot', { price: yuan(12_000) }) }, { tierGap })
    expect(idsOf(answer)[0]).toBe('pot')
    expect(offersOf(answer)[0]?.reasons).toContainEqual({ kind: 'gap-tier', ...tierGap })
  })

  it('prefers what the shop wants to clear out', () => {
    expect(idsOf(ask({ products: changed('pot', { isClearance: true }) }))[0]).toBe('pot')
  })

  it('is what is most bought where nothing is asked about', () => {
    expect(idsOf(ask({}, { inChat: [] }))).toEqual(['pen', 'tea', 'cup'])
  })

  it('is a package before its parts, with the saving that the platform bears out', () => {
    const answer = ask({ packages: [teaSet] })
    expect(idsOf(answer)).toEqual(['tea set', 'pot', 'honey'])
    expect(offersOf(answer)[0]).toMatchObject({
      price: yuan(17_000),
      endsAt: NOW + DAY_MS,
      reasons: [{ kind: 'package', saving: yuan(3_000) }],
    })
  })

  it('tells a package without a tie at its list prices, and none that has ended', () => {
    expect(offersOf(ask({ packages: [{ ...teaSet, tie: null }] }))[0]).toMatchObject({
      price: yuan(20_000),
      reasons: [{ kind: 'package', saving: null }],
    })
    expect(idsOf(ask({ packages: [{ ...teaSet, to: NOW }] }))).not.toContain('tea set')
  })

  it('moves the unit price where it is a dearer one of the kind that is asked about', () => {
    const products = PRODUCTS.map((product) => ({
      ...product,
      category: product.id === 'tea' || product.id === 'pot' ? 'tea things' : null,
      price: product.id === 'pot' ? yuan(20_000) : product.price,
    }))
    const moves = new Map(
      offersOf(ask({ products })).map(({ item, moves: factor }) => [
        item.kind === 'product' ? item.productId : '',
        factor,
      ]),
    )
    expect([moves.get('pot'), moves.get('cup')]).toEqual(['unit-price', 'pieces'])
  })

  it.each([
    ['products', { products: [] }, {}, ['products']],
    ['orders', { baskets: [] }, {}, ['orders']],
    ['all of it', { products: [], baskets: [] }, { inChat: [] }, ['products', 'orders', 'context']],
  ] as const)('cannot be told without %s', (_what, shop, situation, missing) => {
    expect(ask(shop, situation)).toEqual({ state: 'too-little-data', missing })
  })

  it('is nothing where all falls away, and says by what', () => {
    const answer = ask(
      { products: changed('pot', { stock: 0 }).filter(({ id }) => id !== 'pen') },
      { owned: [{ productId: 'cup', at: NOW }], returned: ['honey'] },
    )
    expect(answer).toEqual({
      state: 'none',
      why: 'nothing-fits',
      excluded: { owned: 1, returned: 1, 'sold-out': 1 },
    })
  })

  it('the products and what is asked about stand in any order, and the offers in one', () => {
    const baskets = [
      ...repeat(40, 'tea', 'cup'),
      ...repeat(40, 'tea', 'pot'),
      ...repeat(200, 'pen'),
    ]
    fc.assert(
      fc.property(
        fc.shuffledSubarray(PRODUCTS, { minLength: PRODUCTS.length }),
        fc.shuffledSubarray(baskets, { minLength: baskets.length }),
        (products, shuffled) => {
          const there = idsOf(ask({ products, baskets: shuffled }))
          expect(there).toEqual(['cup', 'pot', 'pen'])
        },
      ),
      { numRuns: 50 },
    )
  })
})
