import { describe, expect, it } from 'vitest'

import { DEFAULT_TIER_RULES } from '@/lib/customers/tier-rules'
import { IMPORT_FORMATS } from '@/lib/files/formats/registry'
import { openHere } from '@/lib/files/open-arrivals'
import type { BackupStore } from '@/lib/files/work-backup'
import { createWorkClient } from '@/lib/files/work-client'
import type { WorkDesk } from '@/lib/files/work-desk'
import { createWorkHost } from '@/lib/files/work-host'
import type { PeopleStore } from '@/lib/files/work-people'
import type { WorkbenchStore, WrittenOrders } from '@/lib/files/work-store'
import type { ArrivingOrder } from '@/lib/intake/order-import'
import { SAMPLE_ORDERS } from '@/lib/sample/generate-shop'
import { NO_RESCUE } from '@/tests/fixtures/store/no-rescue'

const NOW = Date.parse('2026-11-21T06:32:00Z')
const SHOP = { platform: 'pinduoduo', nativeId: '900100200', name: '青禾厨具' } as const
const HEADER = '订单成交时间,商品,订单号,订单状态,用户实付金额(元)'
const fileOf = (rows: number, name = 'orders.csv'): File => {
  const lines = Array.from(
    { length: rows },
    (_, index) => `2026-11-02 10:41:07,砂锅,261102-${String(index).padStart(15, '0')},已收货,189`,
  )
  return new File([[HEADER, ...lines].join('\n')], name, { lastModified: NOW - 60_000 })
}

/** Parts of the store that these tests ask nothing of. */
type Unasked = WorkbenchStore['exports'] &
  WorkbenchStore['log'] &
  WorkbenchStore['persons'] &
  BackupStore
const unasked = (): Unasked =>
  new Proxy({} as Unasked, {
    get: () => {
      throw new Error('not asked for')
    },
  })

/** A store in memory: what was written, and what was taken out again. */
function fakeStore(
  onWrite: (written: number) => void = () => undefined,
  people: PeopleStore = unasked(),
) {
  const kept: ArrivingOrder[] = []
  const written: string[] = []
  const told = { aborted: 0, started: 0 }
  const store: WorkbenchStore = {
    isLocked: async () => false,
    listShops: async () => [],
    listImports: async () => [],
    listCutOff: async () => [],
    notePrint: async () => undefined,
    readMappings: async () => [],
    undoImport: async (importId, tell) => {
      tell(1)
      return importId === 'known' ? 'shop' : undefined
    },
    removeShop: async (_shopId, tell) => tell(1),
    keepBuyers: async () => 'shop',
    findKnown: async () => new Set(),
    keepRecords: async (_shop, records) => {
      written.push(...records.map(({ facts }) => facts.kind))
    },
    people,
    roster: { run: async () => null },
    exports: unasked(),
    backups: unasked(),
    persons: unasked(),
    log: unasked(),
    startImport: async () => {
      told.started += 1
      const mine: ArrivingOrder[] = []
      return {
        shopId: 'shop',
        write: async (orders) => {
          mine.push(...orders)
          onWrite(mine.length)
        },
        noteBuyers: async () => undefined,
        finish: async (): Promise<WrittenOrders> => {
          kept.push(...mine)
          const rest = { updated: 0, unchanged: 0, claimed: 0, from: null, to: null }
          return { added: mine.length, unclaimed: mine.length, ...rest }
        },
        abort: async () => {
          told.aborted += 1
        },
      }
    },
  }
  return { store, kept, written, told }
}

const quiet = (): void => undefined

/** Page and worker joined by a line that copies what it carries, as a real one does. */
function join(openStore: () => Promise<WorkbenchStore>): WorkDesk {
  let ids = 0
  const newId = (): string => `id-${(ids += 1)}`
  const ends: { hear?: (message: unknown) => void } = {}
  const host = createWorkHost({
    openStore,
    rescue: NO_RESCUE,
    formats: Object.values(IMPORT_FORMATS),
    openForImport: openHere(Object.values(IMPORT_FORMATS)),
    clock: () => NOW,
    newId,
    tell: (message) => queueMicrotask(() => ends.hear?.(structuredClone(message))),
  })
  return createWorkClient(
    {
      post: (message) => queueMicrotask(() => host.hear(message)),
      listen: (hear) => {
        ends.hear = hear
      },
    },
    newId,
    () => Promise.resolve(true),
  )
}

describe('the workbench’s worker', () => {
  it('imports a file and tells what came in', async () => {
    const { store, kept } = fakeStore()
    const job = join(async () => store).importFile(fileOf(1_200), SHOP, () => undefined)
    expect(await job.ended).toMatchObject({
      how: 'done',
      value: { shopId: 'shop', added: 1_200, refusedCount: 0, warnings: {} },
    })
    expect(kept[0]).toMatchObject({ observedAt: NOW - 60_000 })
  })
  it('does nothing about anybody while the vault is locked', async () => {
    const { store, kept, told } = fakeStore()
    const desk = join(async () => ({ ...store, isLocked: async () => true }))
    const locked = { how: 'failed', why: 'locked' }
    expect(await desk.readOverview()).toEqual(locked)
    expect(await desk.listImports()).toEqual(locked)
    expect(await desk.importFile(fileOf(10), SHOP, quiet).ended).toEqual(locked)
    expect(await desk.removeShop('shop', quiet).ended).toEqual(locked)
    expect(await desk.people.listReveals()).toEqual(locked)
    expect(await desk.findFlaws(quiet).ended).toEqual(locked)
    expect(await desk.backups.backUp('1.2.3', null, quiet).ended).toEqual(locked)
    expect([kept, told.started]).toEqual([[], 0])
  })
  it('looks at a backup while the vault is locked: it may be all that is left', async () => {
    const { store } = fakeStore()
    const desk = join(async () => ({ ...store, isLocked: async () => true }))
    expect(await desk.backups.inspect(new Blob(['none']), null)).toEqual({
      how: 'done',
      value: { ok: false, error: 'not-a-backup' },
    })
  })
  it('tells progress that ends at the whole', async () => {
    const shares: number[] = []
    const { store } = fakeStore()
    const job = join(async () => store).importFile(fileOf(2_000), SHOP, ({ share }) =>
      shares.push(share),
    )
    await job.ended
    expect(shares.at(-1)).toBe(1)
    expect(shares).toEqual(shares.toSorted((a, b) => a - b))
  })
  it('loads the sample shop with its buyers and what was written down about them', async () => {
    const { store, kept, written } = fakeStore()
    const end = await join(async () => store).loadSample(() => undefined).ended
    expect(end).toMatchObject({ how: 'done', value: { added: SAMPLE_ORDERS } })
    expect(kept.every((order) => 'buyer' in order)).toBe(true)
    expect(written).toContain('warning')
  })
  it('keeps nothing of a job that is cancelled half way', async () => {
    const { store, kept, told } = fakeStore((written) => {
      if (written >= 1_000) job.cancel()
    })
    const job = join(async () => store).loadSample(() => undefined)
    expect(await job.ended).toEqual({ how: 'cancelled' })
    expect(told.aborted).toBe(1)
    expect(kept).toEqual([])
  })
  it('never begins a job that was cancelled in the queue', async () => {
    const { store, told } = fakeStore()
    const desk = join(async () => store)
    const first = desk.importFile(fileOf(1_000), SHOP, () => undefined)
    const second = desk.importFile(fileOf(10), SHOP, () => undefined)
    second.cancel()
    expect(await second.ended).toEqual({ how: 'cancelled' })
    expect(await first.ended).toMatchObject({ how: 'done' })
    expect(told.started).toBe(1)
  })
  it('takes what it wrote out again when the store fails, and says why', async () => {
    const { store, told } = fakeStore(() => {
      throw new DOMException('full', 'QuotaExceededError')
    })
    const end = await join(async () => store).importFile(fileOf(10), SHOP, () => undefined).ended
    expect(end).toEqual({ how: 'failed', why: 'storage-full' })
    expect(told.aborted).toBe(1)
  })
  it('says that the store does not open', async () => {
    const desk = join(() => Promise.reject(new Error('refused')))
    expect(await desk.readOverview()).toEqual({ how: 'failed', why: 'store-unavailable' })
  })
  it('says what a file is before it is taken', async () => {
    const desk = join(async () => fakeStore().store)
    expect(await desk.inspectFile(fileOf(1))).toMatchObject({
      how: 'done',
      value: [{ known: true, table: 0, name: '', format: 'pinduoduo-orders', encoding: 'utf-8' }],
    })
    expect(await desk.inspectFile(new File(['a,b\n1,2'], 'x.csv'))).toMatchObject({
      how: 'done',
      value: [
        {
          known: false,
          table: 0,
          name: '',
          refusal: { why: 'unknown-format', columns: ['a', 'b'] },
        },
      ],
    })
  })
  it('does not take a file that it does not know', async () => {
    const end = await join(async () => fakeStore().store).importFile(
      new File(['a,b\n1,2'], 'x.csv'),
      SHOP,
      () => undefined,
    ).ended
    expect(end).toMatchObject({ how: 'not-taken', refusal: { why: 'unknown-format' } })
  })
  it('stops a survey that is cancelled half way, and says so', async () => {
    const people = {
      shops: { read: async () => ({ ...SHOP, id: 'shop', counters: {}, coverage: null }) },
      records: { ofKinds: async () => [] },
      settings: { read: async () => ({}) },
      uses: { ofShop: async () => [] },
      orders: {
        gatherRuns: async () => undefined,
        eachPerson: async (
          _shopId: string,
          _visit: unknown,
          { signal }: { signal: AbortSignal },
        ) => {
          job.cancel()
          await new Promise((resolve) => {
            signal.addEventListener('abort', resolve)
          })
          signal.throwIfAborted()
        },
      },
    } as unknown as PeopleStore
    const { store } = fakeStore(undefined, people)
    const desk = join(async () => store)
    const job = desk.people.survey('shop', DEFAULT_TIER_RULES, () => undefined)
    expect(await job.ended).toEqual({ how: 'cancelled' })
  })
  it('keeps what a person says while an import goes on', async () => {
    const ends: string[] = []
    const people = {
      records: { put: async () => true },
    } as unknown as PeopleStore
    const { store } = fakeStore(undefined, people)
    const desk = join(async () => store)
    const file = desk.importFile(fileOf(2_000), SHOP, () => undefined)
    const done = { kind: 'task', text: 'x', owner: '', dueAt: NOW, done: true } as const
    const record = {
      id: 'r',
      account: { shopId: 'shop', customerId: 'c' },
      facts: done,
      base: done,
    }
    const kept = desk.people.keepFollowUp(record)
    await Promise.all([
      file.ended.then(({ how }) => ends.push(`import ${how}`)),
      kept.then(({ how }) => ends.push(`record ${how}`)),
    ])
    expect(ends).toEqual(['record done', 'import done'])
  })
  it('keeps quiet about messages that are none of its own', async () => {
    const told: unknown[] = []
    const host = createWorkHost({
      openStore: async () => fakeStore().store,
      rescue: NO_RESCUE,
      formats: [],
      openForImport: openHere([]),
      clock: () => NOW,
      newId: () => 'id',
      tell: (message) => told.push(message),
    })
    for (const message of [null, {}, { id: 'x', what: { ask: 'drop-all' } }]) host.hear(message)
    await Promise.resolve()
    expect(told).toEqual([])
  })
})
