import { describe, expect, it } from 'vitest'

import { readMarks } from '@/lib/background/chip-marks'
import { DEFAULT_TIER_RULES } from '@/lib/customers/tier-rules'
import { ingestSighting } from '@/lib/intake/ingest-sighting'
import { readCard } from '@/lib/intake/read-card'
import type { Store } from '@/lib/store/store'
import { makeSighting, shownCase, shownOrder } from '@/tests/fixtures/store/make-sighting'
import { NOON, openTestStore } from '@/tests/fixtures/store/open-store'

const terms = { rules: DEFAULT_TIER_RULES, survey: null, now: NOON }

const paid = (number: string, paidMinor: number) =>
  shownOrder(number, { state: 'received', paidMinor, placedAt: NOON - 1 })

/** Two buyers with an order or two each, and an order that is nobody's. */
async function openList() {
  const store = await openTestStore()
  const anna = makeSighting({
    buyer: { id: 'anna', nick: '安娜' },
    orders: [paid('a1', 190_000), paid('a2', 15_000)],
    cases: [shownCase({ orderNumber: 'a2' })],
  })
  const bert = makeSighting({ buyer: { id: 'bert', nick: '波特' }, orders: [paid('b1', 100)] })
  const list = makeSighting({
    page: 'aftersale-list',
    buyer: undefined,
    orders: [shownOrder('n1')],
    cases: [shownCase({ number: '22345678901234', orderNumber: 'n1' })],
  })
  const { shopId, customerId } = await ingestSighting(store, anna, { now: NOON })
  const { customerId: bertId } = await ingestSighting(store, bert, { now: NOON })
  await ingestSighting(store, list, { now: NOON })
  if (shopId === null || customerId === null || bertId === null) throw new Error('not taken in')
  return { store, shopId, anna: customerId, bert: bertId }
}

const marksOf = async (store: Store, shopId: string, numbers: readonly string[]) => {
  const shop = await store.shops.read(shopId)
  if (shop === undefined) throw new Error('no shop')
  return readMarks(store, shop, numbers, terms)
}

const clock = { dueAt: NOON + 3_600_000, about: false }

describe('marks of orders', () => {
  it('tell tier and nearest clock of whoever placed each', async () => {
    const { store, shopId } = await openList()
    expect(await marksOf(store, shopId, ['b1', 'a1'])).toEqual([
      { number: 'b1', buyer: { tier: null, atLeast: true, risk: null }, clock: null },
      { number: 'a1', buyer: { tier: 'gold', atLeast: true, risk: null }, clock },
    ])
  })

  it('tell the clock alone of an order that is nobody’s, and nothing of one that nobody knows', async () => {
    const { store, shopId } = await openList()
    expect(await marksOf(store, shopId, ['n1', 'z9'])).toEqual([
      { number: 'n1', buyer: null, clock },
      { number: 'z9', buyer: null, clock: null },
    ])
  })

  it('say the same of everybody as the card does, joined accounts and warnings included', async () => {
    const { store, shopId, anna, bert } = await openList()
    await store.joins.judge({
      a: { shopId, customerId: anna },
      b: { shopId, customerId: bert },
      verdict: 'same',
      reasons: [],
    })
    await store.records.put({
      id: 'w',
      shopId,
      customerId: bert,
      facts: {
        kind: 'warning',
        reason: 'abuse',
        evidence: 'threats',
        author: 'Lin',
        until: NOON + 1,
      },
    })
    const marks = await marksOf(store, shopId, ['a1', 'b1'])
    for (const [index, customerId] of [anna, bert].entries()) {
      const card = await readCard(store, { shopId, customerId, ...terms })
      expect(marks[index]?.buyer).toEqual({
        tier: card?.tier.tier,
        atLeast: card?.tier.atLeast,
        risk: card?.scores.risk.level,
      })
    }
    expect(marks.map(({ buyer }) => buyer?.risk)).toEqual(['high', 'high'])
    expect(marks[1]).toMatchObject({ buyer: { tier: 'gold' }, clock })
  })

  it('leave out what another shop knows of a person', async () => {
    const { store, shopId, bert } = await openList()
    const elsewhere = makeSighting({
      platform: 'taobao',
      shop: { id: 'other', name: 'other' },
      orders: [paid('t1', 9_000_000)],
    })
    const there = await ingestSighting(store, elsewhere, { now: NOON })
    await store.joins.judge({
      a: { shopId, customerId: bert },
      b: { shopId: there.shopId ?? '', customerId: there.customerId ?? '' },
      verdict: 'same',
      reasons: [],
    })
    expect(await marksOf(store, shopId, ['b1'])).toMatchObject([{ buyer: { tier: null } }])
  })
})
