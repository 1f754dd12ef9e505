import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { bareProduct } from '@/lib/offers/product'
import type { ListedProduct } from '@/lib/offers/slice-products'
import { productOf } from '@/lib/store/products'
import { openTestStore } from '@/tests/fixtures/store/open-store'

const FIGURES = {
  visits: 9,
  visitors: 7,
  buyers: null,
  favourites: null,
  depth: null,
  bounce: null,
}

const ofDay = (day: number) => ({ ...FIGURES, productId: null, from: day, to: day })

describe('the products of a shop', () => {
  it('keep each fact with its own stamp, over what orders show', async () => {
    const store = await openTestStore()
    const yuan = { minor: 900, currency: 'CNY' }
    await store.products.keep('s', [{ id: 'A', facts: { price: yuan } }])
    await store.products.keep('s', [{ id: 'A', facts: { stock: 4, price: yuan } }])
    const [row] = await store.products.ofShop('s')
    expect(row?.facts.price?.value).toEqual(yuan)
    expect((row?.facts.price?.hlc ?? '') < (row?.facts.stock?.hlc ?? '')).toBe(true)
    if (row === undefined) throw new Error('the product was kept')
    expect(productOf(row, 'Pan')).toEqual({ ...bareProduct('A', 'Pan'), price: yuan, stock: 4 })
    expect(productOf(row, undefined).title).toBe('A')
  })
  it('of one shop are not those of another', async () => {
    const store = await openTestStore()
    await store.products.keep('s', [{ id: 'A', facts: { stock: 4 } }])
    expect(await store.products.ofShop('t')).toEqual([])
  })
  it('say of an unknown that it is unknown without a row', async () => {
    const store = await openTestStore()
    const nothing = [{ id: 'A', facts: { stock: null } }]
    expect(await store.products.keep('s', nothing)).toEqual({ added: 0, changed: 0, unchanged: 1 })
    expect(await store.products.ofShop('s')).toEqual([])
  })
  it('come to the last word on each fact, however the list is cut', async () => {
    const listed: fc.Arbitrary<ListedProduct> = fc.record({
      id: fc.constantFrom('A', 'B'),
      facts: fc.record(
        { stock: fc.integer({ min: 0, max: 3 }), title: fc.constantFrom('x', 'y') },
        { requiredKeys: [] },
      ),
    })
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(listed, { maxLength: 4 }), { maxLength: 4 }),
        async (cuts) => {
          const store = await openTestStore()
          const wanted = new Map<string, object>()
          for (const cut of cuts) {
            await store.products.keep('s', cut)
            for (const { id, facts } of cut) wanted.set(id, { ...wanted.get(id), ...facts })
          }
          for (const row of await store.products.ofShop('s'))
            expect(productOf(row, undefined)).toMatchObject(wanted.get(row.id) ?? {})
        },
      ),
      { numRuns: 30 },
    )
  })
  it('have the newest figures of traffic; those of the same days told later take their place', async () => {
    const store = await openTestStore()
    const tell = (from: number, to: number, visits: number) =>
      store.products.keepTraffic('s', [{ ...FIGURES, productId: 'A', from, to, visits }])
    await tell(1, 7, 10)
    await tell(8, 14, 20)
    await tell(8, 14, 21)
    await tell(1, 14, 30)
    await store.products.keepTraffic('s', [{ ...FIGURES, productId: null, from: 1, to: 2 }])
    const newest = await store.products.newestTraffic('s')
    expect(newest.map(({ productId, visits }) => [productId, visits])).toEqual(
      expect.arrayContaining([
        ['A', 21],
        [null, 9],
      ]),
    )
    expect(newest).toHaveLength(2)
  })

  it('have all that reports say of the whole shop, apart from other shops and single products', async () => {
    const store = await openTestStore()
    const days = [3, 1, 2].map(ofDay)
    await store.products.keepTraffic('s', [...days, { ...FIGURES, productId: 'A', from: 1, to: 1 }])
    await store.products.keepTraffic('t', days)
    expect(await store.products.shopTraffic('s')).toEqual([days[1], days[2], days[0]])
  })

  it('keep each source of the same days, and none of them as the whole shop', async () => {
    const store = await openTestStore()
    const whole = ofDay(1)
    const sources = ['Ads', 'Search', '!'].map((source) => Object.assign(ofDay(1), { source }))
    const ofProduct = { ...whole, productId: 'A', source: 'Ads' }
    await store.products.keepTraffic('s', [...sources, whole, ofProduct])
    expect(await store.products.shopTraffic('s')).toEqual(
      expect.arrayContaining([whole, ...sources]),
    )
    expect(await store.products.shopTraffic('s')).toHaveLength(4)
    expect(await store.products.newestTraffic('s')).toEqual([whole])
  })
})
