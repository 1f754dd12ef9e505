import type { BucketContacts, Contacts } from './contacts'
import { foldIntoBase } from './customer-runs'
import type { Database } from './database'
import { bucketOf } from './hash'
import type { Contact } from './rows'

/** Orders and names held in memory before their buckets are written: each bucket is then written rarely. */
const FLUSH_ENTRIES = 200_000
/** Up to here an import is laid into the base run; above, its buckets lie beside it. */
const FOLD_ENTRIES = 20_000
/** Buckets a transaction: about 25 ms. */
const FLUSH_SLICE = 64

interface Bucket {
  readonly orders: Map<string, string[]>
  readonly contacts: Map<string, Contact>
}

/** The part of an import that goes to customers, grouped by bucket until it is worth writing. */
export interface PendingBuckets {
  readonly addOrder: (customerId: string, line: string) => void
  readonly addContact: (customerId: string, contact: Contact) => void
  readonly isFull: () => boolean
  /** Writes what is pending; the last time a small import is folded into the base. */
  readonly flush: (isLast: boolean) => Promise<void>
}

/** Groups orders and contacts of one segment. */
export function createPendingBuckets(
  { db, contacts }: { readonly db: Database; readonly contacts: Contacts },
  { shopId, segmentId }: { readonly shopId: string; readonly segmentId: string },
): PendingBuckets {
  let buckets = new Map<number, Bucket>()
  let held = 0
  let flushes = 0
  const named = new Set<string>()

  const bucketFor = (customerId: string): Bucket => {
    const n = bucketOf(customerId)
    const known = buckets.get(n)
    if (known !== undefined) return known
    const fresh = { orders: new Map<string, string[]>(), contacts: new Map<string, Contact>() }
    buckets.set(n, fresh)
    return fresh
  }

  const fold = async (slice: readonly (readonly [number, Bucket])[]): Promise<void> => {
    const orders = new Map(
      slice.flatMap(([bucket, held]) => (held.orders.size > 0 ? [[bucket, held.orders]] : [])),
    )
    await db.transaction('rw', db.customers, () => foldIntoBase(db, shopId, orders))
    const nicks: BucketContacts = new Map(slice.flatMap(([, { contacts: of }]) => [...of]))
    await contacts.note(shopId, nicks)
  }

  const layBeside = async (
    slice: readonly (readonly [number, Bucket])[],
    run: string,
  ): Promise<void> => {
    const place = (bucket: number) => ({ shopId, bucket, run, segmentId })
    const sealed = await Promise.all(
      slice
        .filter(([, { contacts: of }]) => of.size > 0)
        .map(([bucket, { contacts: of }]) => contacts.sealRun(place(bucket), of)),
    )
    const rows = slice
      .filter(([, { orders }]) => orders.size > 0)
      .map(([bucket, { orders }]) => ({ ...place(bucket), orders: Object.fromEntries(orders) }))
    await db.transaction('rw', db.customers, db.contacts, async () => {
      await Promise.all([db.customers.bulkPut(rows), db.contacts.bulkPut(sealed)])
    })
  }

  return {
    addOrder: (customerId, line) => {
      const { orders } = bucketFor(customerId)
      const lines = orders.get(customerId)
      if (lines === undefined) orders.set(customerId, [line])
      else lines.push(line)
      held += 1
    },
    addContact: (customerId, contact) => {
      if (named.has(customerId)) return
      named.add(customerId)
      bucketFor(customerId).contacts.set(customerId, contact)
      held += 1
    },
    isFull: () => held >= FLUSH_ENTRIES,
    flush: async (isLast) => {
      const isSmall = isLast && flushes === 0 && held <= FOLD_ENTRIES
      const run = `${segmentId}|${String(flushes).padStart(6, '0')}`
      const all = [...buckets]
      buckets = new Map()
      held = 0
      flushes += 1
      for (let start = 0; start < all.length; start += FLUSH_SLICE) {
        const slice = all.slice(start, start + FLUSH_SLICE)
        await (isSmall ? fold(slice) : layBeside(slice, run))
      }
    },
  }
}
