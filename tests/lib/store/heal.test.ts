import fc from 'fast-check'
import { describe, expect, it, onTestFinished } from 'vitest'

import { startOrderImport, undoImport, type IncomingOrder } from '@/lib/intake/order-import'
import { DAY_MS } from '@/lib/shared/time'
import { viewOrder } from '@/lib/store/order'
import { packOrder } from '@/lib/store/pack-order'
import type { Store } from '@/lib/store/store'
import { killAtWrite } from '@/tests/fixtures/store/kill-at-write'
import { freshName, NOON, openTestStore, SHOP } from '@/tests/fixtures/store/open-store'

const BUYERS = ['41', '42', '43']
const NUMBERS = Array.from({ length: 24 }, (_, index) => `n${index}`)
const incoming = (number: string, index: number, state: 'paid' | 'shipped'): IncomingOrder => ({
  facts: { number, state, placedAt: NOON - DAY_MS, paidMinor: 100, currency: 'CNY' },
  observedAt: NOON,
  ...(index % 4 === 3
    ? {}
    : { buyer: { nativeId: BUYERS[index % 3] ?? '', nick: `nick ${index % 3}` } }),
})
/** The file that was in before, and the one that is cut off: half of it known, half new. */
const OLD = NUMBERS.slice(0, 12).map((number, index) => incoming(number, index, 'paid'))
const NEW = NUMBERS.map((number, index) => incoming(number, index, 'shipped'))

const begin = (store: Store, importId: string) =>
  startOrderImport(store, {
    shop: SHOP,
    source: 'file',
    importId,
    format: 'test',
    fileName: 'orders.csv',
    now: NOON,
  })

async function bring(
  store: Store,
  importId: string,
  orders: readonly IncomingOrder[],
  acknowledged: string[] = [],
): Promise<void> {
  const job = await begin(store, importId)
  for (let from = 0; from < orders.length; from += 5) {
    const batch = orders.slice(from, from + 5)
    await job.write(batch)
    acknowledged.push(...batch.map(({ facts }) => facts.number))
  }
  await job.finish()
}

async function look(store: Store) {
  const shopId = await store.ids.shop(SHOP.platform, SHOP.nativeId)
  const cards: Record<string, string[]> = {}
  for (const buyer of BUYERS) {
    const id = await store.ids.customer(SHOP.platform, SHOP.nativeId, buyer)
    cards[buyer] = (await store.orders.ofCustomer(shopId, id)).map(packOrder).toSorted()
  }
  const found = await store.orders.find(shopId, NUMBERS)
  const owners = await store.orders.ownersOf(shopId, NUMBERS)
  const states = new Map([...found].map(([number, order]) => [number, viewOrder(order).state]))
  const counters = (await store.shops.read(shopId))?.counters
  return { shopId, cards, states, counters, slow: { orders: found.size, owned: owners.size } }
}

/** An import that the browser's end cuts off at the given write, seen by the next start. */
async function cutOff(foldEntries: number, atWrite: number) {
  const name = freshName()
  const first = await openTestStore({ name, foldEntries })
  await bring(first, 'old', OLD)
  const before = await look(first)
  const acknowledged: string[] = []
  const revive = killAtWrite(atWrite)
  onTestFinished(revive)
  const wasCut = await bring(first, 'new', NEW, acknowledged).then(
    () => false,
    () => true,
  )
  revive()
  first.close()
  const store = await openTestStore({ name, foldEntries })
  await store.heal()
  return { store, before, acknowledged, wasCut }
}

describe.each([
  ['small', 2_000, 20],
  ['large', 0, 30],
])('a %s import that is cut off at any of its writes', (_size, foldEntries, writes) => {
  const atWrite = fc.nat(writes)
  const check = (law: (at: number) => Promise<void>): Promise<void> =>
    fc.assert(fc.asyncProperty(atWrite, law), { numRuns: 20 })

  it('keeps what was acknowledged, and customers and counters that agree with it', async () => {
    await check(async (at) => {
      const { store, acknowledged, wasCut } = await cutOff(foldEntries, at)
      const { states, cards, counters, slow, shopId } = await look(store)
      for (const number of acknowledged) expect(states.get(number)).toBe('shipped')
      expect(counters).toEqual({ orders: slow.orders, unclaimed: slow.orders - slow.owned })
      await store.orders.rebuildCustomers(shopId)
      expect((await look(store)).cards).toEqual(cards)
      expect(wasCut).toBe(true)
      expect([undefined, 'interrupted']).toContain((await store.imports.read('new'))?.status)
    })
  }, 60_000)

  it('is completed by the same file', async () => {
    await check(async (at) => {
      const { store } = await cutOff(foldEntries, at)
      await bring(store, 'again', NEW)
      const { states, slow } = await look(store)
      expect([...states.values()]).toEqual(NUMBERS.map(() => 'shipped'))
      expect(slow).toEqual({ orders: NUMBERS.length, owned: 18 })
    })
  }, 60_000)

  it('is undone to what was before', async () => {
    await check(async (at) => {
      const { store, before } = await cutOff(foldEntries, at)
      await undoImport(store, 'new', () => undefined)
      expect(await look(store)).toEqual(before)
    })
  }, 60_000)
})
