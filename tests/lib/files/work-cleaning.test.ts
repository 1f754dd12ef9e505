import { describe, expect, it } from 'vitest'

import { bindStore } from '@/lib/files/bind-store'
import { findFlaws, runCleaningJob } from '@/lib/files/work-cleaning'
import type { Fix, FlawedOrder } from '@/lib/files/work-cleaning-protocol'
import { startOrderImport } from '@/lib/intake/order-import'
import type { OrderFacts } from '@/lib/shared/orders'
import { DAY_MS } from '@/lib/shared/time'
import { viewOrder } from '@/lib/store/order'
import type { Store } from '@/lib/store/store'
import { NOON, openTestStore, SHOP } from '@/tests/fixtures/store/open-store'

const OTHER = { ...SHOP, nativeId: '900100201', name: 'other' }
const about = (shares: number[] = []) => ({
  signal: new AbortController().signal,
  clock: () => NOON,
  tell: (share: number) => void shares.push(share),
})
const sold = (number: string, change: Partial<OrderFacts> = {}): OrderFacts => ({
  number,
  state: 'received',
  placedAt: NOON - DAY_MS,
  paidMinor: 100,
  currency: 'CNY',
  ...change,
})

async function bring(store: Store, facts: readonly OrderFacts[], shop: typeof SHOP | typeof OTHER) {
  const job = await startOrderImport(store, {
    shop,
    source: 'file',
    importId: `i-${facts[0]?.number}-${shop.nativeId}`,
    format: 'test',
    fileName: 'orders.csv',
    now: NOON,
  })
  await job.write(
    facts.map((each) => ({ facts: each, observedAt: NOON, buyer: { nativeId: '7', nick: 'x' } })),
  )
  await job.finish()
}

async function open(facts: readonly OrderFacts[], others: readonly OrderFacts[] = []) {
  const store = await openTestStore({ foldEntries: 0 })
  await bring(store, facts, SHOP)
  if (others.length > 0) await bring(store, others, OTHER)
  const people = bindStore(store).people
  const shopId = await store.ids.shop(SHOP.platform, SHOP.nativeId)
  const customerId = await store.ids.customer(SHOP.platform, SHOP.nativeId, '7')
  return {
    store,
    people,
    shopId,
    find: async () => (await findFlaws(people, about())).flawed,
    fix: (fixes: readonly Fix[]) =>
      runCleaningJob(people, { ask: 'fix-flaws', fixes: [...fixes] }, about()),
    view: async (number: string) => {
      const order = (await store.orders.find(shopId, [number])).get(number)
      return order === undefined ? null : viewOrder(order)
    },
    bought: async () =>
      (await store.orders.ofCustomer(shopId, customerId)).map(({ number }) => number).toSorted(),
  }
}

const brief = ({ kind, order, twins }: FlawedOrder) => [
  kind,
  order.facts.number,
  twins.map(({ facts }) => facts.number),
]

describe('looking for wrong orders', () => {
  it('names each with what is wrong, over all shops, and how many were looked at', async () => {
    const { people } = await open(
      [
        sold('A-1'),
        sold('A1', { state: 'paid', title: 'Pot' }),
        sold('5.1E+18'),
        sold('3', { placedAt: 5 }),
        sold('4', { paidMinor: -1 }),
        { number: '6', title: 'Pot', items: [{ title: 'Pot' }] },
        sold('7'),
      ],
      [sold('7')],
    )
    const shares: number[] = []
    const found = await findFlaws(people, about(shares))
    expect(found.looked).toBe(8)
    expect(found.flawed.map(brief)).toEqual([
      ['twin', 'A1', ['A-1']],
      ['twin', '7', ['7']],
      ['damaged-number', '5.1E+18', []],
      ['bad-date', '3', []],
      ['bad-amount', '4', []],
      ['orphan-items', '6', []],
    ])
    expect(shares).toEqual(shares.toSorted((a, b) => a - b))
    expect(shares.at(-1)).toBe(1)
  })
  it('finds nothing among right ones', async () => {
    const { find } = await open([sold('1'), sold('2')])
    expect(await find()).toEqual([])
  })
})

describe('mending wrong orders', () => {
  it('brings what a twin tells to the order that stays, and back', async () => {
    const { shopId, people, fix, view, bought, find } = await open([
      sold('A-1', { state: 'paid' }),
      sold('A1', { title: 'Pot' }),
    ])
    const done = await fix([{ shopId, number: 'A1', fix: { how: 'link', to: 'A-1' } }])
    expect(await view('A1')).toBeNull()
    expect(await view('A-1')).toMatchObject({ state: 'received', title: 'Pot' })
    expect(await bought()).toEqual(['A-1'])
    expect(await find()).toEqual([])
    const { amended } = done as { amended: [] }
    await runCleaningJob(people, { ask: 'undo-fixes', amended }, about())
    expect(await view('A-1')).toMatchObject({ state: 'paid' })
    expect(await bought()).toEqual(['A-1', 'A1'])
  })
  it('keeps a correction when the same file comes again', async () => {
    const wrong = sold('3', { placedAt: 5 })
    const { store, shopId, fix, view, find } = await open([wrong, sold('4')])
    await fix([{ shopId, number: '3', fix: { how: 'correct', placedAt: NOON - DAY_MS } }])
    expect(await view('3')).toEqual(sold('3'))
    await bring(store, [wrong], SHOP)
    expect(await find()).toEqual([])
  })
  it('forgets what cannot be', async () => {
    const { shopId, fix, view } = await open([sold('4', { paidMinor: -1 })])
    await fix([{ shopId, number: '4', fix: { how: 'correct', paidMinor: null } }])
    expect(await view('4')).toEqual({ number: '4', state: 'received', placedAt: NOON - DAY_MS })
  })
  it('removes', async () => {
    const { store, shopId, fix, view, bought } = await open([sold('1'), sold('2')])
    await fix([{ shopId, number: '1', fix: { how: 'remove' } }])
    expect([await view('1'), await bought()]).toEqual([null, ['2']])
    expect((await store.shops.read(shopId))?.counters.orders).toBe(1)
  })
})
