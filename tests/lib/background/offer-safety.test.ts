import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import type { OrderFacts } from '@/lib/shared/orders'
import { DAY_MS } from '@/lib/shared/time'
import { NOON } from '@/tests/fixtures/store/open-store'

import { chatWith, GOODS, offersOf, openOfferShop, orderOf, SET } from './offer-shop'

describe('whatever the buyer, the shop and the talk', () => {
  const sku = fc.constantFrom(...Object.keys(GOODS))
  const skus = fc.uniqueArray(sku, { maxLength: 3 })
  const past = fc.array(
    fc.record({
      skus,
      state: fc.constantFrom('unpaid', 'paid', 'received', 'refunded', 'refunding', 'closed'),
      daysAgo: fc.integer({ min: 0, max: 400 }),
    }),
    { maxLength: 4 },
  )
  it('nothing sold out, owned, returned or expired is offered', async () => {
    const shop = await openOfferShop()
    await shop.desk.keepPackage(shop.shopId, { ...SET, tie: null })
    let [run, offered] = [0, 0]
    const one = fc.record({
      past,
      cards: skus,
      soldOut: skus,
      hoursOn: fc.integer({ min: 0, max: 120 }),
    })
    await fc.assert(
      fc.asyncProperty(one, async ({ past: orders, cards, soldOut, hoursOn }) => {
        run += 1
        const buyer = `buyer-${run}`
        const now = NOON + hoursOn * 3_600_000
        shop.moveTo(now)
        const facts = orders.map(({ skus: bought, state, daysAgo }, n): OrderFacts =>
          orderOf(`p${run}-${n}`, bought, { state, placedAt: now - daysAgo * DAY_MS }),
        )
        if (facts.length > 0) await shop.bring(buyer, facts)
        await shop.desk.keepProducts(
          shop.shopId,
          Object.keys(GOODS).map((id) => ({ id, facts: { stock: soldOut.includes(id) ? 0 : 9 } })),
        )
        const offers = offersOf(await shop.desk.read(chatWith(buyer, { cards })))
        const gone = new Set(
          orders.filter(({ state }) => state.startsWith('refund')).flatMap((each) => each.skus),
        )
        const kept = orders.filter(
          ({ state, daysAgo }) => state === 'received' || (state === 'paid' && daysAgo >= 7),
        )
        const isUsedUp = (id: string): boolean =>
          kept.every(
            (each) => !each.skus.includes(id) || each.daysAgo >= (GOODS[id]?.cycleDays ?? Infinity),
          )
        const barred = offers
          .flatMap(({ item }) => (item.kind === 'product' ? [item.productId] : item.productIds))
          .filter((id) => soldOut.includes(id) || gone.has(id) || !isUsedUp(id))
        expect(barred).toEqual([])
        const hasEnded = now >= NOON + 3 * DAY_MS
        expect(hasEnded && offers.some(({ item }) => item.kind === 'package')).toBe(false)
        offered += offers.length
        expect(offers.length).toBeLessThanOrEqual(3)
      }),
      { numRuns: 150 },
    )
    expect(offered).toBeGreaterThan(0)
  })
})
