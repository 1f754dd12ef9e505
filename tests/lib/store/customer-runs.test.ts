import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import type { ImportRow } from '@/lib/store/rows-facts'
import type { Store } from '@/lib/store/store'
import { openShopStore } from '@/tests/fixtures/store/open-store'
import {
  cardsOf,
  CUSTOMERS,
  importAll,
  NUMBERS,
  order,
  slowCounters,
} from '@/tests/fixtures/store/small-shop'

/** Something that a page shows, or that an agent says; or an earlier file that is undone. */
type Deed =
  | { readonly kind: 'show'; readonly numbers: string[]; readonly customer: string | null }
  | { readonly kind: 'say'; readonly link: boolean; readonly number: string; readonly by: string }
  | { readonly kind: 'undo'; readonly which: number }

/** A deed, or a file that is brought in, or given up, with a deed in the middle. */
type Step =
  | Deed
  | {
      readonly kind: 'file'
      readonly numbers: string[]
      readonly buyer: string | null
      readonly meanwhile: Deed | null
      readonly isGivenUp: boolean
    }

const number = fc.constantFrom(...NUMBERS)
const numbers = fc.array(number, { minLength: 1, maxLength: 4 })
const customer = fc.constantFrom(...CUSTOMERS)
const deed: fc.Arbitrary<Deed> = fc.oneof(
  fc.record({ kind: fc.constant('show'), numbers, customer: fc.option(customer) }),
  fc.record({ kind: fc.constant('say'), link: fc.boolean(), number, by: customer }),
  fc.record({ kind: fc.constant('undo'), which: fc.nat(3) }),
)
const step: fc.Arbitrary<Step> = fc.oneof(
  deed,
  fc.record({
    kind: fc.constant('file'),
    numbers,
    buyer: fc.option(customer),
    meanwhile: fc.option(deed),
    isGivenUp: fc.boolean(),
  }),
)

const noteImport = (
  store: Store,
  row: Pick<ImportRow, 'id' | 'shopId' | 'segmentIds'>,
): Promise<void> =>
  store.imports.put({
    ...row,
    source: 'file',
    fileName: 'orders.csv',
    format: 'test',
    status: 'done',
    startedAt: 0,
    counts: { added: 0, updated: 0, unchanged: 0, claimed: 0, unclaimed: 0, rejected: 0 },
    rejected: [],
    from: null,
    to: null,
  })

async function take(store: Store, shopId: string, each: Step, index: number): Promise<void> {
  const state = index % 2 === 0 ? 'paid' : 'shipped'
  if (each.kind === 'say') {
    const link = { shopId, customerId: each.by, number: each.number }
    await (each.link ? store.orders.link(link) : store.orders.unlink(link))
  } else if (each.kind === 'show')
    await store.orders.show({
      shopId,
      orders: each.numbers.map((shown) => ({
        order: order(shown, 'chat', state),
        customerId: each.customer,
      })),
    })
  else if (each.kind === 'undo') await store.orders.undoImport(`i${each.which}`, () => undefined)
  else {
    const importId = `i${(await store.imports.list()).length}`
    const arrival = await store.orders.openArrival({ shopId, importId, source: 'file' })
    const named = each.buyer === null ? {} : { buyer: each.buyer }
    const brought = each.numbers.map((one) => ({
      order: { ...order(one, 'file', state), ...named },
    }))
    await arrival.write(brought.slice(0, 2))
    if (each.meanwhile !== null) await take(store, shopId, each.meanwhile, index + 1)
    await arrival.write(brought.slice(2))
    await (each.isGivenUp ? arrival.abort() : arrival.finish())
    await noteImport(store, { id: importId, shopId, segmentIds: [arrival.segmentId] })
  }
}

const file = (named: string[], buyer: string | null, meanwhile: Deed | null = null): Step => ({
  kind: 'file',
  numbers: named,
  buyer,
  meanwhile,
  isGivenUp: false,
})
const say = (link: boolean): Deed => ({ kind: 'say', link, number: 'n6', by: 'cleo' })

/** Histories that were wrong once: what a file held back for a customer was taken away from them meanwhile. */
const FOUND: [Step[]][] = [
  [[say(true), file(['n6'], null, say(false))]],
  [[file(['n6'], null), file(['n6'], 'cleo', { kind: 'undo', which: 0 })]],
]

describe('the customers’ projection', () => {
  it.each([
    ['among the customers that are there', 2_000],
    ['beside them', 0],
  ])(
    'equals its rebuild after any history, files lying %s',
    async (_where, foldEntries) => {
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 10 }), async (steps) => {
          const { store, shopId } = await openShopStore({ foldEntries })
          for (const [index, each] of steps.entries()) await take(store, shopId, each, index)
          const incremental = await cardsOf(store, shopId)
          expect((await store.shops.read(shopId))?.counters).toEqual(
            await slowCounters(store, shopId),
          )
          await store.orders.rebuildCustomers(shopId)
          expect(incremental).toEqual(await cardsOf(store, shopId))
          store.close()
        }),
        { numRuns: 40, examples: FOUND },
      )
    },
    200_000,
  )

  it('takes an order out again with its link', async () => {
    const { store, shopId } = await openShopStore()
    await importAll(store, shopId, [order('n1')])
    const link = { shopId, customerId: 'anna', number: 'n1' }
    expect(await store.orders.link(link)).toBe('done')
    expect(await store.orders.link(link)).toBe('unchanged')
    expect(await store.orders.link({ ...link, customerId: 'bert' })).toBe('taken')
    expect(await store.orders.ofCustomer(shopId, 'anna')).toHaveLength(1)
    expect(await store.orders.unlink(link)).toBe('done')
    expect(await store.orders.ofCustomer(shopId, 'anna')).toHaveLength(0)
    expect((await store.shops.read(shopId))?.counters).toEqual({ orders: 1, unclaimed: 1 })
  })

  it('keeps what the marketplace itself proves', async () => {
    const { store, shopId } = await openShopStore()
    await store.orders.show({
      shopId,
      orders: [{ order: order('n1', 'chat'), customerId: 'anna' }],
    })
    expect(await store.orders.unlink({ shopId, customerId: 'anna', number: 'n1' })).toBe('proven')
  })

  it('attaches an order that a link named before any file brought it', async () => {
    const { store, shopId } = await openShopStore()
    await store.orders.link({ shopId, customerId: 'anna', number: 'n1' })
    await importAll(store, shopId, [order('n1')])
    expect(await store.orders.ofCustomer(shopId, 'anna')).toHaveLength(1)
    expect((await store.shops.read(shopId))?.counters).toEqual({ orders: 1, unclaimed: 0 })
  })
})
