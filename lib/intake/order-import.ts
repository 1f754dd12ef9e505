import { CONTACT_FIELDS } from '@/lib/customers/identity'
import type { OrderMove } from '@/lib/shared/order-moves'
import type { OrderFacts } from '@/lib/shared/orders'
import type { PlatformId } from '@/lib/shared/platforms'
import { createQueue } from '@/lib/shared/queue'
import { widenSpan } from '@/lib/shared/widen-span'
import { movedOrder, observedOrder } from '@/lib/store/order'
import type { Contact } from '@/lib/store/rows'
import type { ImportRow } from '@/lib/store/rows-facts'
import type { NewOrder, WriteCounts } from '@/lib/store/segment-writer'
import type { Store } from '@/lib/store/store'

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
  readonly write: (orders: readonly IncomingOrder[]) => Promise<ImportCounts>
  /** Notes whom orders name that are in already, from before the import was cut off. */
  readonly noteBuyers: (orders: readonly IncomingOrder[]) => Promise<void>
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

/** Ids of buyers held for repeated orders of the same buyer. */
const BUYER_IDS_HELD = 100_000

const NOTHING: WriteCounts = {
  added: 0,
  updated: 0,
  unchanged: 0,
  unknown: 0,
  claimed: 0,
  unclaimed: 0,
}

const add = (a: WriteCounts, b: WriteCounts): WriteCounts => ({
  added: a.added + b.added,
  updated: a.updated + b.updated,
  unchanged: a.unchanged + b.unchanged,
  unknown: a.unknown + b.unknown,
  claimed: a.claimed + b.claimed,
  unclaimed: a.unclaimed + b.unclaimed,
})

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

/** What a file tells of a buyer: the nick is as old as the file, how they are reached as old as the order. */
export function contactOf(
  buyer: NamedBuyer,
  { seenAt, toldAt }: { readonly seenAt: number; readonly toldAt: number },
): Contact {
  const contact: Contact = { nativeId: buyer.nativeId, nick: buyer.nick, seenAt }
  for (const field of CONTACT_FIELDS) {
    const value = buyer[field]
    if (value !== undefined) contact[field] = { value, seenAt: toldAt }
  }
  return contact
}

/** Names orders and buyers by our own ids; the ids of a batch's buyers are made at once. */
function createNaming(store: Store, plan: ImportPlan) {
  const { shop } = plan
  const source = plan.onlyLines === true ? 'file-lines' : plan.source
  const held = new Map<string, string>()
  const idsOf = async (nativeIds: Iterable<string>): Promise<ReadonlyMap<string, string>> => {
    const ids = new Map<string, string>()
    const unknown: string[] = []
    for (const nativeId of nativeIds) {
      const known = held.get(nativeId)
      if (known === undefined) unknown.push(nativeId)
      else ids.set(nativeId, known)
    }
    if (held.size + unknown.length > BUYER_IDS_HELD) held.clear()
    const made = await Promise.all(
      unknown.map((nativeId) => store.ids.customer(shop.platform, shop.nativeId, nativeId)),
    )
    for (const [index, nativeId] of unknown.entries()) {
      const id = made[index] ?? ''
      ids.set(nativeId, id)
      held.set(nativeId, id)
    }
    return ids
  }
  return async (orders: readonly IncomingOrder[]): Promise<NewOrder[]> => {
    const buyers = orders.flatMap(({ buyer }) => (buyer === undefined ? [] : [buyer.nativeId]))
    const ids = await idsOf(new Set(buyers))
    return orders.map(({ facts, observedAt, buyer, moves, onlyKnown }): NewOrder => {
      if (moves !== undefined) return { order: movedOrder(facts.number, moves), onlyKnown }
      if (buyer === undefined) return { order: observedOrder(facts, source, observedAt) }
      return {
        order: observedOrder(facts, source, observedAt, ids.get(buyer.nativeId)),
        contact: contactOf(buyer, { seenAt: observedAt, toldAt: facts.placedAt ?? observedAt }),
      }
    })
  }
}

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
    counts: { ...NOTHING, rejected: 0 },
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
  const name = createNaming(store, plan)
  const inTurn = createQueue()
  let counts: WriteCounts = before === undefined ? NOTHING : countsOf(before.counts)

  return {
    write: (orders) => {
      const named = name(orders)
      return inTurn(async () => {
        const written = await arrival.write(await named)
        counts = add(counts, written)
        const { added, updated, unchanged, unknown } = written
        return { added, updated, unchanged, unknown }
      })
    },
    noteBuyers: (orders) => {
      const named = name(orders)
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
