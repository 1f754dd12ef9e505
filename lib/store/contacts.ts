import { plainSpelling, type Vault } from '@/lib/vault/seal'

import { createContactRows, type BucketContacts, type RunPlace } from './contact-rows'
import { readBucket, readRuns } from './customer-runs'
import type { Database } from './database'
import { findBuckets, sealFinders } from './finders'
import { baseBucketOf, hash32 } from './hash'
import { BASE_RUN, type Contact, type ContactRow, type FinderRow } from './rows'

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

const newer = (a: Contact, b: Contact): Contact =>
  a.seenAt > b.seenAt || (a.seenAt === b.seenAt && a.nick >= b.nick) ? a : b

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

/** Builds the repository of contacts. */
export function createContacts(db: Database, vault: Vault): Contacts {
  const { open, seal, rewrite } = createContactRows(db, vault)
  const newestOf = async (rows: readonly ContactRow[]): Promise<Map<string, Contact>> => {
    const opened = await Promise.all(rows.map(open))
    return opened.reduce(mergeContacts, new Map<string, Contact>())
  }
  const read: Contacts['read'] = async (shopId, customerId) => {
    const rows = await readRuns(db.contacts, shopId, hash32(customerId))
    return (await newestOf(rows)).get(customerId) ?? null
  }

  return {
    sealRun: seal,
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
