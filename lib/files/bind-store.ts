import { keepBuyers } from '@/lib/intake/keep-buyers'
import { removeShop, startOrderImport, undoImport } from '@/lib/intake/order-import'
import { PRACTICE_SHOP } from '@/lib/sample/practice-buyers'
import { REJECTED_LIMIT, type ImportRow } from '@/lib/store/rows-facts'
import type { Store } from '@/lib/store/store'

import type { RefusedRow } from './open-file'
import {
  PAST_IMPORTS_SHOWN,
  type KnownShop,
  type PastImport,
  type ShopChoice,
} from './work-protocol'
import { createRosterJobs } from './work-roster'
import type {
  ArrivalAbout,
  BuyerRecord,
  CutOffImport,
  OrderWriter,
  RefusedRows,
  WorkbenchStore,
} from './work-store'

/** Shows the store to the workbench's worker as the little that it uses. */
export function bindStore(store: Store): WorkbenchStore {
  return {
    isLocked: async () => (await store.door.state()) === 'locked',
    listShops: () => listShops(store),
    startImport: (about) => startImport(store, about),
    keepRecords: (shop, records) => keepRecords(store, shop, records),
    keepBuyers: (shop, buyers, seenAt) => keepBuyers(store, shop, buyers, seenAt),
    findKnown: async ({ platform, nativeId }, numbers) => {
      const shopId = await store.ids.shop(platform, nativeId)
      return new Set((await store.orders.find(shopId, numbers)).keys())
    },
    listCutOff: (shop) => listCutOff(store, shop),
    notePrint: (importId, print) => store.imports.update(importId, { print }),
    readMappings: async () => (await store.settings.read()).orderTables ?? [],
    listImports: () => listImports(store),
    undoImport: (importId, tell) => undoImport(store, importId, tell),
    removeShop: (shopId, tell) => removeShop(store, shopId, tell),
    people: store,
    roster: createRosterJobs(store),
    persons: store,
    exports: store,
    backups: store,
    log: store,
  }
}

async function keepRecords(
  { ids, records }: Store,
  { platform, nativeId: nativeShop }: ShopChoice,
  kept: readonly BuyerRecord[],
): Promise<void> {
  const shopId = await ids.shop(platform, nativeShop)
  for (const { id, nativeId, facts } of kept) {
    const customerId = await ids.customer(platform, nativeShop, nativeId)
    await records.put({ id, shopId, customerId, facts })
  }
}

async function listShops(store: Store): Promise<KnownShop[]> {
  const [shops, imports] = await Promise.all([store.shops.list(), store.imports.list()])
  const withSample = new Set(
    imports
      .filter(({ source, status }) => source === 'sample' && status === 'done')
      .map(({ shopId }) => shopId),
  )
  return shops.map(({ id, platform, nativeId, name, counters, coverage, firstOrderAt }) => ({
    id,
    platform,
    nativeId,
    name,
    orders: counters.orders,
    unclaimed: counters.unclaimed,
    coverage,
    firstOrderAt,
    sample: withSample.has(id) && nativeId === PRACTICE_SHOP.nativeId,
  }))
}

async function listImports(store: Store): Promise<PastImport[]> {
  const [rows, shops] = await Promise.all([store.imports.list(), store.shops.list()])
  const names = new Map(shops.map(({ id, name, nativeId }) => [id, name ?? nativeId]))
  return rows
    .slice(0, PAST_IMPORTS_SHOWN)
    .map(({ id, shopId, source, fileName, status, startedAt, counts, print, taken }) => ({
      id,
      shopName: names.get(shopId) ?? '',
      source,
      fileName,
      status,
      startedAt,
      orders: counts.added + counts.updated + counts.unchanged,
      goesOn: status === 'interrupted' && print !== undefined && taken !== undefined,
    }))
}

async function listCutOff(
  { ids, orders, imports }: Store,
  { platform, nativeId }: ShopChoice,
): Promise<CutOffImport[]> {
  const shopId = await ids.shop(platform, nativeId)
  const isWaiting = (row: ImportRow): boolean =>
    row.shopId === shopId && (row.status === 'running' || row.status === 'interrupted')
  if (!(await imports.list()).some(isWaiting)) return []
  await orders.heal()
  return (await imports.list()).flatMap((row) => {
    const { id, startedAt, print, taken, status } = row
    if (!isWaiting(row) || status !== 'interrupted' || print === undefined || taken === undefined)
      return []
    return [{ importId: id, startedAt, print, ...taken }]
  })
}

async function startImport(store: Store, about: ArrivalAbout): Promise<OrderWriter> {
  const { platform, nativeId } = about.shop
  const shopId = await store.ids.shop(platform, nativeId)
  const wasKnown = (await store.shops.read(shopId)) !== undefined
  const writer = await startOrderImport(store, about)
  return {
    shopId,
    write: writer.write,
    noteBuyers: writer.noteBuyers,
    finish: async (refused) => {
      const totals = await writer.finish()
      await noteRefused(store, about.importId, refused)
      // What may not be kept any more is not shown for a day first.
      await store.purge.run(shopId)
      return totals
    },
    abort: async () => {
      await writer.abort()
      if (!wasKnown) await forgetShop(store, shopId)
    },
  }
}

/** A shop that only a stopped import has named goes with it, unless something else has come to it since. */
async function forgetShop(store: Store, shopId: string): Promise<void> {
  const [shop, imports] = await Promise.all([store.shops.read(shopId), store.imports.list()])
  // What is still arriving is not counted yet.
  const isArriving = imports.some((row) => row.shopId === shopId && row.status === 'running')
  if (shop?.counters.orders === 0 && !isArriving) await removeShop(store, shopId, () => undefined)
}

async function noteRefused(store: Store, importId: string, refused: RefusedRows): Promise<void> {
  const row = await store.imports.read(importId)
  if (row === undefined || refused.count === 0) return
  await store.imports.update(importId, {
    counts: { ...row.counts, rejected: refused.count },
    rejected: refused.rows.slice(0, REJECTED_LIMIT).map(asRejected),
  })
}

const asRejected = ({ row, reason, cells }: RefusedRow) => ({ row, reason, cells: [...cells] })
