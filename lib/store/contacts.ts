import { plainSpelling, type Vault } from '@/lib/vault/seal'

import { readBucket, readRuns } from './customer-runs'
import type { Database } from './database'
import { findBuckets, sealFinders } from './finders'
import { baseBucketOf, hash32 } from './hash'
import { BASE_RUN, contactSchema, type Contact, type ContactRow, type FinderRow } from './rows'

/** Names of customers, sealed, in their own table. */
export interface Contacts {
  readonly read: (shopId: string, customerId: string) => Promise<Contact | null>
  /** Ids of the customers who are called so now. */
  readonly find: (shopId: string, nick: string) => Promise<string[]>
  /** Notes how customers are called; gives whether anything was new. Nothing new writes nothing. */
  readonly note: (shopId: string, contacts: BucketContacts) => Promise<boolean>
  /** Forgets names that pages and small imports brought. */
  readonly forget: (shopId: string, customerIds: readonly string[]) => Promise<void>
  /** Seals one bucket of a large import as a run of its own. */
  readonly sealRun: (place: RunPlace, contacts: BucketContacts) => Promise<ContactRow>
  /** Seals what the contacts of a run are found by; entries are the hash of each nick and the bucket of its contact. */
  readonly sealFinders: (
    home: Omit<RunPlace, 'bucket'>,
    entries: readonly (readonly [hash: number, bucket: number])[],
  ) => Promise<FinderRow[]>
}

/** Contacts by customer id. */
type BucketContacts = ReadonlyMap<string, Contact>

/** Where a run of an import lies. */
export interface RunPlace {
  readonly shopId: string
  readonly bucket: number
  readonly run: string
  readonly segmentId?: string | undefined
}

/** Shape of the sealed value; part of what the seal is bound to. */
const SEALED_VERSION = 1
/** Tries against another context that writes the same bucket at the same time. */
const WRITE_TRIES = 8

const placeName = ({ shopId, bucket, run }: RunPlace): string =>
  `contacts|${shopId}|${bucket}|${run}|${SEALED_VERSION}`

const newer = (a: Contact, b: Contact): Contact =>
  a.seenAt > b.seenAt || (a.seenAt === b.seenAt && a.nick >= b.nick) ? a : b

/** A row sealed anew, and the row that it was made from. */
interface Renewal {
  readonly before: ContactRow | undefined
  readonly row: ContactRow
}

const keyOf = ({ shopId, bucket, run }: RunPlace): [string, number, string] => [shopId, bucket, run]

/** A nonce is never used twice, so that it names one sealing. */
const isSameSealing = (a: ContactRow | undefined, b: ContactRow | undefined): boolean =>
  a?.iv.join() === b?.iv.join()

function groupByBucket(contacts: BucketContacts): Map<number, Map<string, Contact>> {
  const buckets = new Map<number, Map<string, Contact>>()
  for (const [id, contact] of contacts) {
    const bucket = baseBucketOf(id)
    const held = buckets.get(bucket) ?? new Map<string, Contact>()
    buckets.set(bucket, held.set(id, contact))
  }
  return buckets
}

/** Joins contacts; of two nicks of one customer the one that appeared later holds. */
function mergeContacts(known: BucketContacts, incoming: BucketContacts): Map<string, Contact> {
  const merged = new Map(known)
  for (const [customerId, contact] of incoming) {
    const before = merged.get(customerId)
    if (before?.nick === contact.nick) continue
    merged.set(customerId, before === undefined ? contact : newer(contact, before))
  }
  return merged
}

const isSame = (a: BucketContacts, b: BucketContacts): boolean =>
  a.size === b.size && [...a].every(([id, { nick }]) => b.get(id)?.nick === nick)

/** Builds the repository of contacts. */
export function createContacts(db: Database, vault: Vault): Contacts {
  const open = async (row: ContactRow | undefined): Promise<Map<string, Contact>> => {
    if (row === undefined) return new Map()
    const value = await vault.open(row, placeName(row))
    return new Map(
      Object.entries(value ?? {}).map(([id, contact]) => [id, contactSchema.parse(contact)]),
    )
  }

  const sealRun = async (place: RunPlace, contacts: BucketContacts): Promise<ContactRow> => ({
    ...place,
    ...(await vault.seal(Object.fromEntries(contacts), placeName(place))),
  })

  /** Seals one bucket with its news; undefined where there are none. */
  const renew = async (
    place: RunPlace,
    before: ContactRow | undefined,
    change: (known: BucketContacts) => BucketContacts,
  ): Promise<Renewal | undefined> => {
    const known = await open(before)
    const changed = change(known)
    return isSame(known, changed) ? undefined : { before, row: await sealRun(place, changed) }
  }

  /** Puts rows unless somebody else has written one of them since it was opened. */
  const putUnchanged = (renewals: readonly Renewal[]): Promise<boolean> =>
    db.transaction('rw', db.contacts, async () => {
      const current = await db.contacts.bulkGet(renewals.map(({ row }) => keyOf(row)))
      if (renewals.some(({ before }, index) => !isSameSealing(before, current[index]))) return false
      await db.contacts.bulkPut(renewals.map(({ row }) => row))
      return true
    })

  /** Changes base buckets; gives whether any was changed. */
  const rewrite = async <News>(
    shopId: string,
    buckets: ReadonlyMap<number, News>,
    change: (known: BucketContacts, news: News) => BucketContacts,
  ): Promise<boolean> => {
    const places = [...buckets].map(([bucket, news]) => ({
      place: { shopId, bucket, run: BASE_RUN },
      news,
    }))
    // Sealing cannot wait inside a transaction, so rows are opened before it and compared within.
    for (let tries = 0; tries < WRITE_TRIES; tries += 1) {
      const rows = await db.contacts.bulkGet(places.map(({ place }) => keyOf(place)))
      const renewed = await Promise.all(
        places.map(({ place, news }, index) =>
          renew(place, rows[index], (known) => change(known, news)),
        ),
      )
      const renewals = renewed.filter((each) => each !== undefined)
      if (renewals.length === 0) return false
      if (await putUnchanged(renewals)) return true
    }
    throw new Error('contacts: the bucket keeps changing')
  }

  const newestOf = async (rows: readonly ContactRow[]): Promise<Map<string, Contact>> => {
    const opened = await Promise.all(rows.map(open))
    return opened.reduce(mergeContacts, new Map<string, Contact>())
  }
  const read: Contacts['read'] = async (shopId, customerId) => {
    const rows = await readRuns(db.contacts, shopId, hash32(customerId))
    return (await newestOf(rows)).get(customerId) ?? null
  }

  return {
    sealRun,
    sealFinders: (home, entries) => sealFinders(vault, home, entries),
    read,
    find: async (shopId, nick) => {
      const buckets = await findBuckets(db, vault, shopId, nick)
      const laid = buckets.map((bucket) => readBucket(db.contacts, shopId, bucket))
      // The base holds those whom pages showed: few enough to open them all.
      const base = db.contacts.where('[shopId+run]').equals([shopId, BASE_RUN]).toArray()
      const rows = await Promise.all([base, ...laid])
      const wanted = plainSpelling(nick)
      const isCalledSo = (contact: Contact | null): boolean =>
        contact !== null && plainSpelling(contact.nick) === wanted
      const once = [...(await newestOf(rows.flat()))].filter(([, contact]) => isCalledSo(contact))
      // They may have another name by now, in a bucket of another level.
      const now = await Promise.all(once.map(([id]) => read(shopId, id)))
      return once.flatMap(([id], index) => (isCalledSo(now[index] ?? null) ? [id] : []))
    },
    note: (shopId, contacts) => rewrite(shopId, groupByBucket(contacts), mergeContacts),
    forget: async (shopId, customerIds) => {
      const buckets = new Map<number, Set<string>>()
      for (const id of customerIds)
        buckets.set(baseBucketOf(id), (buckets.get(baseBucketOf(id)) ?? new Set<string>()).add(id))
      await rewrite(
        shopId,
        buckets,
        (known, gone) => new Map([...known].filter(([id]) => !gone.has(id))),
      )
    },
  }
}
