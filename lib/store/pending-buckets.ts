import type { Contacts, RunPlace } from './contacts'
import { foldIntoBase } from './customer-runs'
import type { Database } from './database'
import { bucketOf } from './hash'
import type { Contact, ContactRow, CustomerRow } from './rows'

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

type Slice = readonly (readonly [number, Bucket])[]

/** What the writers of buckets work with. */
export interface BucketTools {
  readonly db: Database
  readonly contacts: Contacts
}

/** Lays a slice into the base run. */
async function fold({ db, contacts }: BucketTools, shopId: string, slice: Slice): Promise<void> {
  const orders = new Map(
    slice.flatMap(([n, bucket]) => (bucket.orders.size > 0 ? [[n, bucket.orders]] : [])),
  )
  await db.transaction('rw', db.customers, async () => {
    await foldIntoBase(db, shopId, orders)
  })
  await contacts.note(shopId, new Map(slice.flatMap(([, bucket]) => [...bucket.contacts])))
}

/** Lays a slice beside the base, as a run of its own. */
async function layBeside(
  { db, contacts }: BucketTools,
  home: Omit<RunPlace, 'bucket'>,
  slice: Slice,
): Promise<void> {
  const sealed: Promise<ContactRow>[] = []
  const rows: CustomerRow[] = []
  for (const [n, bucket] of slice) {
    const place = { ...home, bucket: n }
    if (bucket.contacts.size > 0) sealed.push(contacts.sealRun(place, bucket.contacts))
    if (bucket.orders.size > 0) rows.push({ ...place, orders: Object.fromEntries(bucket.orders) })
  }
  const names = await Promise.all(sealed)
  await db.transaction('rw', db.customers, db.contacts, async () => {
    await Promise.all([db.customers.bulkPut(rows), db.contacts.bulkPut(names)])
  })
}

/** Groups orders and contacts of one segment. */
export function createPendingBuckets(
  tools: BucketTools,
  { shopId, segmentId }: { readonly shopId: string; readonly segmentId: string },
): PendingBuckets {
  let buckets = new Map<number, Bucket>()
  let entries = 0
  let flushes = 0
  const named = new Set<string>()

  const bucketFor = (customerId: string): Bucket => {
    const n = bucketOf(customerId)
    const bucket = buckets.get(n) ?? { orders: new Map(), contacts: new Map() }
    buckets.set(n, bucket)
    return bucket
  }

  return {
    addOrder: (customerId, line) => {
      const { orders } = bucketFor(customerId)
      const lines = orders.get(customerId)
      if (lines === undefined) orders.set(customerId, [line])
      else lines.push(line)
      entries += 1
    },
    addContact: (customerId, contact) => {
      if (named.has(customerId)) return
      named.add(customerId)
      bucketFor(customerId).contacts.set(customerId, contact)
      entries += 1
    },
    isFull: () => entries >= FLUSH_ENTRIES,
    flush: async (isLast) => {
      const isSmall = isLast && flushes === 0 && entries <= FOLD_ENTRIES
      const run = `${segmentId}|${String(flushes).padStart(6, '0')}`
      const all = [...buckets]
      buckets = new Map()
      entries = 0
      flushes += 1
      for (let start = 0; start < all.length; start += FLUSH_SLICE) {
        const slice = all.slice(start, start + FLUSH_SLICE)
        await (isSmall
          ? fold(tools, shopId, slice)
          : layBeside(tools, { shopId, run, segmentId }, slice))
      }
    },
  }
}
