import { hasDetails, mergeContact } from './contact'
import type { Contacts } from './contacts'
import { foldIntoBase } from './customer-runs'
import type { Database } from './database'
import { finderHashes } from './finders'
import { baseBucketOf, bucketAt, hash32, levelFor } from './hash'
import { joinCustomers, type CustomerLines } from './lines'
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
  /** Entries held in memory before they are laid as a run. */
  readonly flushEntries?: number | undefined
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
  adopted: ReadonlyMap<number, CustomerLines>,
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
    orders.size === 0 ? [] : [{ ...home, bucket, orders: joinCustomers(orders) }],
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

/** What is held of one customer. */
interface Held {
  readonly lines: string[]
  contact?: Contact
}

/** Spreads customers over the buckets of a level, in the order in which the database keeps them. */
function spread(customers: ReadonlyMap<string, Held>, level: number): Slice {
  const buckets = new Map<number, Bucket>()
  for (const [id, { lines, contact }] of customers) {
    const n = bucketAt(hash32(id), level)
    const bucket = buckets.get(n) ?? { orders: new Map(), contacts: new Map() }
    buckets.set(n, bucket)
    if (lines.length > 0) bucket.orders.set(id, lines)
    if (contact !== undefined) bucket.contacts.set(id, contact)
  }
  return [...buckets].toSorted(([a], [b]) => a - b)
}

/** Cuts buckets into slices of about as many entries as a transaction may write. */
function* cut(buckets: Slice, entries: number): Generator<Slice> {
  const size = Math.max(1, Math.floor((SLICE_ENTRIES * buckets.length) / Math.max(1, entries)))
  for (let start = 0; start < buckets.length; start += size)
    yield buckets.slice(start, start + size)
}

/** Groups orders and contacts of one segment. */
export function createPendingBuckets(
  tools: BucketTools,
  { shopId, segmentId }: { readonly shopId: string; readonly segmentId: string },
): PendingBuckets {
  let customers = new Map<string, Held>()
  let entries = 0
  let flushes = 0
  /** Runs of one arrival lie at one level, so that they can be gathered bucket by bucket. */
  let besideLevel: number | undefined
  let adopted = new Map<number, Map<string, string[]>>()
  const named = new Set<string>()

  const heldOf = (customerId: string): Held => {
    const known = customers.get(customerId)
    if (known !== undefined) return known
    const held: Held = { lines: [] }
    customers.set(customerId, held)
    return held
  }

  return {
    addOrder: (customerId, line) => {
      heldOf(customerId).lines.push(line)
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
      const held = heldOf(customerId)
      if (held.contact === undefined) entries += 1
      held.contact = held.contact === undefined ? contact : mergeContact(held.contact, contact)
    },
    isFull: () => entries >= (tools.flushEntries ?? FLUSH_ENTRIES),
    flush: async (isLast) => {
      const isSmall = isLast && flushes === 0 && entries <= (tools.foldEntries ?? FOLD_ENTRIES)
      const run = `${segmentId}|${String(flushes).padStart(6, '0')}`
      const [held, count, found] = [customers, entries, adopted]
      customers = new Map()
      adopted = new Map()
      entries = 0
      flushes += 1
      await foldAdopted(tools.db, shopId, found)
      if (!isSmall) besideLevel ??= levelFor(count, BUCKET_ENTRIES)
      const slices = [...cut(spread(held, besideLevel ?? BASE_LEVEL), count)]
      if (!isSmall) await layBeside(tools, { shopId, run, segmentId }, slices)
      else for (const slice of slices) await fold(tools, shopId, slice)
    },
  }
}
