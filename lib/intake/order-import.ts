import type { OrderMove } from '@/lib/shared/order-moves'
import type { OrderFacts } from '@/lib/shared/orders'
import type { PlatformId } from '@/lib/shared/platforms'
import { createQueue } from '@/lib/shared/queue'
import { widenSpan } from '@/lib/shared/widen-span'
import type { ImportRow } from '@/lib/store/rows-facts'
import type { NewOrder } from '@/lib/store/segment-writer'
import type { Store } from '@/lib/store/store'
import { addCounts, NOTHING_WRITTEN, type WriteCounts } from '@/lib/store/write-counts'

import { createHoldBack, createNaming, withLines } from './name-orders'

/** How a file says that a buyer is reached; what it does not tell is missing. */
export interface BuyerContact {
  readonly name?: string
  readonly phone?: string
  readonly email?: string
  readonly address?: string
}

/** A buyer as a file names them. */
export interface NamedBuyer extends BuyerContact {
  readonly nativeId: string
  readonly nick: string
}

/** An order as a file brings it; `buyer` where the file names one. */
export interface IncomingOrder {
  readonly facts: OrderFacts
  /** Epoch ms of the export. */
  readonly observedAt: number
  readonly buyer?: NamedBuyer
  /** Given by a statement of money or goods, which tells nothing of the order but its number. */
  readonly moves?: readonly OrderMove[]
  /** The statement is of somebody's own purse: nothing is kept of what is about no known order. */
  readonly onlyKnown?: boolean
}

/** An order on its way in: as a file tells it, or made ready for its pack already. */
export type ArrivingOrder = IncomingOrder | NewOrder

/** The order's number, however far it is made ready. */
export const numberOf = (order: ArrivingOrder): string =>
  'order' in order ? order.order.number : order.facts.number

/** What one write did. */
type ImportCounts = Pick<WriteCounts, 'added' | 'updated' | 'unchanged' | 'unknown'>

/** What a whole import did. */
interface ImportTotals extends WriteCounts {
  /** Epoch ms of the first and last order; null where none has a time. */
  readonly from: number | null
  readonly to: number | null
}

/** Brings orders in; batches are written in short slices, so that nobody who reads has to wait. */
export interface OrderImport {
  /** May be called again before the last call has ended: the next orders are then made ready while the last are written. */
  readonly write: (orders: readonly ArrivingOrder[]) => Promise<ImportCounts>
  /** Notes whom orders name that are in already, from before the import was cut off. */
  readonly noteBuyers: (orders: readonly ArrivingOrder[]) => Promise<void>
  readonly finish: () => Promise<ImportTotals>
  /** Takes everything that this import brought out again. */
  readonly abort: () => Promise<void>
}

/** One import about to begin. */
export interface ImportPlan {
  readonly shop: {
    readonly platform: PlatformId
    readonly nativeId: string
    readonly name: string | null
  }
  readonly source: 'file' | 'sample'
  readonly importId: string
  readonly format: string
  readonly fileName: string
  /** Epoch ms. */
  readonly now: number
  /** It tells lines of orders whose own word comes from another file, and never stands against that. */
  readonly onlyLines?: boolean
  /** The import of this id was cut off; this one goes on with it. */
  readonly goesOn?: boolean
}

const countsOf = ({
  added,
  updated,
  unchanged,
  unknown = 0,
  claimed,
  unclaimed,
}: Omit<ImportRow['counts'], 'rejected'>): WriteCounts => ({
  added,
  updated,
  unchanged,
  unknown,
  claimed,
  unclaimed,
})

/** The import as the list shows it while it runs; one that goes on keeps what it had brought. */
function rowOf(
  { source, importId, format, fileName, now }: ImportPlan,
  shopId: string,
  before: ImportRow | undefined,
  segmentId: string,
): ImportRow {
  if (before !== undefined)
    return { ...before, status: 'running', segmentIds: [...before.segmentIds, segmentId] }
  return {
    id: importId,
    shopId,
    source,
    fileName,
    format,
    status: 'running',
    startedAt: now,
    counts: { ...NOTHING_WRITTEN, rejected: 0 },
    rejected: [],
    from: null,
    to: null,
    segmentIds: [segmentId],
  }
}

/** Begins an import: notes the shop and the import, and opens an arrival in the store. */
export async function startOrderImport(store: Store, plan: ImportPlan): Promise<OrderImport> {
  const { shop, source, importId } = plan
  const shopId = await store.ids.shop(shop.platform, shop.nativeId)
  await store.shops.note({ id: shopId, ...shop })
  const arrival = await store.orders.openArrival({ shopId, importId, source })
  const before = plan.goesOn === true ? await store.imports.read(importId) : undefined
  const row = rowOf(plan, shopId, before, arrival.segmentId)
  await store.imports.put(row).catch(async (error: unknown) => {
    await arrival.abort()
    throw error
  })
  const name = createNaming(store.ids, plan)
  const holdBack = createHoldBack((customerIds) => store.tombstones.erasedAt(shopId, customerIds))
  /** The orders of one call are all of one kind. */
  const makeReady = (orders: readonly ArrivingOrder[]): Promise<readonly NewOrder[]> => {
    const named = name(orders.flatMap((order) => ('order' in order ? [] : order)))
    const ready = orders.flatMap((order) => ('order' in order ? order : []))
    return holdBack([...withLines(named), ...ready])
  }
  const inTurn = createQueue()
  let counts: WriteCounts = before === undefined ? NOTHING_WRITTEN : countsOf(before.counts)

  return {
    write: (orders) => {
      const named = makeReady(orders)
      return inTurn(async () => {
        const written = await arrival.write(await named)
        counts = addCounts(counts, written)
        const { added, updated, unchanged, unknown } = written
        return { added, updated, unchanged, unknown }
      })
    },
    noteBuyers: (orders) => {
      const named = makeReady(orders)
      return inTurn(async () => arrival.noteBuyers(await named))
    },
    finish: async () => {
      const came = await inTurn(() => arrival.finish())
      const { from, to } = before === undefined ? came : widenSpan(before, came)
      if (from !== null && to !== null) await store.shops.widenCoverage(shopId, from, to)
      const known = (await store.imports.read(importId))?.counts.rejected ?? 0
      await store.imports.update(importId, {
        status: 'done',
        counts: { ...countsOf(counts), rejected: known },
        from,
        to,
      })
      return { ...countsOf(counts), from, to }
    },
    abort: async () => {
      await inTurn(() => arrival.abort())
      if (before === undefined) await store.imports.update(importId, { status: 'cancelled' })
      else await store.imports.put(before)
    },
  }
}

/** Takes out what one import brought; gives its shop, or undefined where there was nothing to undo. */
export function undoImport(
  store: Store,
  importId: string,
  onProgress: (share: number) => void,
): Promise<string | undefined> {
  return store.orders.undoImport(importId, onProgress)
}

/** Takes a shop out with everything of it; `onProgress` is told the share done, 0 to 1. */
export async function removeShop(
  store: Store,
  shopId: string,
  onProgress: (share: number) => void,
): Promise<void> {
  await store.removeShop(shopId, onProgress)
}
