import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import type { CustomerRef, MatchVerdict } from '@/lib/customers/identity'
import { refKey } from '@/lib/store/persons'
import type { Store } from '@/lib/store/store'
import { openTestStore } from '@/tests/fixtures/store/open-store'

const account = (customerId: string, shopId = 'shop'): CustomerRef => ({ shopId, customerId })
const anna = account('anna')
const bert = account('bert')
const cleo = account('cleo')
const dora = account('dora')
const same = (store: Store, a: CustomerRef, b: CustomerRef) =>
  store.joins.judge({ a, b, verdict: 'same', reasons: ['phone'] })
const differ = (store: Store, a: CustomerRef, b: CustomerRef) =>
  store.joins.judge({ a, b, verdict: 'different', reasons: [] })

describe('joined accounts', () => {
  it('are one person, directly or through others, in any shop', async () => {
    const store = await openTestStore()
    const elsewhere = account('anna', 'another shop')
    await same(store, anna, bert)
    await same(store, cleo, bert)
    await same(store, elsewhere, cleo)
    expect(await store.joins.personOf(anna)).toEqual([elsewhere, bert, cleo])
    expect(await store.joins.personOf(elsewhere)).toEqual([anna, bert, cleo])
    expect(await store.joins.personOf(dora)).toEqual([])
  })

  it('are the same persons for many accounts asked at once', async () => {
    const pair = fc.tuple(fc.nat(5), fc.nat(5), fc.constantFrom<MatchVerdict>('same', 'different'))
    await fc.assert(
      fc.asyncProperty(fc.array(pair, { maxLength: 8 }), async (said) => {
        const store = await openTestStore()
        const refs = Array.from({ length: 6 }, (_, n) => account(`c${n}`, `shop ${n % 2}`))
        for (const [a, b, verdict] of said) {
          const [one, other] = [refs[a], refs[b]]
          if (one === undefined || other === undefined || one === other) continue
          await store.joins.judge({ a: one, b: other, verdict, reasons: [] })
        }
        const personOf = await store.joins.personsOf(refs)
        for (const ref of refs)
          expect(personOf(ref).filter((each) => refKey(each) !== refKey(ref))).toEqual(
            await store.joins.personOf(ref),
          )
        store.close()
      }),
      { numRuns: 20 },
    )
  })

  it('have one row, whichever is named first, with the reasons of its time', async () => {
    const store = await openTestStore()
    await same(store, bert, anna)
    await same(store, anna, bert)
    expect(await store.joins.list()).toMatchObject([
      { a: anna, b: bert, verdict: 'same', reasons: ['phone'], deleted: false },
    ])
    expect(await store.joins.verdictsOn(anna)).toEqual(await store.joins.verdictsOn(bert))
  })

  it('part when they are found to be different, and come together when that is taken back', async () => {
    const store = await openTestStore()
    await same(store, anna, bert)
    await differ(store, bert, anna)
    expect(await store.joins.personOf(anna)).toEqual([])
    expect(await store.joins.verdictsOn(anna)).toMatchObject([{ verdict: 'different' }])
    await same(store, anna, bert)
    expect(await store.joins.personOf(anna)).toEqual([bert])
  })

  it('carry a later stamp with each word, and are unmoved by the same word again', async () => {
    const store = await openTestStore()
    const stamp = async () => (await store.joins.list())[0]?.hlc ?? ''
    await same(store, anna, bert)
    const first = await stamp()
    await same(store, anna, bert)
    expect(await stamp()).toBe(first)
    await differ(store, anna, bert)
    expect((await stamp()) > first).toBe(true)
  })

  it('are never the same account twice', async () => {
    const store = await openTestStore()
    await expect(same(store, anna, anna)).rejects.toThrow('itself')
  })
})

/** What somebody says of two accounts; null takes it back. */
interface Word {
  readonly pair: readonly [CustomerRef, CustomerRef]
  readonly verdict: MatchVerdict | null
}
const pair = fc.constantFrom<Word['pair']>([anna, bert], [bert, cleo], [anna, dora], [cleo, dora])
const word: fc.Arbitrary<Word> = fc.record({
  pair,
  verdict: fc.constantFrom('same', 'different', null),
})

const say = (store: Store, { pair: [a, b], verdict }: Word) => {
  return verdict === null
    ? store.joins.withdraw(b, a)
    : store.joins.judge({ a, b, verdict, reasons: [] })
}
const personsOf = async (store: Store) =>
  Promise.all([anna, bert, cleo, dora].map((ref) => store.joins.personOf(ref)))

describe('what was said of accounts', () => {
  it('is as it was after a join and its withdrawal, whatever was said before', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(word, { maxLength: 6 }), async (words) => {
        const store = await openTestStore()
        for (const each of words) await say(store, each)
        const fresh = account('ella')
        const before = [await personsOf(store), await store.joins.list()]
        await same(store, fresh, bert)
        expect(await store.joins.personOf(bert)).toContainEqual(fresh)
        await store.joins.withdraw(bert, fresh)
        expect([await personsOf(store), await store.joins.list()]).toEqual(before)
        store.close()
      }),
      { numRuns: 25 },
    )
  })

  it('makes persons to which everybody in them agrees', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(word, { maxLength: 8 }), async (words) => {
        const store = await openTestStore()
        for (const each of words) await say(store, each)
        for (const ref of [anna, bert, cleo, dora])
          for (const other of await store.joins.personOf(ref))
            expect((await store.joins.personOf(other)).map(refKey)).toContain(refKey(ref))
        store.close()
      }),
      { numRuns: 25 },
    )
  })
})
