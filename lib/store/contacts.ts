import type { ContactField } from '@/lib/customers/identity'
import { groupBy } from '@/lib/shared/group-by'
import { plainSpelling } from '@/lib/shared/plain-spelling'
import type { Vault } from '@/lib/vault/seal'

import { isSameContact, mergeContact, nicksOf } from './contact'
import { readLaidIn, readRuns } from './customer-runs'
import type { Database } from './database'
import { createFinders, finderHashes, nickHash, type Finders } from './finders'
import { baseBucketOf, bucketAt, bucketsOf, groupByBucket, hash32 } from './hash'
import { BASE_RUN, contactSchema, GATHERED_LEVEL, type Contact, type ContactRow } from './rows'
import { createSealedRows, type RunPlace, type SealedRows } from './sealed-rows'
import { readStripe } from './stripes'

/** Contacts by customer id. */
export type BucketContacts = ReadonlyMap<string, Contact>

/** Names of customers and how to reach them, sealed, in their own table. */
export interface Contacts {
  readonly read: (shopId: string, customerId: string) => Promise<Contact | null>
  /** Contacts of many customers at once, by customer id; those of whom nothing is known are missing from the map. */
  readonly readAll: (
    shopId: string,
    customerIds: readonly string[],
  ) => Promise<ReadonlyMap<string, Contact>>
  /** Ids of the customers who are called so now, then of those who once were. */
  readonly find: (shopId: string, nick: string) => Promise<string[]>
  /**
   * Contacts, as they are now, of those who are found by this hash and are wanted; null where they may lie in more than
   * so many buckets.
   */
  readonly findBy: (
    shopId: string,
    hash: number,
    isWanted: (contact: Contact) => boolean,
    mostBuckets?: number,
  ) => Promise<Map<string, Contact> | null>
  /** All contacts of one of the `STRIPES` of a shop. */
  readonly readStripe: (shopId: string, stripe: number) => Promise<BucketContacts>
  /** Joins contacts with those that are known; gives whether anything was new. Nothing new writes nothing. */
  readonly note: (shopId: string, contacts: BucketContacts) => Promise<boolean>
  /** Forgets what pages and small imports brought. */
  readonly forget: (shopId: string, customerIds: readonly string[]) => Promise<void>
  /** Forgets whatever was ever told of some customers, or some fields of it, wherever it lies. */
  readonly erase: (
    shopId: string,
    customerIds: readonly string[],
    fields?: readonly ContactField[],
  ) => Promise<void>
  /** Takes out of the finders what these customers, whose contacts were erased, were found by. */
  readonly pruneFinders: (shopId: string, customerIds: readonly string[]) => Promise<void>
  /** Seals one bucket of a large import as a run of its own. */
  readonly sealRun: (place: RunPlace, contacts: BucketContacts) => Promise<ContactRow>
  /** Seals what several rows hold as rows of another run, of the finest level. */
  readonly resealRows: (
    home: Omit<RunPlace, 'bucket'>,
    rows: readonly ContactRow[],
  ) => Promise<ContactRow[]>
  /** Seals what the contacts of a run are found by. */
  readonly sealFinders: Finders['sealRun']
  /** Makes anew what the contacts of the base are found by. */
  readonly indexBase: () => Promise<void>
}

/** A bucket as it is sealed: what was written once is read one by one, as few of many are wanted. */
type HeldContacts = ReadonlyMap<string, unknown>

const contactIn = (held: HeldContacts, customerId: string): Contact | undefined =>
  held.has(customerId) ? contactSchema.parse(held.get(customerId)) : undefined

/** Joins contacts with known ones; gives the very same map where that is no news. */
function joinContacts(
  known: HeldContacts,
  incoming: Iterable<readonly [string, Contact]>,
): HeldContacts {
  const news = new Map<string, Contact>()
  for (const [customerId, contact] of incoming) {
    const before = contactIn(known, customerId)
    const after = before === undefined ? contact : mergeContact(before, contact)
    if (!isSameContact(before, after)) news.set(customerId, after)
  }
  return news.size === 0 ? known : new Map([...known, ...news])
}

/** What several rows hold as it was sealed; only what two of them say of one customer is read. */
function joinHeld(runs: readonly HeldContacts[]): HeldContacts {
  const [first = new Map<string, unknown>(), ...rest] = runs
  const joined = new Map(first)
  for (const held of rest)
    for (const [id, contact] of held) {
      const known = contactIn(joined, id)
      joined.set(
        id,
        known === undefined ? contact : mergeContact(known, contactSchema.parse(contact)),
      )
    }
  return joined
}

/** Takes contacts out; gives the very same map where none of them is there. */
function leaveOut(known: HeldContacts, gone: readonly string[]): HeldContacts {
  if (!gone.some((id) => known.has(id))) return known
  const out = new Set(gone)
  return new Map([...known].filter(([id]) => !out.has(id)))
}

/** Takes fields out of contacts; gives the very same map where none of them has one. */
function stripFields(
  known: HeldContacts,
  ids: readonly string[],
  fields: readonly ContactField[],
): HeldContacts {
  const stripped = ids.flatMap((id) => {
    const contact = contactIn(known, id)
    if (contact === undefined || fields.every((field) => contact[field] === undefined)) return []
    const rest = { ...contact }
    for (const field of fields) delete rest[field]
    return [[id, rest] as const]
  })
  return stripped.length === 0 ? known : new Map([...known, ...stripped])
}

/** What the buckets of several runs say of all customers in them. */
function joinRuns(runs: readonly HeldContacts[]): Map<string, Contact> {
  const joined = new Map<string, Contact>()
  for (const held of runs)
    for (const id of held.keys()) {
      const [known, contact] = [joined.get(id), contactIn(held, id)]
      if (contact === undefined) continue
      joined.set(id, known === undefined ? contact : mergeContact(known, contact))
    }
  return joined
}

const entriesOf = (contacts: Iterable<readonly [string, Contact]>) =>
  [...contacts].flatMap(([id, contact]) =>
    finderHashes(contact).map((hash) => [hash, baseBucketOf(id)] as const),
  )

/** Builds what reads contacts. */
function createReaders(db: Database, finders: Finders, { open }: SealedRows<HeldContacts>) {
  const openAll = async (rows: readonly ContactRow[]): Promise<Map<string, Contact>> =>
    joinRuns(await Promise.all(rows.map(open)))

  const readAll: Contacts['readAll'] = async (shopId, customerIds) => {
    const rows = await readRuns(db.contacts, shopId, customerIds.map(hash32))
    const opened = await Promise.all(
      rows.map(async (row) => ({ bucket: row.bucket, held: await open(row) })),
    )
    const inBucket = groupBy(opened, ({ bucket }) => bucket)
    const said = (id: string): Contact[] =>
      bucketsOf(hash32(id))
        .flatMap((bucket) => inBucket.get(bucket) ?? [])
        .flatMap(({ held }) => contactIn(held, id) ?? [])
    return new Map(
      customerIds.flatMap((id) => {
        const [first, ...rest] = said(id)
        return first === undefined ? [] : [[id, rest.reduce(mergeContact, first)] as const]
      }),
    )
  }
  const read: Contacts['read'] = async (shopId, customerId) =>
    (await readAll(shopId, [customerId])).get(customerId) ?? null

  const findBy: Contacts['findBy'] = async (shopId, hash, isWanted, mostBuckets) => {
    const buckets = await finders.bucketsOf(shopId, hash)
    if (buckets.length > (mostBuckets ?? buckets.length)) return null
    const rows = await Promise.all(buckets.map((n) => readLaidIn(db.contacts, shopId, n)))
    const once = [...(await openAll(rows.flat()))].filter(([, contact]) => isWanted(contact))
    // They may say something else by now, in a bucket of another level.
    const now = await Promise.all(once.map(([id]) => read(shopId, id)))
    const found = once.flatMap(([id], index) => {
      const contact = now[index] ?? null
      return contact !== null && isWanted(contact) ? [[id, contact] as const] : []
    })
    return new Map(found)
  }
  return { openAll, readAll, read, findBy }
}

/** Builds what makes contacts forgotten wherever they lie. */
function createErasers(db: Database, finders: Finders, sealed: SealedRows<HeldContacts>) {
  const erase: Contacts['erase'] = async (shopId, customerIds, fields) => {
    const change = (known: HeldContacts): HeldContacts =>
      fields === undefined ? leaveOut(known, customerIds) : stripFields(known, customerIds, fields)
    for (;;) {
      // Rows that were gathered meanwhile lie elsewhere: until nothing is left to change.
      const rows = await readRuns(db.contacts, shopId, customerIds.map(hash32))
      if (!(await sealed.rewriteAt(rows, change))) return
    }
  }

  const pruneFinders: Contacts['pruneFinders'] = async (shopId, customerIds) => {
    const held = new Map<number, ReadonlySet<number>>()
    for (const bucket of new Set(customerIds.map(hash32).flatMap(bucketsOf))) {
      const rows = await readLaidIn(db.contacts, shopId, bucket)
      const contacts = joinRuns(await Promise.all(rows.map(sealed.open)))
      held.set(bucket, new Set([...contacts.values()].flatMap(finderHashes)))
    }
    await finders.prune(
      shopId,
      new Set(held.keys()),
      (bucket, hash) => held.get(bucket)?.has(hash) === true,
    )
  }
  return { erase, pruneFinders }
}

/** Builds the repository of contacts. */
export function createContacts(db: Database, vault: Vault): Contacts {
  const finders = createFinders(db, vault)
  const sealed = createSealedRows<HeldContacts>({
    table: db.contacts,
    vault,
    toJson: (contacts) => Object.fromEntries(contacts),
    fromJson: (json) => new Map(Object.entries(json ?? {})),
  })
  const { openAll, readAll, read, findBy } = createReaders(db, finders, sealed)

  return {
    ...createErasers(db, finders, sealed),
    sealRun: sealed.seal,
    resealRows: async (home, rows) => {
      const held = joinHeld(await Promise.all(rows.map(sealed.open)))
      const buckets = groupByBucket(held, ([id]) => bucketAt(hash32(id), GATHERED_LEVEL))
      return Promise.all(
        Array.from(buckets, ([bucket, entries]) =>
          sealed.seal({ ...home, bucket }, new Map(entries)),
        ),
      )
    },
    sealFinders: finders.sealRun,
    readAll,
    read,
    findBy,
    find: async (shopId, nick) => {
      const wanted = plainSpelling(nick)
      const isIt = (each: string): boolean => plainSpelling(each) === wanted
      const found = await findBy(shopId, nickHash(nick), (contact) => nicksOf(contact).some(isIt))
      const ids = [...(found ?? [])].map(([id, contact]) => ({ id, isNow: isIt(contact.nick) }))
      return ids.toSorted((a, b) => Number(b.isNow) - Number(a.isNow)).map(({ id }) => id)
    },
    readStripe: async (shopId, stripe) => {
      const rows: ContactRow[] = []
      for await (const some of readStripe(db.contacts, shopId, stripe)) rows.push(...some)
      return openAll(rows)
    },
    note: async (shopId, contacts) => {
      // Found by too much does no harm; not found would.
      await finders.note(shopId, entriesOf(contacts))
      const buckets = groupByBucket(contacts, ([id]) => baseBucketOf(id))
      return sealed.rewrite(shopId, buckets, joinContacts)
    },
    forget: async (shopId, customerIds) => {
      await sealed.rewrite(shopId, groupByBucket(customerIds, baseBucketOf), leaveOut)
    },
    indexBase: async () => {
      for (const { id } of await db.shops.toArray()) {
        const base = db.contacts.where('[shopId+run]').equals([id, BASE_RUN])
        await finders.note(id, entriesOf(await openAll(await base.toArray())))
      }
    },
  }
}
