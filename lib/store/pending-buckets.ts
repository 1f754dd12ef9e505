import { hasDetails, mergeContact } from './contact'
import type { Contacts } from './contacts'
import { foldIntoBase, type BucketOrders } from './customer-runs'
import type { Database } from './database'
import { finderHashes } from './finders'
import { baseBucketOf, levelFor } from './hash'
import { BASE_LEVEL, type Contact, type ContactRow, type CustomerRow } from './rows'
import type { RunPlace } from './sealed-rows'

/** Orders and names held in memory before their buckets are written: each bucket is then written rarely. */
const FLUSH_ENTRIES = 130_000
/** Folding costs a row an entry: more than this takes seconds. */
const FOLD_ENTRIES = 2_000
/** Entries that a bucket of an import should hold: what a reader has to read for one customer. */
const BUCKET_ENTRIES = 300
/** Entries a transaction: about 20 ms. */
const SLICE_ENTRIES = 3_000

interface Bucket {
  readonly orders: Map<string, string[]>
  readonly contacts: Map<string, Contact>
}

/** The part of an import that goes to customers, grouped by bucket until it is worth writing. */
export interface PendingBuckets {
  readonly addOrder: (customerId: string, line: string) => void
  /** An order that lay in other segments without a buyer has found one: what they say of it goes to the base. */
  readonly adopt: (customerId: string, line: string) => void
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
  /** Up to so many entries an import is laid into the base run; above, its buckets lie beside it. */
  readonly foldEntries?: number | undefined
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

/** Buckets a transaction, where each is read, merged and written. */
const FOLD_SLICE = 64

async function foldAdopted(
  db: Database,
  shopId: string,
  adopted: ReadonlyMap<number, BucketOrders>,
): Promise<void> {
  const all = [...adopted]
  for (let start = 0; start < all.length; start += FOLD_SLICE)
    await db.transaction('rw', db.customers, async () => {
      await foldIntoBase(db, shopId, new Map(all.slice(start, start + FOLD_SLICE)))
    })
}

/** A slice as it is written. */
interface Sealed {
  readonly customers: readonly CustomerRow[]
  readonly contacts: readonly ContactRow[]
}

async function seal(
  contacts: Contacts,
  home: Omit<RunPlace, 'bucket'>,
  slice: Slice,
): Promise<Sealed> {
  const named = slice.filter(([, bucket]) => bucket.contacts.size > 0)
  const rows = await Promise.all(
    named.map(([bucket, held]) => contacts.sealRun({ ...home, bucket }, held.contacts)),
  )
  const customers = slice.flatMap(([bucket, { orders }]) =>
    orders.size === 0 ? [] : [{ ...home, bucket, orders: Object.fromEntries(orders) }],
  )
  return { customers, contacts: rows }
}

/** What the contacts of some slices are found by. */
const finderEntries = (slices: readonly Slice[]) =>
  slices
    .flat()
    .flatMap(([bucket, { contacts }]) =>
      [...contacts.values()].flatMap((contact) =>
        finderHashes(contact).map((hash) => [hash, bucket] as const),
      ),
    )

/** Lays buckets beside the base, as a run of their own; the next slice is sealed while one is written. */
async function layBeside(
  { db, contacts }: BucketTools,
  home: Omit<RunPlace, 'bucket'>,
  slices: readonly Slice[],
): Promise<void> {
  // What contacts are found by lies there before them: a browser that stops in between leaves none unfound.
  const finders = contacts.sealFinders(home, finderEntries(slices))
  let written: Promise<unknown> = finders.then((rows) => db.finders.bulkPut(rows))
  for (const slice of slices) {
    const [sealed] = await Promise.all([seal(contacts, home, slice), written])
    written = db.transaction('rw', db.customers, db.contacts, async () => {
      await Promise.all([
        db.customers.bulkPut(sealed.customers),
        db.contacts.bulkPut(sealed.contacts),
      ])
    })
  }
  await written
}

/** Joins neighbours until buckets are those of a coarser level. */
function coarsen(buckets: Map<number, Bucket>, level: number): Map<number, Bucket> {
  if (level === BASE_LEVEL) return buckets
  const joined = new Map<number, Bucket>()
  for (const [n, { orders, contacts }] of buckets) {
    const bucket = joined.get(n >>> (BASE_LEVEL - level))
    if (bucket === undefined) joined.set(n >>> (BASE_LEVEL - level), { orders, contacts })
    else {
      for (const [id, lines] of orders) bucket.orders.set(id, lines)
      for (const [id, contact] of contacts) bucket.contacts.set(id, contact)
    }
  }
  return joined
}

/** Cuts buckets into slices of about as many entries as a transaction may write. */
function* cut(buckets: ReadonlyMap<number, Bucket>, entries: number): Generator<Slice> {
  const all = [...buckets]
  const size = Math.max(1, Math.floor((SLICE_ENTRIES * all.length) / Math.max(1, entries)))
  for (let start = 0; start < all.length; start += size) yield all.slice(start, start + size)
}

/** Groups orders and contacts of one segment. */
export function createPendingBuckets(
  tools: BucketTools,
  { shopId, segmentId }: { readonly shopId: string; readonly segmentId: string },
): PendingBuckets {
  let buckets = new Map<number, Bucket>()
  let entries = 0
  let flushes = 0
  let adopted = new Map<number, Map<string, string[]>>()
  const named = new Set<string>()

  const bucketFor = (customerId: string): Bucket => {
    const n = baseBucketOf(customerId)
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
    adopt: (customerId, line) => {
      const bucket = adopted.get(baseBucketOf(customerId)) ?? new Map<string, string[]>()
      adopted.set(baseBucketOf(customerId), bucket)
      bucket.set(customerId, [...(bucket.get(customerId) ?? []), line])
      entries += 1
    },
    addContact: (customerId, contact) => {
      if (named.has(customerId) && !hasDetails(contact)) return
      named.add(customerId)
      const { contacts } = bucketFor(customerId)
      const known = contacts.get(customerId)
      contacts.set(customerId, known === undefined ? contact : mergeContact(known, contact))
      if (known === undefined) entries += 1
    },
    isFull: () => entries >= FLUSH_ENTRIES,
    flush: async (isLast) => {
      const isSmall = isLast && flushes === 0 && entries <= (tools.foldEntries ?? FOLD_ENTRIES)
      const run = `${segmentId}|${String(flushes).padStart(6, '0')}`
      const [held, count, found] = [buckets, entries, adopted]
      buckets = new Map()
      adopted = new Map()
      entries = 0
      flushes += 1
      await foldAdopted(tools.db, shopId, found)
      if (isSmall) for (const slice of cut(held, count)) await fold(tools, shopId, slice)
      else {
        const level = levelFor(count, BUCKET_ENTRIES)
        await layBeside(tools, { shopId, run, segmentId }, [...cut(coarsen(held, level), count)])
      }
    },
  }
}
