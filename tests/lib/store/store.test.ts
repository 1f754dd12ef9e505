import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { linkOrder, unlinkOrder } from '@/lib/intake/claims'
import { ingestSighting } from '@/lib/intake/ingest-sighting'
import { startOrderImport, undoImport } from '@/lib/intake/order-import'
import { ORDER_STATES, type OrderState } from '@/lib/shared/orders'
import { packOrder } from '@/lib/store/pack-order'
import type { Store } from '@/lib/store/store'
import { makeSighting, shownOrder } from '@/tests/fixtures/store/make-sighting'
import { NOON, openShopStore, SHOP } from '@/tests/fixtures/store/open-store'

const NUMBERS = ['n1', 'n2', 'n3', 'n4', 'n5']
const BUYERS = ['41', '42', '43', '44']

/** One thing that happens to a shop. */
type Step =
  | { readonly kind: 'file'; readonly orders: readonly Brought[]; readonly isGivenUp: boolean }
  | { readonly kind: 'undo'; readonly which: number }
  | { readonly kind: 'page'; readonly buyer: string; readonly orders: readonly Brought[] }
  | {
      readonly kind: 'claim'
      readonly buyer: string
      readonly number: string
      readonly isBack: boolean
    }
  | {
      readonly kind: 'judge'
      readonly ends: readonly [string, string]
      readonly verdict: 'same' | 'different' | null
    }

interface Brought {
  readonly number: string
  readonly state: OrderState
  readonly buyer: string | null
}

const buyer = fc.constantFrom(...BUYERS)
const number = fc.constantFrom(...NUMBERS)
const orders = fc.array(
  fc.record({ number, state: fc.constantFrom(...ORDER_STATES), buyer: fc.option(buyer) }),
  { minLength: 1, maxLength: 4 },
)
const ends = fc.tuple(buyer, buyer).filter(([a, b]) => a !== b)
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constant('file'), orders, isGivenUp: fc.boolean() }),
  fc.record({ kind: fc.constant('undo'), which: fc.nat(3) }),
  fc.record({ kind: fc.constant('page'), buyer, orders }),
  fc.record({ kind: fc.constant('claim'), buyer, number, isBack: fc.boolean() }),
  fc.record({
    kind: fc.constant('judge'),
    ends,
    verdict: fc.constantFrom('same', 'different', null),
  }),
)

/** One shop under a random history. */
async function openHistory(foldEntries: number) {
  const { store, shopId } = await openShopStore({ foldEntries })
  const idOf = (nativeId: string) => store.ids.customer(SHOP.platform, SHOP.nativeId, nativeId)
  const ids = new Map<string, string>()
  for (const each of BUYERS) ids.set(each, await idOf(each))
  return { store, shopId, customerOf: (nativeId: string) => ids.get(nativeId) ?? '' }
}
type History = Awaited<ReturnType<typeof openHistory>>

async function importFile(store: Store, file: Extract<Step, { kind: 'file' }>, index: number) {
  const job = await startOrderImport(store, {
    shop: SHOP,
    source: 'file',
    importId: `i${(await store.imports.list()).length}`,
    format: 'test',
    fileName: 'orders.csv',
    now: NOON,
  })
  await job.write(
    file.orders.map(({ number: each, state, buyer: nativeId }) => ({
      facts: { number: each, state, placedAt: NOON, paidMinor: 100, currency: 'CNY' },
      observedAt: NOON + index,
      ...(nativeId === null
        ? {}
        : { buyer: { nativeId, nick: `nick ${index % 3}`, phone: `1380013800${index % 10}` } }),
    })),
  )
  await (file.isGivenUp ? job.abort() : job.finish())
}

async function take(history: History, each: Step, index: number): Promise<void> {
  const { store, shopId, customerOf } = history
  const account = (nativeId: string) => ({ shopId, customerId: customerOf(nativeId) })
  if (each.kind === 'file') await importFile(store, each, index)
  else if (each.kind === 'undo') await undoImport(store, `i${each.which}`, () => undefined)
  else if (each.kind === 'page') {
    const shown = each.orders.map((order) => shownOrder(order.number, { state: order.state }))
    const id = { id: each.buyer, nick: `page ${index % 2}` }
    const sighting = makeSighting({ buyer: id, orders: shown, observedAt: NOON + index })
    await ingestSighting(store, sighting, { now: NOON + index })
  } else if (each.kind === 'claim') {
    const link = { ...account(each.buyer), orderNumber: each.number }
    await (each.isBack ? unlinkOrder(store, link) : linkOrder(store, link))
  } else {
    const [a, b] = [account(each.ends[0]), account(each.ends[1])]
    const { verdict } = each
    await (verdict === null
      ? store.joins.withdraw(a, b)
      : store.joins.judge({ a, b, verdict, reasons: [] }))
  }
}

/** All that is made from facts, as readers see it. */
async function project({ store, shopId, customerOf }: History) {
  const cards = BUYERS.map(async (each) => {
    const customerId = customerOf(each)
    const [own, person, contact] = await Promise.all([
      store.orders.ofCustomer(shopId, customerId),
      store.joins.personOf({ shopId, customerId }),
      store.contacts.read(shopId, customerId),
    ])
    return { orders: own.map(packOrder).toSorted(), person, contact }
  })
  const persons: Record<string, string[]> = {}
  await store.orders.eachPerson(
    shopId,
    (person) => {
      persons[person.customerIds.join()] = person.orders
        .map((each) => JSON.stringify(each))
        .toSorted()
    },
    { watch: () => undefined, signal: new AbortController().signal },
  )
  return { cards: await Promise.all(cards), persons, shop: await store.shops.read(shopId) }
}

const histories = (law: (history: History) => Promise<void>, foldEntries: number): Promise<void> =>
  fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
      const history = await openHistory(foldEntries)
      for (const [index, each] of steps.entries()) await take(history, each, index)
      await law(history)
      history.store.close()
    }),
    { numRuns: 15 },
  )

describe.each([
  ['among the customers that are there', 2_000],
  ['beside them', 0],
])(
  'after any history of files, laid %s, refunds, pages, claims, joins and splits',
  (_where, foldEntries) => {
    it('what is shown of customers and persons equals its rebuild', async () => {
      await histories(async (history) => {
        const before = await project(history)
        await history.store.orders.rebuildCustomers(history.shopId)
        expect(await project(history)).toEqual(before)
      }, foldEntries)
    }, 60_000)

    it('a join that is taken back leaves everything as it was', async () => {
      await histories(async (history) => {
        const { store, shopId, customerOf } = history
        const a = { shopId, customerId: customerOf('41') }
        const stranger = { shopId, customerId: 'stranger' }
        const before = await project(history)
        await store.joins.judge({ a, b: stranger, verdict: 'same', reasons: ['phone'] })
        expect(await project(history)).not.toEqual(before)
        await store.joins.withdraw(stranger, a)
        expect(await project(history)).toEqual(before)
      }, foldEntries)
    }, 60_000)

    it('taking a file back leaves what people said', async () => {
      await histories(async (history) => {
        const { store } = history
        const joins = await store.joins.list()
        for (const { id } of await store.imports.list())
          await undoImport(store, id, () => undefined)
        expect(await store.joins.list()).toEqual(joins)
      }, foldEntries)
    }, 60_000)
  },
)
