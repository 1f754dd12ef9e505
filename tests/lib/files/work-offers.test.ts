import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { mineOffers } from '@/lib/files/work-offers'
import { offerBookSchema, type OfferBook } from '@/lib/offers/offer-book'
import type { OrderFacts } from '@/lib/shared/orders'
import { observedOrder } from '@/lib/store/order'
import type { Store } from '@/lib/store/store'
import { NOON, openShopStore } from '@/tests/fixtures/store/open-store'

const about = () => ({
  signal: new AbortController().signal,
  clock: () => NOON,
  tell: () => undefined,
})

async function bring(store: Store, shopId: string, importId: string, facts: readonly OrderFacts[]) {
  await store.imports.put({
    id: importId,
    shopId,
    source: 'file',
    fileName: 'orders.csv',
    format: 'pinduoduo-orders',
    status: 'done',
    startedAt: NOON,
    counts: { added: 0, updated: 0, unchanged: 0, claimed: 0, unclaimed: 0, rejected: 0 },
    rejected: [],
    from: null,
    to: null,
    segmentIds: [],
  })
  const arrival = await store.orders.openArrival({ shopId, importId, source: 'file' })
  await arrival.write(facts.map((each) => ({ order: observedOrder(each, 'file', NOON) })))
  await arrival.finish()
}

const paid = (
  number: string,
  titles: readonly string[],
  state: NonNullable<OrderFacts['state']> = 'paid',
): OrderFacts => ({
  number,
  state,
  placedAt: NOON,
  items: titles.map((title) => ({ title })),
})

async function readBook(store: Store, shopId: string): Promise<OfferBook> {
  return offerBookSchema.parse((await store.offerBooks.read(shopId))?.book)
}

/** What a book tells, whatever the order in which it came to know it. */
function told({ mined, associations, titles, numbers }: OfferBook) {
  const { names, counts, starts, neighbours, together, significant, strengths } = associations
  const pairs = names.flatMap((one, code) =>
    Array.from({ length: (starts[code + 1] ?? 0) - (starts[code] ?? 0) }, (_, at) => {
      const column = (starts[code] ?? 0) + at
      const other = names[neighbours[column] ?? 0] ?? ''
      const strength = (strengths[column] ?? 0).toFixed(9)
      return `${one}|${other}|${together[column]}|${significant[column]}|${strength}`
    }),
  )
  return {
    baskets: mined.log.days.length,
    pairs: pairs.toSorted(),
    products: names.map((name, code) => `${name}|${titles[code]}|${counts[code]}`).toSorted(),
    numbers: [...numbers].toSorted((a, b) => a - b),
  }
}

describe('what goes with what in a shop', () => {
  it('counts lines of orders that are paid for and kept, claimed or not', async () => {
    const { store, shopId } = await openShopStore()
    await bring(store, shopId, 'one', [
      paid('1', ['Pan', 'Brush']),
      { ...paid('2', ['Pan']), state: 'refunded' },
      { ...paid('3', ['Pan']), state: 'unpaid' },
      { ...paid('4', []), items: [{ title: 'Pan' }, { title: 'Lid', gone: true }] },
    ])
    expect(await mineOffers(store, shopId, about())).toEqual({ shopId, at: NOON, orders: 4 })
    const { products, baskets } = told(await readBook(store, shopId))
    expect(baskets).toBe(2)
    expect(products).toEqual(['title:brush|Brush|1', 'title:pan|Pan|2'])
    expect(await store.offerBooks.heads()).toEqual([{ shopId, at: NOON, orders: 4 }])
  })

  it('leaves an order out once it is given back', async () => {
    const { store, shopId } = await openShopStore()
    await bring(store, shopId, 'one', [paid('1', ['Pan', 'Brush']), paid('2', ['Pan', 'Brush'])])
    await mineOffers(store, shopId, about())
    const order = observedOrder({ number: '1', state: 'refunded' }, 'order-list', NOON + 1)
    await store.orders.show({ shopId, orders: [{ order, customerId: null }] })
    await mineOffers(store, shopId, about())
    expect(told(await readBook(store, shopId)).baskets).toBe(1)
  })

  it('is of no shop that is not known', async () => {
    const { store } = await openShopStore()
    expect(await mineOffers(store, 'nobody', about())).toBeNull()
  })

  it('stops where nobody waits for it, and keeps what was known', async () => {
    const { store, shopId } = await openShopStore()
    await bring(store, shopId, 'one', [paid('1', ['Pan'])])
    const stopped = AbortSignal.abort(new Error('stopped'))
    await expect(mineOffers(store, shopId, { ...about(), signal: stopped })).rejects.toThrow(
      'stopped',
    )
    expect(await store.offerBooks.read(shopId)).toBeNull()
  })

  it('is the same, however the orders came in and whenever it was looked at', async () => {
    const title = fc.constantFrom('Pan', 'Brush', 'Lid', 'Oil')
    const step = fc.record({
      orders: fc.array(
        fc.record({
          number: fc.integer({ min: 0, max: 30 }).map(String),
          titles: fc.uniqueArray(title, { minLength: 1, maxLength: 3 }),
          state: fc.constantFrom('paid' as const, 'received' as const, 'refunded' as const),
        }),
        { minLength: 1, maxLength: 20 },
      ),
      by: fc.constantFrom('file', 'page'),
      isMined: fc.boolean(),
      isUndone: fc.boolean(),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 5 }), async (steps) => {
        const { store, shopId } = await openShopStore()
        for (const [index, { orders, by, isMined, isUndone }] of steps.entries()) {
          const facts = orders.map(({ number, titles, state }) => paid(number, titles, state))
          if (by === 'file') await bring(store, shopId, `import-${index}`, facts)
          else
            await store.orders.show({
              shopId,
              orders: facts.map((each) => ({
                order: observedOrder(each, 'order-list', NOON + index),
                customerId: null,
              })),
            })
          if (isMined) await mineOffers(store, shopId, about())
          if (isUndone) await store.orders.undoImport(`import-${index}`, () => undefined)
        }
        await mineOffers(store, shopId, about())
        const grown = told(await readBook(store, shopId))
        await store.offerBooks.put({ shopId, at: 0, orders: 0, book: null }, null)
        await mineOffers(store, shopId, about())
        expect(grown).toEqual(told(await readBook(store, shopId)))
      }),
      { numRuns: 25 },
    )
  })
})
