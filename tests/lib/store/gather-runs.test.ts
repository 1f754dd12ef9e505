import { Dexie } from 'dexie'
import fc from 'fast-check'
import { describe, expect, it, onTestFinished } from 'vitest'

import { startOrderImport, undoImport, type IncomingOrder } from '@/lib/intake/order-import'
import type { ShopPerson } from '@/lib/store/each-person'
import type { LongJob } from '@/lib/store/matches'
import { packOrder } from '@/lib/store/pack-order'
import type { CustomerRow } from '@/lib/store/rows'
import type { Store } from '@/lib/store/store'
import { killAtWrite } from '@/tests/fixtures/store/kill-at-write'
import { freshName, NOON, openTestStore, SHOP } from '@/tests/fixtures/store/open-store'

const BUYERS = Array.from({ length: 9 }, (_, index) => `${index}`)
const NUMBERS = Array.from({ length: 20 }, (_, index) => `n${index}`)
/** Every write is a run of its own, beside what is there. */
const LARGE = { foldEntries: 0, flushEntries: 1 }

const idle: LongJob = { signal: new AbortController().signal, watch: () => undefined }
const undo = (store: Store, importId: string) => undoImport(store, importId, () => undefined)
const shopOf = (store: Store) => store.ids.shop(SHOP.platform, SHOP.nativeId)
const customerOf = (store: Store, buyer: string) =>
  store.ids.customer(SHOP.platform, SHOP.nativeId, buyer)
const gather = async (store: Store, job = idle): Promise<void> =>
  store.orders.gatherRuns(await shopOf(store), job)

/** An order of a file: the same buyer comes with another nick and phone in another file. */
const incoming = (number: string, buyer: string | null, file: number): IncomingOrder => ({
  facts: { number, state: file % 2 === 0 ? 'paid' : 'shipped', paidMinor: 100, currency: 'CNY' },
  observedAt: NOON + file,
  ...(buyer === null
    ? {}
    : {
        buyer: {
          nativeId: buyer,
          nick: `nick ${buyer} ${file}`,
          phone: `1380013${file}00${buyer}`,
        },
      }),
})

async function bring(store: Store, importId: string, batches: readonly IncomingOrder[][]) {
  const job = await startOrderImport(store, {
    shop: SHOP,
    source: 'file',
    importId,
    format: 'test',
    fileName: 'orders.csv',
    now: NOON,
  })
  for (const batch of batches) await job.write(batch)
  await job.finish()
}

/** Three files of four runs each: what some of them know is half news. */
async function fill(store: Store): Promise<void> {
  for (const file of [0, 1, 2])
    await bring(
      store,
      `i${file}`,
      [0, 1, 2, 3].map((batch) =>
        NUMBERS.filter((_, index) => (index + file) % 4 === batch && index % 3 !== file).map(
          (number, index) => incoming(number, BUYERS[(index + file) % 5] ?? null, file),
        ),
      ),
    )
}

/** A file whose orders each come in a run of its own. */
const fileOf = (file: number) =>
  NUMBERS.map((number, index) => [incoming(number, BUYERS[index % 9] ?? null, file)])

/** What every reader sees of all customers. */
async function look(store: Store) {
  const shopId = await shopOf(store)
  const ids = await Promise.all(BUYERS.map((buyer) => customerOf(store, buyer)))
  const orders = await Promise.all(ids.map((id) => store.orders.ofCustomer(shopId, id)))
  const contacts = await Promise.all(ids.map((id) => store.contacts.read(shopId, id)))
  const nicks = BUYERS.flatMap((buyer) => [0, 1, 2].map((file) => `nick ${buyer} ${file}`))
  const persons: ShopPerson[] = []
  const see = (person: ShopPerson): void => void persons.push(person)
  if ((await store.shops.read(shopId)) !== undefined)
    await store.orders.eachPerson(shopId, see, idle)
  const found = await Promise.all(nicks.map((nick) => store.contacts.find(shopId, nick)))
  return {
    orders: orders.map((each) => each.map(packOrder).toSorted()),
    contacts,
    found: found.map((each) => each.toSorted()),
    matches: await store.matches.scan(idle),
    persons: persons
      .map(({ customerIds, orders: theirs }) =>
        JSON.stringify([customerIds, theirs.toSorted((a, b) => (a.number < b.number ? -1 : 1))]),
      )
      .toSorted((a, b) => (a < b ? -1 : 1)),
  }
}

async function rowsOf(name: string): Promise<CustomerRow[]> {
  const raw = await new Dexie(name).open()
  const rows = [
    ...(await raw.table<CustomerRow>('customers').toArray()),
    ...(await raw.table<CustomerRow>('contacts').toArray()),
  ]
  raw.close()
  return rows
}

/** Runs that customers or contacts of each arrival lie in. */
async function runsOf(name: string): Promise<number[]> {
  const runs = new Map<string, Set<string>>()
  for (const { segmentId = '', run } of await rowsOf(name))
    runs.set(segmentId, (runs.get(segmentId) ?? new Set()).add(run))
  return [...runs.values()].map(({ size }) => size)
}

type Step =
  | { readonly kind: 'file'; readonly picks: readonly (readonly [string, string | null])[] }
  | { readonly kind: 'link' | 'unlink'; readonly number: string; readonly buyer: string }
  | { readonly kind: 'undo'; readonly which: number }
  | { readonly kind: 'rename'; readonly buyer: string }

const number = fc.constantFrom(...NUMBERS.slice(0, 8))
const buyer = fc.constantFrom(...BUYERS)
const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    fc.record({
      kind: fc.constant('file' as const),
      picks: fc.array(fc.tuple(number, fc.option(buyer)), { minLength: 1, maxLength: 6 }),
    }),
    fc.record({ kind: fc.constantFrom('link' as const, 'unlink' as const), number, buyer }),
    fc.record({ kind: fc.constant('undo' as const), which: fc.nat(3) }),
    fc.record({ kind: fc.constant('rename' as const), buyer }),
  ),
  { minLength: 2, maxLength: 8 },
)

async function take(store: Store, step: Step, index: number): Promise<void> {
  const shopId = await shopOf(store)
  if (step.kind === 'undo') await undo(store, `i${step.which}`)
  else if (step.kind === 'file')
    await bring(
      store,
      `i${index}`,
      step.picks.map(([of, by]) => [incoming(of, by, index % 3)]),
    )
  else {
    const customerId = await customerOf(store, step.buyer)
    if (step.kind === 'rename') {
      const contact = { nativeId: step.buyer, nick: `nick ${step.buyer} 0`, seenAt: NOON + 9 }
      await store.contacts.note(shopId, new Map([[customerId, contact]]))
    } else await store.orders[step.kind]({ shopId, customerId, number: step.number })
  }
}

async function openNamed(options: Parameters<typeof openTestStore>[0] = LARGE): Promise<Store> {
  const store = await openTestStore(options)
  await store.shops.note({ id: await shopOf(store), ...SHOP })
  return store
}

describe('gathering the runs of large files', () => {
  it('leaves one run of each file, and every reader sees what it saw', async () => {
    const name = freshName()
    const store = await openNamed({ ...LARGE, name })
    await fill(store)
    const before = await look(store)
    expect(await runsOf(name)).toEqual([4, 4, 4])
    const shares: number[] = []
    await gather(store, { ...idle, watch: (share: number) => void shares.push(share) })
    expect(await runsOf(name)).toEqual([1, 1, 1])
    expect(await look(store)).toEqual(before)
    expect(before.found.flat().length).toBeGreaterThan(0)
    expect(shares).toEqual(shares.toSorted((a, b) => a - b))
    expect(shares.at(-1)).toBe(1)
  })

  it('is seen by nobody after any history', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (history) => {
        const [plain, gathered] = [await openNamed(), await openNamed()]
        for (const [index, step] of history.entries()) {
          await take(plain, step, index)
          await take(gathered, step, index)
          await gather(gathered)
        }
        expect(await look(gathered)).toEqual(await look(plain))
        plain.close()
        gathered.close()
      }),
      { numRuns: 25 },
    )
  }, 120_000)

  it('writes nothing where nothing is left to gather', async () => {
    const name = freshName()
    const store = await openNamed({ ...LARGE, name })
    await fill(store)
    await gather(store)
    const rows = await rowsOf(name)
    await gather(store)
    expect(await rowsOf(name)).toEqual(rows)
  })

  it('does not hide a customer from those who read meanwhile', async () => {
    const store = await openNamed()
    await fill(store)
    const before = await look(store)
    const control = new AbortController()
    const gathering = gather(store).finally(() => control.abort())
    let looks = 0
    for (; !control.signal.aborted; looks += 1) expect(await look(store)).toEqual(before)
    await gathering
    expect(looks).toBeGreaterThan(0)
  })

  it('leaves an import as easily undone as it was', async () => {
    const [never, store] = [await openNamed(), await openNamed()]
    await bring(never, 'i0', fileOf(0))
    await bring(store, 'i0', fileOf(0))
    await bring(store, 'i1', fileOf(1))
    await gather(store)
    await undo(store, 'i1')
    expect(await look(store)).toEqual(await look(never))
  })

  it.each([
    ['an undo', (store: Store) => undo(store, 'i0')],
    [
      'a shop that is taken out',
      async (store: Store) => store.removeShop(await shopOf(store), () => undefined),
    ],
  ])('brings nothing back that %s takes out meanwhile', async (_what, takeOut) => {
    const name = freshName()
    const store = await openNamed({ ...LARGE, name })
    await bring(store, 'i0', fileOf(0))
    await Promise.all([gather(store), takeOut(store)])
    expect(await rowsOf(name)).toEqual([])
  })

  it('goes on where a browser that was killed at any write left it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(20), async (atWrite) => {
        const name = freshName()
        const first = await openNamed({ ...LARGE, name })
        await fill(first)
        const before = await look(first)
        const revive = killAtWrite(atWrite)
        onTestFinished(revive)
        await gather(first).catch(() => undefined)
        revive()
        first.close()
        const store = await openTestStore({ ...LARGE, name })
        await store.heal()
        expect(await look(store)).toEqual(before)
        await gather(store)
        expect(await runsOf(name)).toEqual([1, 1, 1])
        expect(await look(store)).toEqual(before)
        store.close()
      }),
      { numRuns: 12 },
    )
  }, 120_000)

  it('stops between two steps when it is no longer wanted', async () => {
    const store = await openNamed()
    await fill(store)
    const before = await look(store)
    const control = new AbortController()
    const job = { signal: control.signal, watch: () => control.abort(new Error('enough')) }
    await expect(gather(store, job)).rejects.toThrow('enough')
    expect(await look(store)).toEqual(before)
  })
})
