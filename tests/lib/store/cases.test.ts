import { describe, expect, it } from 'vitest'

import { makeCase, makeClock } from '@/tests/fixtures/store/make-case'
import { openTestStore } from '@/tests/fixtures/store/open-store'
import type { CaseRecord } from '@/lib/aftersales/case-record'
import type { Store } from '@/lib/store/store'

const put = (store: Store, ...records: CaseRecord[]) =>
  store.cases.update(
    records.map(({ id }) => id),
    (id) => records.find((record) => record.id === id),
  )

const line = (at: number) => ({
  id: `case|${at}|seen`,
  caseId: 'case',
  at,
  what: 'seen' as const,
  from: null,
  to: null,
})

describe('cases', () => {
  it('that are open are listed by what is due first', async () => {
    const store = await openTestStore()
    await put(
      store,
      makeCase({ id: 'late', clocks: [makeClock({ dueAt: 900 })] }),
      makeCase({ id: 'soon', clocks: [makeClock({ dueAt: 100 })] }),
      makeCase({ id: 'closed', closed: true, clocks: [makeClock({ dueAt: 1 })] }),
      makeCase({ id: 'clockless' }),
    )
    expect((await store.cases.listOpen()).map(({ id }) => id)).toEqual(['soon', 'late'])
  })

  it('leave the list when they close', async () => {
    const store = await openTestStore()
    await put(store, makeCase({ clocks: [makeClock()] }))
    await put(store, makeCase({ closed: true, clocks: [makeClock()] }))
    expect(await store.cases.listOpen()).toEqual([])
  })

  it('are found by the numbers of their orders, in their shop alone', async () => {
    const store = await openTestStore()
    await put(store, makeCase({ id: 'a', orderNumber: 'n1' }), makeCase({ id: 'b' }))
    expect((await store.cases.ofOrders('shop', ['n1', 'n2'])).map(({ id }) => id)).toEqual(['a'])
    expect(await store.cases.ofOrders('elsewhere', ['n1'])).toEqual([])
    expect(await store.cases.ofOrders('shop', [])).toEqual([])
  })

  it('are not written when nothing changes', async () => {
    const store = await openTestStore()
    await put(store, makeCase())
    expect(await store.cases.update(['case'], (_id, known) => known)).toEqual([])
    expect(await put(store, makeCase({ status: 'new' }))).toEqual(['case'])
    expect((await store.cases.read('case'))?.status).toBe('new')
  })

  it('are listed by what the seller has to do before an instant', async () => {
    const store = await openTestStore()
    await put(
      store,
      makeCase({ id: 'buyer', clocks: [makeClock({ owner: 'buyer', dueAt: 1 })] }),
      makeCase({ id: 'unknown', clocks: [makeClock({ source: 'unknown', dueAt: 1 })] }),
      makeCase({ id: 'b', clocks: [makeClock({ dueAt: 20 })] }),
      makeCase({ id: 'a', clocks: [makeClock({ dueAt: 10 })] }),
      makeCase({ id: 'later', clocks: [makeClock({ dueAt: 30 })] }),
    )
    expect((await store.cases.listDue(30, 9)).map(({ id }) => id)).toEqual(['a', 'b'])
    expect((await store.cases.listDue(30, 1)).map(({ id }) => id)).toEqual(['a'])
    expect(await store.cases.listOpen(2)).toHaveLength(2)
  })

  it('keep their history, each line once', async () => {
    const store = await openTestStore()
    const write = (status: string, at: number) =>
      store.cases.update(
        ['case'],
        () => makeCase({ status }),
        () => [line(at)],
      )
    await write('b', 2)
    await write('a', 1)
    await write('c', 1)
    expect((await store.cases.history('case')).map(({ at }) => at)).toEqual([1, 2])
    expect(await store.cases.history('other')).toEqual([])
  })
})
