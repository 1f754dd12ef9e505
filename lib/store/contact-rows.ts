import type { Vault } from '@/lib/vault/seal'

import type { Database } from './database'
import { BASE_RUN, contactSchema, type Contact, type ContactRow } from './rows'

/** Contacts by customer id. */
export type BucketContacts = ReadonlyMap<string, Contact>

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

/** A row sealed anew, and the row that it was made from. */
interface Renewal {
  readonly before: ContactRow | undefined
  readonly row: ContactRow
}

const keyOf = ({ shopId, bucket, run }: RunPlace): [string, number, string] => [shopId, bucket, run]

/** A nonce is never used twice, so that it names one sealing. */
const isSameSealing = (a: ContactRow | undefined, b: ContactRow | undefined): boolean =>
  a?.iv.join() === b?.iv.join()

const isSame = (a: BucketContacts, b: BucketContacts): boolean =>
  a.size === b.size && [...a].every(([id, { nick }]) => b.get(id)?.nick === nick)

/** Buckets of contacts as they lie in the database. */
export interface ContactRows {
  readonly open: (row: ContactRow | undefined) => Promise<Map<string, Contact>>
  readonly seal: (place: RunPlace, contacts: BucketContacts) => Promise<ContactRow>
  /** Changes base buckets, each by its news; gives whether any was changed. */
  readonly rewrite: <News>(
    shopId: string,
    buckets: ReadonlyMap<number, News>,
    change: (known: BucketContacts, news: News) => BucketContacts,
  ) => Promise<boolean>
}

/** Opens and seals the buckets of one database. */
export function createContactRows(db: Database, vault: Vault): ContactRows {
  const open = async (row: ContactRow | undefined): Promise<Map<string, Contact>> => {
    if (row === undefined) return new Map()
    const value = await vault.open(row, placeName(row))
    return new Map(
      Object.entries(value ?? {}).map(([id, contact]) => [id, contactSchema.parse(contact)]),
    )
  }

  const seal = async (place: RunPlace, contacts: BucketContacts): Promise<ContactRow> => ({
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
    return isSame(known, changed) ? undefined : { before, row: await seal(place, changed) }
  }

  /** Puts rows unless somebody else has written one of them since it was opened. */
  const putUnchanged = (renewals: readonly Renewal[]): Promise<boolean> =>
    db.transaction('rw', db.contacts, async () => {
      const current = await db.contacts.bulkGet(renewals.map(({ row }) => keyOf(row)))
      if (renewals.some(({ before }, index) => !isSameSealing(before, current[index]))) return false
      await db.contacts.bulkPut(renewals.map(({ row }) => row))
      return true
    })

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

  return { open, seal, rewrite }
}
