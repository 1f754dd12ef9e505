import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { associate, type Associations } from '@/lib/offers/mining/associations'
import { appendBaskets, EMPTY_LOG, type Basket } from '@/lib/offers/mining/basket-log'
import { mineBaskets, miningTerms } from '@/lib/offers/mining/mine'
import { MOST_OFFERS, type Offer, type OfferAnswer, type OfferSituation } from '@/lib/offers/offer'
import type { Package } from '@/lib/offers/package'
import type { Product } from '@/lib/offers/product'
import { rankOffers } from '@/lib/offers/rank-offers'
import { buildShelf, type OfferTerms, type Shelf } from '@/lib/offers/shelf'
import { DAY_MS } from '@/lib/shared/time'

import { makeProduct, yuan } from './make-product'

const NOW = 1_790_000_000_000
const terms: OfferTerms = { marginFloor: 0.2, shippingCost: yuan(800), freeShippingFrom: null }

const repeat = (times: number, ...items: string[]): Basket[] =>
  Array.from({ length: times }, () => ({ items, at: null }))
/** Tea goes with cups, pots and honey; pens are everywhere; thirty others are there so that few are popular. */
const BASKETS: readonly Basket[] = [
  ...repeat(40, 'tea', 'cup'),
  ...repeat(30, 'tea', 'pot'),
  ...repeat(20, 'tea', 'honey'),
  ...repeat(120, 'pen'),
  ...Array.from({ length: 30 }, (_, index) => repeat(15, `other ${index}`)).flat(),
]

interface Shop {
  readonly products?: readonly Product[]
  readonly packages?: readonly Package[]
  readonly baskets?: readonly Basket[]
  readonly terms?: Partial<OfferTerms>
}
const PRODUCTS = ['tea', 'cup', 'pot', 'honey', 'pen'].map((id) => makeProduct(id))

const associationsOf = (baskets: readonly Basket[]): Associations =>
  associate(mineBaskets(appendBaskets(EMPTY_LOG, baskets), miningTerms(baskets.length)))

const openShop = (shop: Shop): Shelf =>
  buildShelf(
    shop.products ?? PRODUCTS,
    shop.packages ?? [],
    associationsOf(shop.baskets ?? BASKETS),
    { ...terms, ...shop.terms },
  )
const changed = (id: string, known: Partial<Product>): Product[] =>
  PRODUCTS.map((product) => (product.id === id ? { ...product, ...known } : product))

const quiet: OfferSituation = {
  inChat: [],
  inOrder: [],
  inMessage: [],
  owned: [],
  returned: [],
  complained: [],
  hasOpenComplaint: false,
  talk: 'sale',
  orderTotal: null,
  tierGap: null,
  now: NOW,
}
const ask = (shop: Shop, situation: Partial<OfferSituation> = {}): OfferAnswer =>
  rankOffers(openShop(shop), { ...quiet, inChat: ['tea'], ...situation })
const offersOf = (answer: OfferAnswer): readonly Offer[] =>
  answer.state === 'fits' ? answer.offers : []
const idsOf = (answer: OfferAnswer): string[] =>
  offersOf(answer).map(({ item }) => (item.kind === 'product' ? item.productId : item.packageId))

const teaSet: Package = {
  id: 'tea set',
  title: 'Tea for two',
  story: 'A tea and the cup it is drunk from.',
  members: ['tea', 'cup'].map((productId) => ({ productId, pieces: 1 })),
  price: yuan(17_000),
  originalPrice: yuan(20_000),
  from: null,
  to: NOW + DAY_MS,
  gift: null,
  freeShipping: false,
  tie: { kind: 'sku', sku: 'TEA-SET' },
}

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
    [29, false],
    [30, true],
    [90, true],
  ])('is a consumable again %s days after a purchase for 30: %s', (days, isOffered) => {
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
    expect(idsOf(answer)[0] === 'honey').toBe(isOffered)
    if (isOffered)
      expect(offersOf(answer)[0]?.reasons[0]).toEqual({
        kind: 'used-up',
        since: at + 30 * DAY_MS,
      })
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
})

const IDS = Array.from({ length: 12 }, (_, index) => `p${index}`)
const someIds = fc.subarray(IDS, { maxLength: 4 })
const productArbitrary = (id: string): fc.Arbitrary<Product> =>
  fc
    .record({
      stock: fc.constantFrom(null, 0, 1, 9),
      price: fc.constantFrom(null, yuan(5_000), yuan(10_000)),
      cost: fc.constantFrom(null, yuan(1_000), yuan(9_500)),
      cycleDays: fc.constantFrom(null, 10, 60),
      isClearance: fc.boolean(),
    })
    .map((known) => makeProduct(id, known))
const packageArbitrary: fc.Arbitrary<Package> = fc
  .record({
    ids: fc.subarray(IDS, { minLength: 1, maxLength: 3 }),
    pieces: fc.integer({ min: 1, max: 2 }),
    price: fc.constantFrom(null, yuan(4_000), yuan(20_000)),
    to: fc.constantFrom(null, NOW - 1, NOW, NOW + 1),
    tie: fc.constantFrom(null, { kind: 'sku', sku: 's' } as const),
  })
  .map(({ ids, pieces, ...pack }) => ({
    ...teaSet,
    ...pack,
    id: `set of ${ids.join()}`,
    members: ids.map((productId) => ({ productId, pieces })),
    originalPrice: null,
  }))
const situationArbitrary: fc.Arbitrary<OfferSituation> = fc.record({
  inChat: someIds,
  inOrder: someIds,
  inMessage: someIds,
  owned: fc.array(
    fc.record({
      productId: fc.constantFrom(...IDS),
      at: fc.constantFrom(null, NOW - DAY_MS, NOW - 30 * DAY_MS, NOW - 90 * DAY_MS),
    }),
    { maxLength: 4 },
  ),
  returned: fc.subarray(IDS, { maxLength: 2 }),
  complained: fc.subarray(IDS, { maxLength: 2 }),
  hasOpenComplaint: fc.constant(false),
  talk: fc.constant('sale'),
  orderTotal: fc.constantFrom(null, yuan(15_000)),
  tierGap: fc.constantFrom(null, { tier: 'gold', missing: yuan(5_000) }),
  now: fc.constant(NOW),
})

describe('in 10,000 random cases', () => {
  it('nothing sold out, owned, returned, complained about or expired is offered, and no price depends on the buyer', () => {
    const baskets = fc
      .sample(fc.subarray(IDS, { minLength: 1, maxLength: 4 }), { numRuns: 400, seed: 7 })
      .map((items) => ({ items, at: null }))
    const associations = associationsOf(baskets)
    const strict = { ...terms, freeShippingFrom: yuan(20_000) }
    let offered = 0
    fc.assert(
      fc.property(
        fc.tuple(...IDS.map(productArbitrary)),
        fc.uniqueArray(packageArbitrary, { maxLength: 3, selector: ({ id }) => id }),
        situationArbitrary,
        (products, packages, situation) => {
          const shelf = buildShelf(products, packages, associations, strict)
          const { owned, returned, complained } = situation
          const isKept = (id: string) =>
            owned
              .filter(({ productId }) => productId === id)
              .some(({ at }) => {
                const { cycleDays = null } = shelf.byId.get(id) ?? {}
                return at === null || cycleDays === null || at + cycleDays * DAY_MS > NOW
              })
          const answer = rankOffers(shelf, situation)
          expect(offersOf(answer).length).toBeLessThanOrEqual(MOST_OFFERS)
          for (const { item, price, reasons } of offersOf(answer)) {
            offered += 1
            const ids = item.kind === 'product' ? [item.productId] : item.productIds
            for (const id of ids) {
              expect(shelf.byId.get(id)?.stock).not.toBe(0)
              expect(isKept(id)).toBe(false)
              expect([...returned, ...complained]).not.toContain(id)
            }
            expect(reasons.length).toBeGreaterThan(0)
            if (item.kind === 'product') {
              expect(price).toEqual(shelf.byId.get(item.productId)?.price)
              continue
            }
            const pack = packages.find(({ id }) => id === item.packageId)
            expect(pack?.to === null || (pack?.to ?? 0) > NOW).toBe(true)
          }
          const all = offersOf(answer).flatMap(({ item }) =>
            item.kind === 'product' ? item.productId : item.productIds,
          )
          expect(new Set(all).size).toBe(all.length)
        },
      ),
      { numRuns: 10_000 },
    )
    expect(offered).toBeGreaterThan(10_000)
  }, 60_000)

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
