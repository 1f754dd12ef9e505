import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { startOrderImport, undoImport, type IncomingOrder } from '@/lib/intake/order-import'
import { DAY_MS } from '@/lib/shared/time'
import { ShopBusyError, type AmendedOrders, type Amendment } from '@/lib/store/amend-orders'
import { viewOrder } from '@/lib/store/order'
import { packOrder } from '@/lib/store/pack-order'
import type { Store } from '@/lib/store/store'
import { NOON, openTestStore, SHOP } from '@/tests/fixtures/store/open-store'

const NUMBERS = Array.from({ length: 30 }, (_, index) => `n${index}`)
const incoming = (number: string, index: number, state: 'paid' | 'shipped'): IncomingOrder => ({
  facts: { number, state, placedAt: NOON - DAY_MS, paidMinor: 100, currency: 'CNY' },
  observedAt: NOON,
  ...(index % 4 === 3 ? {} : { buyer: { nativeId: `${index % 3}`, nick: `nick ${index % 3}` } }),
})

async function begin(store: Store, importId: string) {
  return startOrderImport(store, {
    shop: SHOP,
    source: 'file',
    importId,
    format: 'test',
    fileName: 'orders.csv',
    now: NOON,
  })
}

async function bring(store: Store, importId: string, orders: readonly IncomingOrder[]) {
  const job = await begin(store, importId)
  await job.write(orders)
  await job.finish()
}

/** A shop whose orders lie in two arrivals, half of them in both. */
async function openShop(foldEntries: number) {
  const store = await openTestStore({ foldEntries })
  const shopId = await store.ids.shop(SHOP.platform, SHOP.nativeId)
  await bring(
    store,
    'old',
    NUMBERS.slice(0, 20).map((number, index) => incoming(number, index, 'paid')),
  )
  await bring(
    store,
    'new',
    NUMBERS.slice(10).map((number, index) => incoming(number, index + 10, 'shipped')),
  )
  return { store, shopId }
}

async function look(store: Store, shopId: string) {
  const found = await store.orders.find(shopId, NUMBERS)
  const owners = await store.orders.ownersOf(shopId, NUMBERS)
  const visited: string[] = []
  const arrivals = (await store.orders.arrivals(shopId)).map(({ id }) => id)
  const job = { watch: () => undefined, signal: new AbortController().signal }
  await store.orders.eachOrder({ shopId, arrivals }, ({ number }) => visited.push(number), job)
  const customers = await Promise.all(
    ['0', '1', '2'].map(async (nativeId) => {
      const id = await store.ids.customer(SHOP.platform, SHOP.nativeId, nativeId)
      const orders = await store.orders.ofCustomer(shopId, id)
      return orders.map(packOrder).toSorted()
    }),
  )
  return {
    facts: NUMBERS.map((number) => {
      const order = found.get(number)
      return order === undefined ? null : viewOrder(order)
    }),
    owners: [...owners].map(([number, owner]) => `${number} ${owner}`).toSorted(),
    visited: visited.toSorted(),
    customers,
    counters: (await store.shops.read(shopId))?.counters,
  }
}

async function amend(store: Store, shopId: string, amendments: readonly Amendment[]) {
  const back: AmendedOrders[] = []
  for await (const slice of store.orders.amend(shopId, amendments)) back.push(slice)
  return back
}

const GONE = ['n0', 'n12', 'n27']
const isLeft = (number: string): boolean => !GONE.includes(number)
const removal = (number: string): Amendment => ({ number, change: () => null })
const unpriced = (number: string): Amendment => ({
  number,
  change: (order) => ({
    ...order,
    seen: order.seen.map(({ paidMinor: _paid, currency: _currency, ...seen }) => seen),
  }),
})

describe.each([
  ['beside the base', 0],
  ['in the base', 2_000],
])('orders whose customers lie %s', (_where, foldEntries) => {
  it('are gone everywhere once they are removed, and all others stay', async () => {
    const { store, shopId } = await openShop(foldEntries)
    const before = await look(store, shopId)
    await amend(store, shopId, GONE.map(removal))
    const after = await look(store, shopId)
    expect(after.visited).toEqual(before.visited.filter(isLeft))
    expect(after.facts.filter((facts) => facts === null)).toHaveLength(3)
    // n27 belongs to nobody.
    expect(after.counters).toEqual({
      orders: 27,
      unclaimed: (before.counters?.unclaimed ?? 0) - 1,
    })
    expect(after.customers.flat()).toHaveLength(before.customers.flat().length - 2)
  })

  it('come back as they were, whatever was done to whichever', async () => {
    const kinds = fc.constantFrom(removal, unpriced)
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.tuple(fc.constantFrom(...NUMBERS), kinds), {
          minLength: 1,
          maxLength: 12,
          selector: ([number]) => number,
        }),
        async (chosen) => {
          const { store, shopId } = await openShop(foldEntries)
          const before = await look(store, shopId)
          const back = await amend(
            store,
            shopId,
            chosen.map(([number, kind]) => kind(number)),
          )
          const amended = await look(store, shopId)
          expect(amended).not.toEqual(before)
          // What customers hold is what a rebuild would give them.
          await store.orders.rebuildCustomers(shopId)
          expect((await look(store, shopId)).customers).toEqual(amended.customers)
          for (const each of back.toReversed()) await store.orders.restore(each)
          expect(await look(store, shopId)).toEqual(before)
        },
      ),
      { numRuns: 8 },
    )
  }, 60_000)

  it('go with their import even where some were removed', async () => {
    const { store, shopId } = await openShop(foldEntries)
    await amend(store, shopId, ['n0', 'n12'].map(removal))
    await undoImport(store, 'old', () => undefined)
    await undoImport(store, 'new', () => undefined)
    expect(await look(store, shopId)).toMatchObject({
      visited: [],
      counters: { orders: 0, unclaimed: 0 },
      customers: [[], [], []],
    })
  })

  it('are left alone while an import is under way', async () => {
    const { store, shopId } = await openShop(foldEntries)
    const job = await begin(store, 'third')
    await job.write([incoming('n30', 0, 'paid')])
    await expect(amend(store, shopId, [removal('n0')])).rejects.toThrow(ShopBusyError)
    await job.finish()
    expect(await amend(store, shopId, [removal('n0')])).toHaveLength(1)
  })

  it('come back by their file', async () => {
    const { store, shopId } = await openShop(foldEntries)
    const before = await look(store, shopId)
    await amend(store, shopId, [removal('n0')])
    await bring(store, 'again', [incoming('n0', 0, 'paid')])
    const after = await look(store, shopId)
    expect([after.facts, after.counters, after.visited]).toEqual([
      before.facts,
      before.counters,
      before.visited,
    ])
  })
})
