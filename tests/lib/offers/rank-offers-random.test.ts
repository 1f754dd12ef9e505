import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { MOST_OFFERS, type OfferSituation } from '@/lib/offers/offer'
import type { Package } from '@/lib/offers/package'
import type { Product } from '@/lib/offers/product'
import { rankOffers } from '@/lib/offers/rank-offers'
import { buildShelf } from '@/lib/offers/shelf'
import { DAY_MS } from '@/lib/shared/time'

import { makeProduct, yuan } from './make-product'
import { associationsOf, NOW, offersOf, teaSet, terms } from './open-shop'

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
      isBarred: fc.boolean(),
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
  .map(({ ids, pieces, ...pack }) =>
    Object.assign(structuredClone(teaSet), pack, {
      id: `set of ${ids.join()}`,
      members: ids.map((productId) => ({ productId, pieces })),
      originalPrice: null,
    }),
  )
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
            expect(item.kind === 'product' && shelf.byId.get(item.productId)?.isBarred).toBe(false)
            expect(reasons.length).toBeGreaterThan(0)
            const ends = packages
              .filter(({ id }) => item.kind === 'package' && id === item.packageId)
              .map(({ to }) => to ?? Infinity)
            expect(ends.every((end) => end > NOW)).toBe(true)
            const lists = ids.map((id) => shelf.byId.get(id)?.price)
            expect(item.kind === 'package' || price === lists[0]).toBe(true)
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
})
