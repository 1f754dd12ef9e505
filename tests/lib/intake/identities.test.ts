import { describe, expect, it } from 'vitest'

import type { CustomerRef } from '@/lib/customers/identity'
import { judgeMatch } from '@/lib/intake/identities'
import type { Store } from '@/lib/store/store'
import { openTestStore } from '@/tests/fixtures/store/open-store'

const ref = (customerId: string): CustomerRef => ({ shopId: 'shop', customerId })
const [ann, bea, cleo] = [ref('ann'), ref('bea'), ref('cleo')]

const join = (store: Store, a: CustomerRef, b: CustomerRef): Promise<void> =>
  judgeMatch(store, a, { account: b, verdict: 'same', reasons: ['phone'] })
const split = (store: Store, a: CustomerRef, b: CustomerRef): Promise<void> =>
  judgeMatch(store, a, { account: b, verdict: null, reasons: [] })

describe('accounts that an agent joins', () => {
  it('are one person until they are split again', async () => {
    const store = await openTestStore()
    await join(store, ann, bea)
    expect(await store.joins.personOf(bea)).toEqual([ann])
    await split(store, ann, bea)
    expect(await store.joins.personOf(ann)).toEqual([])
  })

  it('split off with what hangs on them alone', async () => {
    const store = await openTestStore()
    await join(store, ann, bea)
    await join(store, bea, cleo)
    await split(store, ann, bea)
    expect(await store.joins.personOf(ann)).toEqual([])
    expect(await store.joins.personOf(bea)).toEqual([cleo])
  })

  it('split off although another account holds them together', async () => {
    const store = await openTestStore()
    await join(store, ann, bea)
    await join(store, bea, cleo)
    await join(store, ann, cleo)
    await split(store, ann, bea)
    expect(await store.joins.personOf(ann)).toEqual([cleo])
    expect(await store.joins.personOf(bea)).toEqual([])
  })

  it('come off a person they were never joined with directly', async () => {
    const store = await openTestStore()
    await join(store, ann, bea)
    await join(store, bea, cleo)
    await split(store, ann, cleo)
    expect(await store.joins.personOf(ann)).toEqual([bea])
  })

  it('are no longer kept apart once that word is taken back', async () => {
    const store = await openTestStore()
    await judgeMatch(store, ann, { account: bea, verdict: 'different', reasons: ['phone'] })
    expect(await store.joins.verdictsOn(ann)).toHaveLength(1)
    await split(store, ann, bea)
    expect(await store.joins.verdictsOn(ann)).toEqual([])
  })

  it('are never joined with themselves', async () => {
    const store = await openTestStore()
    await join(store, ann, ann)
    expect(await store.joins.list()).toEqual([])
  })
})
