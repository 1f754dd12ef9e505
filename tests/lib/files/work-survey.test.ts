import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'

import { DEFAULT_TIER_RULES, type TierRules } from '@/lib/customers/tier-rules'
import { previewTiers, readFigures, surveyShop } from '@/lib/files/work-survey'
import type { OrderFacts } from '@/lib/shared/orders'
import { DAY_MS } from '@/lib/shared/time'
import type { Store } from '@/lib/store/store'

import { NOON, openShopStore, SHOP } from '../../fixtures/store/open-store'
import { startFile } from '../../fixtures/store/start-file'

const orderOf = (customer: number, index: number): OrderFacts => ({
  number: `${customer}-${index}`,
  state: 'received',
  placedAt: NOON - (index * 7 + customer) * DAY_MS,
  paidMinor: 10_000,
  currency: 'CNY',
})

/** Twelve customers; the one of number n has n orders of ¥100 in as many weeks. */
async function fillShop(store: Store): Promise<void> {
  const writer = await startFile(store)
  for (let customer = 1; customer <= 12; customer += 1)
    await writer.write(
      Array.from({ length: customer }, (_, index) => ({
        facts: orderOf(customer, index),
        observedAt: NOON,
        buyer: { nativeId: `buyer-${customer}`, nick: `买家${customer}` },
      })),
    )
  await writer.finish({ count: 0, rows: [] })
}

async function openFilled() {
  const { store, shopId } = await openShopStore()
  await fillShop(store)
  return { store, shopId }
}

const about = (change: { readonly signal?: AbortSignal } = {}) => {
  const shares: number[] = []
  return {
    shares,
    signal: new AbortController().signal,
    clock: () => NOON,
    tell: (share: number) => void shares.push(share),
    ...change,
  }
}
const withSilverFrom = (orders: number): TierRules => ({
  ...DEFAULT_TIER_RULES,
  thresholds: { ...DEFAULT_TIER_RULES.thresholds, silver: { minor: 10_000_000, orders } },
})

describe('the survey job', () => {
  it('counts every customer of the shop and keeps what it found', async () => {
    const { store, shopId } = await openFilled()
    const job = about()
    const survey = await surveyShop(store, { shopId, rules: DEFAULT_TIER_RULES }, job)
    expect(survey).toMatchObject({ shopId, at: NOON, customers: 12, orders: 78, seenOrders: 78 })
    expect(await readFigures(store)).toEqual([survey])
    expect(job.shares.at(-1)).toBe(1)
    expect(job.shares).toEqual(job.shares.toSorted((a, b) => a - b))
  })
  it('counts accounts that were joined as one customer', async () => {
    const { store, shopId } = await openFilled()
    const [a, b] = await Promise.all(
      ['buyer-3', 'buyer-4'].map((buyer) =>
        store.ids.customer(SHOP.platform, SHOP.nativeId, buyer),
      ),
    )
    const refs = { a: { shopId, customerId: a ?? '' }, b: { shopId, customerId: b ?? '' } }
    await store.joins.judge({ ...refs, verdict: 'same', reasons: [] })
    const survey = await surveyShop(store, { shopId, rules: DEFAULT_TIER_RULES }, about())
    expect(survey).toMatchObject({ customers: 11, orders: 78 })
  })
  it('keeps nothing when it is stopped', async () => {
    const { store, shopId } = await openFilled()
    const control = new AbortController()
    const job = { ...about(), signal: control.signal, tell: () => control.abort() }
    await expect(surveyShop(store, { shopId, rules: DEFAULT_TIER_RULES }, job)).rejects.toThrow(
      'aborted',
    )
    expect(await readFigures(store)).toEqual([])
  })
  it('leaves out what an older make has kept', async () => {
    const { store, shopId } = await openFilled()
    await store.surveys.put({ shopId })
    expect(await readFigures(store)).toEqual([])
  })
  it('refuses a shop that is not there', async () => {
    const { store } = await openShopStore()
    await expect(
      surveyShop(store, { shopId: 'nobody', rules: DEFAULT_TIER_RULES }, about()),
    ).rejects.toThrow('nobody')
  })
})

describe('the preview of other tier rules', () => {
  it('counts who would move, the largest moves first, and changes nothing', async () => {
    const { store, shopId } = await openFilled()
    const moves = await previewTiers(
      store,
      [{ shopId, before: withSilverFrom(3), after: withSilverFrom(5) }],
      about(),
    )
    expect(moves).toEqual({
      customers: 12,
      moved: 2,
      moves: [{ from: 'silver', to: null, customers: 2 }],
    })
    expect(await readFigures(store)).toEqual([])
  })
  it('adds up the shops that share the rules', async () => {
    const { store, shopId } = await openFilled()
    const change = { shopId, before: withSilverFrom(3), after: withSilverFrom(2) }
    const job = about()
    expect(await previewTiers(store, [change, change], job)).toEqual({
      customers: 24,
      moved: 2,
      moves: [{ from: null, to: 'silver', customers: 2 }],
    })
    expect(job.shares.at(-1)).toBe(1)
  })
  it('moves nobody where no shop is touched', async () => {
    const { store } = await openShopStore()
    expect(await previewTiers(store, [], about())).toEqual({ customers: 0, moved: 0, moves: [] })
  })
})
