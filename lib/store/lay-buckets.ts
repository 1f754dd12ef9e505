import { pause } from '@/lib/shared/pause'

import { mergeContact } from './contact'
import type { Contacts } from './contacts'
import { foldIntoBase } from './customer-runs'
import type { Database } from './database'
import { endWith } from './end-with'
import { finderHashes, type FinderEntry } from './finders'
import type { HeldLines } from './held-lines'
import { bucketAt, hash32 } from './hash'
import { joinCustomerBytes, readLine, type Bytes, type CustomerLines } from './lines'
import { BASE_LEVEL, GATHERED_LEVEL, type Contact, type ContactRow, type CustomerRow } from './rows'
import type { RunPlace } from './sealed-rows'

/**
 * What an arrival holds of some customers who lie side by side in the database, in the order in which it came. Orders and
 * names stand in lists beside each other: an object for each would weigh more than what it holds.
 */
export interface HeldEntries {
  /** Customer id of each line. */
  readonly owners: string[]
  /** Orders, as lines of `packOrder`. */
  readonly lines: HeldLines
  /** Customer id of each contact. */
  readonly named: string[]
  readonly contacts: Contact[]
}

/** As many as one transaction may write. */
export type HeldSlice = readonly HeldEntries[]

/** What the writers of buckets work with. */
export interface LayTools {
  readonly db: Database
  readonly contacts: Contacts
}

/** A run beside the base, all at one level. */
interface Home extends Omit<RunPlace, 'bucket'> {
  readonly level: number
}

interface Bucket {
  readonly n: number
  readonly orders: Map<string, Bytes[]>
  readonly contacts: Map<string, Contact>
}

/** Spreads customers over the buckets of a level, in the order in which the database keeps them. */
function spread(slice: HeldSlice, level: number): Bucket[] {
  const buckets = new Map<number, Bucket>()
  const bucketOf = (id: string): Bucket => {
    const n = bucketAt(hash32(id), level)
    const bucket = buckets.get(n) ?? { n, orders: new Map(), contacts: new Map() }
    buckets.set(n, bucket)
    return bucket
  }
  for (const { owners, lines, named, contacts } of slice) {
    for (const [index, id] of owners.entries()) {
      const line = lines.at(index)
      const { orders } = bucketOf(id)
      const known = orders.get(id)
      if (known === undefined) orders.set(id, [line])
      else known.push(line)
    }
    for (const [index, contact] of contacts.entries()) {
      const id = named[index] ?? ''
      const { contacts: held } = bucketOf(id)
      const known = held.get(id)
      held.set(id, known === undefined ? contact : mergeContact(known, contact))
    }
  }
  return [...buckets.values()].toSorted((a, b) => a.n - b.n)
}

const readLines = (orders: Bucket['orders']): CustomerLines =>
  new Map(Array.from(orders, ([id, lines]) => [id, lines.map(readLine)]))

/** Lays customers into the base run. */
export async function layIntoBase(
  { db, contacts }: LayTools,
  shopId: string,
  slice: HeldSlice,
): Promise<void> {
  const buckets = spread(slice, BASE_LEVEL)
  const orders = new Map(
    buckets.flatMap(({ n, orders: held }) =>
      held.size > 0 ? [[n, readLines(held)] as const] : [],
    ),
  )
  await db.transaction('rw', db.customers, async () => {
    await foldIntoBase(db, shopId, orders)
  })
  await contacts.note(shopId, new Map(buckets.flatMap(({ contacts: held }) => Array.from(held))))
}

/** Buckets a transaction, where each is read, merged and written. */
const FOLD_SLICE = 64

/** Lays orders, by bucket of the base, at customers who are there. */
export async function foldAdopted(
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

/** Rows a transaction of what contacts are found by. */
const FINDER_SLICE = 16

/** More than any number of a bucket: beside a hash of 32 bits a number holds it exactly. */
const MOST_BUCKETS = 2 ** (GATHERED_LEVEL + 1)

/** Lays down what the contacts of a run are found by; they are gone through in stretches that nobody feels as a wait. */
async function layFinders(
  { db, contacts }: LayTools,
  { level, ...home }: Home,
  slices: readonly HeldSlice[],
): Promise<void> {
  const entries: FinderEntry[] = []
  for (const slice of slices) {
    // Whoever ordered often is named often.
    const met = new Set<number>()
    for (const { named, contacts: held } of slice)
      for (const [index, contact] of held.entries()) {
        const bucket = bucketAt(hash32(named[index] ?? ''), level)
        for (const hash of finderHashes(contact)) {
          const entry = hash * MOST_BUCKETS + bucket
          if (!met.has(entry)) entries.push([hash, bucket])
          met.add(entry)
        }
      }
    await pause()
  }
  const rows = await contacts.sealFinders(home, entries)
  for (let start = 0; start < rows.length; start += FINDER_SLICE)
    await db.finders.bulkPut(rows.slice(start, start + FINDER_SLICE))
}

/** A slice as it is written. */
interface Sealed {
  readonly customers: readonly CustomerRow[]
  readonly contacts: readonly ContactRow[]
}

async function seal(
  contacts: Contacts,
  { level, ...home }: Home,
  slice: HeldSlice,
): Promise<Sealed> {
  const buckets = spread(slice, level)
  const named = buckets.filter((bucket) => bucket.contacts.size > 0)
  const rows = await Promise.all(
    named.map(({ n, contacts: held }) => contacts.sealRun({ ...home, bucket: n }, held)),
  )
  const customers = buckets.flatMap(({ n, orders }) =>
    orders.size === 0 ? [] : [{ ...home, bucket: n, orders: joinCustomerBytes(orders) }],
  )
  return { customers, contacts: rows }
}

/**
 * Lays customers beside the base, as a run of their own; the next slice is sealed while one is written. Slices are taken
 * out of the list on the way: what is written need not be held until all is.
 */
export async function layBeside(tools: LayTools, home: Home, slices: HeldSlice[]): Promise<void> {
  const { db, contacts } = tools
  // What contacts are found by lies there before them: a browser that stops in between leaves none unfound.
  await layFinders(tools, home, slices)
  let written: Promise<unknown> = Promise.resolve()
  for (let slice = slices.shift(); slice !== undefined; slice = slices.shift()) {
    const [sealed] = await Promise.all([seal(contacts, home, slice), written])
    written = db.transaction('rw', db.customers, db.contacts, async (transaction) => {
      const { customers, contacts: names } = sealed
      const puts = [db.customers.bulkPut(customers), db.contacts.bulkPut(names)]
      await endWith(transaction, Promise.all(puts))
    })
  }
  await written
}
