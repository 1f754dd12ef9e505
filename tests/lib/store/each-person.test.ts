import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import type { OrderFacts } from '@/lib/shared/orders'
import { observedOrder, viewOrder } from '@/lib/store/order'
import type { Store } from '@/lib/store/store'
import { openShopStore } from '@/tests/fixtures/store/open-store'

const job = () => ({ watch: () => undefined, signal: new AbortController().signal })
const byNumber = (orders: readonly OrderFacts[]) =>
  orders.toSorted((a, b) => (a.number < b.number ? -1 : 1))

/** Everybody by their accounts, with their orders by number. */
async function everybody(store: Store, shopId: string): Promise<Record<string, OrderFacts[]>> {
  const persons: Record<string, OrderFacts[]> = {}
  const visit = ({
    customerIds,
    orders,
  }: Parameters<Parameters<Store['orders']['eachPerson']>[1]>[0]) => {
    expect(persons).not.toHaveProperty([customerIds.join()])
    persons[customerIds.join()] = byNumber(orders)
  }
  await store.orders.eachPerson(shopId, visit, job())
  return persons
}

/** The same by asking for each account. */
async function slowly(store: Store, shopId: string, customerIds: readonly string[]) {
  const persons: Record<string, OrderFacts[]> = {}
  for (const customerId of customerIds) {
    const others = await store.joins.personOf({ shopId, customerId })
    const here = others.filter((ref) => ref.shopId === shopId).map((ref) => ref.customerId)
    const ids = [customerId, ...here].toSorted()
    const orders = await Promise.all(ids.map((id) => store.orders.ofCustomer(shopId, id)))
    if (orders.flat().length > 0) persons[ids.join()] = byNumber(orders.flat().map(viewOrder))
  }
  return persons
}

/** Files of many customers lie on finer levels, those of few on coarser ones. */
async function importFor(
  store: Store,
  shopId: string,
  file: string,
  customerIds: readonly string[],
): Promise<void> {
  const arrival = await store.orders.openArrival({ shopId, importId: file, source: 'file' })
  await arrival.write(
    customerIds.map((customerId, index) => ({
      order: observedOrder(
        { number: `${file}-${index}`, paidMinor: index, currency: 'CNY' },
        'file',
        1,
        customerId,
      ),
    })),
  )
  await arrival.finish()
}

const names = (count: number): string[] => Array.from({ length: count }, (_, index) => `c${index}`)

describe('going through the persons of a shop', () => {
  it.each([
    ['among the customers that are there', 400, 20_000],
    ['beside them, on several levels', 10_000, 0],
  ])(
    'gives everybody once with all orders, where files were laid %s',
    async (_where, count, foldEntries) => {
      const { store, shopId } = await openShopStore({ foldEntries })
      await importFor(store, shopId, 'large', names(count))
      await importFor(store, shopId, 'small', names(40))
      await store.orders.show({
        shopId,
        orders: [
          {
            order: observedOrder({ number: 'large-3', state: 'shipped' }, 'chat', 2),
            customerId: 'c3',
          },
        ],
      })
      const account = (customerId: string) => ({ shopId, customerId })
      for (const [a, b] of [
        ['c1', 'c2'],
        ['c2', 'c7'],
        ['c5', 'without orders'],
      ] as const)
        await store.joins.judge({ a: account(a), b: account(b), verdict: 'same', reasons: [] })
      const persons = await everybody(store, shopId)
      expect(Object.keys(persons)).toHaveLength(count - 2)
      expect(persons['c1,c2,c7']).toHaveLength(6)
      const some = ['c0', 'c1', 'c3', 'c5', 'c39', 'c40', `c${count - 1}`]
      expect(persons).toMatchObject(await slowly(store, shopId, some))
    },
    30_000,
  )

  it('gives accounts that are joined through another shop as one', async () => {
    const { store, shopId } = await openShopStore()
    await importFor(store, shopId, 'file', ['anna', 'bert'])
    const elsewhere = { shopId: 'elsewhere', customerId: 'zoe' }
    for (const customerId of ['anna', 'bert'])
      await store.joins.judge({
        a: { shopId, customerId },
        b: elsewhere,
        verdict: 'same',
        reasons: [],
      })
    expect(Object.keys(await everybody(store, shopId))).toEqual(['anna,bert'])
  })

  it('equals asking for each, after any joins and splits', async () => {
    const ids = names(6)
    const word = fc.record({
      a: fc.constantFrom(...ids),
      b: fc.constantFrom(...ids),
      verdict: fc.constantFrom('same', 'different', null),
    })
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...ids), { maxLength: 10 }),
        fc.array(word, { maxLength: 6 }),
        async (buyers, words) => {
          const { store, shopId } = await openShopStore({
            foldEntries: buyers.length % 2 === 0 ? 0 : 99,
          })
          await importFor(store, shopId, 'one', buyers)
          await importFor(store, shopId, 'two', buyers.slice(2))
          for (const { verdict, ...ends } of words.filter(({ a, b }) => a !== b)) {
            const [a, b] = [ends.a, ends.b].map((customerId) => ({ shopId, customerId }))
            if (a === undefined || b === undefined) continue
            if (verdict === null) await store.joins.withdraw(a, b)
            else await store.joins.judge({ a, b, verdict, reasons: [] })
          }
          expect(await everybody(store, shopId)).toEqual(await slowly(store, shopId, ids))
          store.close()
        },
      ),
      { numRuns: 25 },
    )
  }, 60_000)

  it('tells how far it has come and stops when it is not wanted any more', async () => {
    const { store, shopId } = await openShopStore()
    await importFor(store, shopId, 'file', names(200))
    const shares: number[] = []
    const watch = (share: number) => shares.push(share)
    await store.orders.eachPerson(shopId, () => undefined, { ...job(), watch })
    expect(shares).toEqual(shares.toSorted((a, b) => a - b))
    expect(shares.at(-1)).toBe(1)
    const stop = new AbortController()
    let visited = 0
    const visit = () => {
      visited += 1
      if (visited === 3) stop.abort()
    }
    await expect(
      store.orders.eachPerson(shopId, visit, { ...job(), signal: stop.signal }),
    ).rejects.toMatchObject({ name: 'AbortError' })
    expect(visited).toBe(3)
  })
})
