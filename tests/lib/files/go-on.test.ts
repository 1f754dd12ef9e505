import { describe, expect, it, onTestFinished } from 'vitest'

import { bindStore } from '@/lib/files/bind-store'
import { IMPORT_FORMATS } from '@/lib/files/formats/registry'
import { openHere } from '@/lib/files/open-arrivals'
import { printOf } from '@/lib/files/go-on'
import { importFile } from '@/lib/files/import-file'
import { createPace } from '@/lib/files/pace'
import type { JobAbout } from '@/lib/files/write-orders'
import type { WorkStore } from '@/lib/files/work-store'
import type { Store } from '@/lib/store/store'
import { killAtWrite } from '@/tests/fixtures/store/kill-at-write'
import { freshName, NOON, openTestStore, SHOP } from '@/tests/fixtures/store/open-store'

const HEADER = '订单编号,买家会员名,订单状态,宝贝标题,订单创建时间,买家实际支付金额'
const ORDERS = 9_000
/** Each buyer is named once: who stands before the cut is not named again after it. */
const BUYERS = ORDERS
const lineAt = (index: number, price = '189'): string =>
  `41${String(index).padStart(17, '0')},买家${index % BUYERS}号,交易成功,砂锅,2026-05-02 10:41:07,${price}`
const fileOf = (lines: readonly string[]): Blob => new Blob([[HEADER, ...lines, ''].join('\n')])
const LINES = Array.from({ length: ORDERS }, (_, index) => lineAt(index))
const FILE = fileOf(LINES)
const TAOBAO = { ...SHOP, platform: 'taobao' } as const

interface Told {
  readonly signal?: AbortSignal
  readonly startedAt?: number
}

function importOf(store: WorkStore, file: Blob, importId: string, told: Told = {}) {
  const { signal = new AbortController().signal, startedAt = NOON } = told
  const about: JobAbout = {
    signal,
    startedAt,
    clock: () => startedAt,
    watch: () => undefined,
    pace: createPace(() => startedAt, signal),
  }
  return importFile(
    store,
    openHere(Object.values(IMPORT_FORMATS)),
    { file, fileName: 'orders.csv', shop: TAOBAO, importId, savedAt: NOON - 1_000 },
    about,
  )
}

/** Counts what reaches the store. */
function counting(store: Store): { readonly work: WorkStore; readonly written: () => number } {
  const work = bindStore(store)
  let written = 0
  return {
    written: () => written,
    work: {
      ...work,
      startImport: async (about) => {
        const writer = await work.startImport(about)
        return {
          ...writer,
          write: (orders) => {
            written += orders.length
            return writer.write(orders)
          },
        }
      },
    },
  }
}

/** A store in which an import was cut off at a write, as the next start finds it. */
async function cutOff(atWrite: number) {
  const name = freshName()
  const first = await openTestStore({ name, foldEntries: 0 })
  const printed = bindStore(first)
  const revive = killAtWrite(atWrite)
  onTestFinished(revive)
  await importOf(printed, FILE, 'cut').catch(() => undefined)
  revive()
  first.close()
  const store = await openTestStore({ name, foldEntries: 0 })
  await store.heal()
  return store
}

const countOf = async (store: Store): Promise<number> =>
  (await store.shops.list()).reduce((sum, { counters }) => sum + counters.orders, 0)

/** Buyers who are not found by their nick, or have not all of their orders. */
async function nameless(store: Store): Promise<number[]> {
  const shopId = await store.ids.shop(TAOBAO.platform, TAOBAO.nativeId)
  const missing: number[] = []
  for (let index = 0; index < BUYERS; index += 97) {
    const [customerId = ''] = await store.contacts.find(shopId, `买家${index}号`)
    const orders = customerId === '' ? [] : await store.orders.ofCustomer(shopId, customerId)
    if (orders.length !== ORDERS / BUYERS) missing.push(index)
  }
  return missing
}

describe('an import that was cut off', () => {
  it('goes on with the same file where it stopped, and is one import that can be undone', async () => {
    const store = await cutOff(60)
    const row = await store.imports.read('cut')
    expect(row).toMatchObject({ status: 'interrupted' })
    const before = row?.taken?.orders ?? 0
    expect(before).toBeGreaterThan(0)
    expect(before).toBeLessThan(ORDERS)
    const { work, written } = counting(store)
    const end = await importOf(work, FILE, 'other', { startedAt: NOON + 1_000 })
    expect(end).toMatchObject({ how: 'done', value: { wentOnAt: before, added: ORDERS } })
    expect(written()).toBe(ORDERS - before)
    expect(await countOf(store)).toBe(ORDERS)
    expect(await nameless(store)).toEqual([])
    expect(await store.imports.list()).toHaveLength(1)
    expect(await store.imports.read('cut')).toMatchObject({
      status: 'done',
      counts: { added: ORDERS },
    })
    await work.undoImport('cut', () => undefined)
    expect(await countOf(store)).toBe(0)
  }, 60_000)

  it('begins anew with a file that is not the very same', async () => {
    const store = await cutOff(60)
    const { work, written } = counting(store)
    const changed = fileOf(LINES.with(1, lineAt(1, '188')))
    const end = await importOf(work, changed, 'other')
    expect(end).toMatchObject({ how: 'done', value: { wentOnAt: 0 } })
    expect(written()).toBe(ORDERS)
    expect(await store.imports.read('cut')).toMatchObject({ status: 'interrupted' })
  }, 60_000)

  it('begins anew where other orders stand before the place at which it stopped', async () => {
    const store = await cutOff(60)
    const taken = (await store.imports.read('cut'))?.taken
    await store.imports.update('cut', { taken: { orders: taken?.orders ?? 1, last: 'another' } })
    const { work, written } = counting(store)
    const end = await importOf(work, FILE, 'other')
    expect(end).toMatchObject({ how: 'done', value: { wentOnAt: 0 } })
    expect(written()).toBe(ORDERS)
    expect(await countOf(store)).toBe(ORDERS)
  }, 60_000)

  it('is as it was when going on is stopped', async () => {
    const store = await cutOff(60)
    const before = await store.imports.read('cut')
    const orders = await countOf(store)
    const control = new AbortController()
    const { work } = counting(store)
    const stopping: WorkStore = {
      ...work,
      startImport: async (about) => {
        control.abort()
        return work.startImport(about)
      },
    }
    expect(await importOf(stopping, FILE, 'other', { signal: control.signal })).toEqual({
      how: 'cancelled',
    })
    expect(await store.imports.read('cut')).toEqual(before)
    expect(await countOf(store)).toBe(orders)
  }, 60_000)
  it('is told from an import of another table of the same file', async () => {
    const prints = await Promise.all([undefined, 0, 1].map((table) => printOf(FILE, table)()))
    expect(new Set(prints).size).toBe(3)
    expect(await printOf(FILE, 1)()).toBe(prints[2])
  })
})
