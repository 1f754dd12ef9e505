import { describe, expect, it } from 'vitest'

import { ANY_CASE } from '@/lib/aftersales/case-filter'
import { listCases, sumCases, type CaseQuery } from '@/lib/background/list-cases'
import { ingestSighting } from '@/lib/intake/ingest-sighting'
import { DAY_MS, HOUR_MS } from '@/lib/shared/time'
import { makeCase, makeClock } from '@/tests/fixtures/store/make-case'
import { makeSighting, shownOrder } from '@/tests/fixtures/store/make-sighting'
import { NOON, openShopStore } from '@/tests/fixtures/store/open-store'

const PAGE = { column: 'seller', skip: 0, limit: 9 } as const

async function setUp() {
  const { store, shopId } = await openShopStore()
  const records = [
    makeCase({ id: 'a', number: '101', clocks: [makeClock({ dueAt: NOON + 2 * HOUR_MS })] }),
    makeCase({
      id: 'b',
      number: '102',
      orderNumber: 'o-2',
      kind: 'exchange',
      amount: { minor: 500, currency: 'CNY' },
      clocks: [makeClock({ dueAt: NOON + 3 * HOUR_MS })],
    }),
    makeCase({ id: 'c', number: '103', clocks: [makeClock({ owner: 'buyer', dueAt: NOON })] }),
    makeCase({ id: 'd', number: '104', doneAt: NOON, clocks: [makeClock()] }),
    makeCase({ id: 'e', number: '105', doneAt: NOON - DAY_MS, clocks: [makeClock()] }),
  ].map((record) => Object.assign(record, { shopId }))
  await store.cases.update(
    records.map(({ id }) => id),
    (id) => records.find((record) => record.id === id),
  )
  const ids = async (query: Partial<CaseQuery>) => {
    const order = { by: 'time', plan: [] } as const
    const asked = { filter: ANY_CASE, order, today: NOON - HOUR_MS, pages: [PAGE], ...query }
    const pages = await listCases(store, asked, NOON)
    return pages.map((page) => page.map(({ caseId }) => caseId))
  }
  return { store, shopId, ids }
}

describe('lists of cases', () => {
  it('give each column its own pages, what was done before today left out', async () => {
    const { ids } = await setUp()
    const pages = [
      PAGE,
      { ...PAGE, skip: 1 },
      { ...PAGE, column: 'buyer' },
      { ...PAGE, column: 'done' },
    ] as const
    expect(await ids({ pages })).toEqual([['a', 'b'], ['b'], ['c'], ['d']])
  })

  it('find the same by a filter that leaves nothing out', async () => {
    const { ids, shopId } = await setUp()
    const pages = [PAGE, { ...PAGE, column: 'done' }] as const
    expect(await ids({ pages, filter: { ...ANY_CASE, shopId } })).toEqual(await ids({ pages }))
  })

  it.each([
    ['a kind', { kind: 'exchange' }, ['b']],
    ['a number', { text: '101' }, ['a']],
    ['an order', { text: 'o-2' }, ['b']],
    ['another marketplace', { platform: 'taobao' }, []],
  ] as const)('by %s', async (_what, filter, expected) => {
    const { ids } = await setUp()
    expect(await ids({ filter: { ...ANY_CASE, ...filter } })).toEqual([expected])
  })

  it('by a plan', async () => {
    const { ids } = await setUp()
    expect(await ids({ order: { by: 'plan', plan: ['b'] } })).toEqual([['b', 'a']])
  })

  it('by the nick of the buyer', async () => {
    const { ids, store } = await setUp()
    await ingestSighting(store, makeSighting({ orders: [shownOrder('o-2')] }), { now: NOON })
    expect(await ids({ filter: { ...ANY_CASE, text: '小鱼' } })).toEqual([['b']])
  })

  it('are counted whole', async () => {
    const { store } = await setUp()
    const about = { filter: ANY_CASE, today: NOON - HOUR_MS, until: NOON + DAY_MS }
    expect(await sumCases(store, about, NOON)).toMatchObject({
      columns: { seller: { count: 2 }, buyer: { count: 1 }, done: { count: 1 } },
      risk: { count: 2, amounts: [{ minor: 500, currency: 'CNY' }] },
    })
  })
})
