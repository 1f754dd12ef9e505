import type { Table } from 'dexie'

import type { Sealed, Vault } from '@/lib/vault/seal'

import { BASE_RUN, type ContactRow } from './rows'

/** Where a sealed row lies. */
export interface RunPlace {
  readonly shopId: string
  readonly bucket: number
  readonly run: string
  readonly segmentId?: string | undefined
}

/** Shape of the sealed values; part of what each seal is bound to. */
const SEALED_VERSION = 1
/** What a seal of a row is bound to: a sealed value that is moved to another row does not open. */
export const sealPlace = (table: string, { shopId, bucket, run }: RunPlace): string =>
  `${table}|${shopId}|${bucket}|${run}|${SEALED_VERSION}`

/** Tries against another context that writes the same bucket at the same time. */
const WRITE_TRIES = 8

/** A row sealed anew, and the row that it was made from. */
interface Renewal {
  readonly before: ContactRow | undefined
  readonly row: ContactRow
}

/** The place of a row, without what is sealed there. */
const placeOf = ({ iv: _iv, sealed: _sealed, ...place }: ContactRow): RunPlace => place

const keyOf = ({ shopId, bucket, run }: RunPlace): [string, number, string] => [shopId, bucket, run]

type Nonced = Pick<Sealed, 'iv'>

/** Whether two rows are of one sealing: a nonce is never used twice, so that it names one. */
export const isSameSealing = (a: Nonced | undefined, b: Nonced | undefined): boolean =>
  a?.iv.join() === b?.iv.join()

/** A table whose rows hold sealed values, and how values become JSON and come back from it. */
export interface SealedTable<Value> {
  readonly table: Table<ContactRow, [string, number, string]>
  readonly vault: Vault
  readonly toJson: (value: Value) => unknown
  /** `undefined` where there is no row. */
  readonly fromJson: (json: unknown) => Value
}

/** Buckets of sealed values as they lie in the database. */
export interface SealedRows<Value> {
  readonly open: (row: ContactRow | undefined) => Promise<Value>
  readonly seal: (place: RunPlace, value: Value) => Promise<ContactRow>
  /**
   * Changes base buckets, each by its news; gives whether any was changed. `change` gives the very value that it was
   * given where that is no news.
   */
  readonly rewrite: <News>(
    shopId: string,
    buckets: ReadonlyMap<number, News>,
    change: (known: Value, news: News) => Value,
  ) => Promise<boolean>
  /** Changes rows wherever they lie, runs of imports too; gives whether any was changed. */
  readonly rewriteAt: (
    places: readonly RunPlace[],
    change: (known: Value) => Value,
  ) => Promise<boolean>
}

/** Opens and seals the rows of one table. */
export function createSealedRows<Value>(options: SealedTable<Value>): SealedRows<Value> {
  const { table, vault, toJson, fromJson } = options
  const placeName = (place: RunPlace): string => sealPlace(table.name, place)

  const open = async (row: ContactRow | undefined): Promise<Value> =>
    fromJson(row === undefined ? undefined : await vault.open(row, placeName(row)))
  const seal = async (place: RunPlace, value: Value): Promise<ContactRow> => ({
    ...place,
    ...(await vault.seal(toJson(value), placeName(place))),
  })

  /** Seals one bucket with its news; undefined where there are none. */
  const renew = async (
    place: RunPlace,
    before: ContactRow | undefined,
    change: (known: Value) => Value,
  ): Promise<Renewal | undefined> => {
    const known = await open(before)
    const changed = change(known)
    if (known === changed) return undefined
    return { before, row: await seal(before === undefined ? place : placeOf(before), changed) }
  }

  /** Puts rows unless somebody else has written one of them since it was opened. */
  const putUnchanged = (renewals: readonly Renewal[]): Promise<boolean> =>
    table.db.transaction('rw', table, async () => {
      const current = await table.bulkGet(renewals.map(({ row }) => keyOf(row)))
      if (renewals.some(({ before }, index) => !isSameSealing(before, current[index]))) return false
      await table.bulkPut(renewals.map(({ row }) => row))
      return true
    })

  /** Sealing cannot wait inside a transaction, so rows are opened before it and compared within. */
  const renewAll = async (
    changes: readonly { readonly place: RunPlace; readonly change: (known: Value) => Value }[],
  ): Promise<boolean> => {
    for (let tries = 0; tries < WRITE_TRIES; tries += 1) {
      const rows = await table.bulkGet(changes.map(({ place }) => keyOf(place)))
      const renewed = await Promise.all(
        changes.map(({ place, change }, index) => renew(place, rows[index], change)),
      )
      const renewals = renewed.filter((each) => each !== undefined)
      if (renewals.length === 0) return false
      if (await putUnchanged(renewals)) return true
    }
    throw new Error(`${table.name}: the bucket keeps changing`)
  }

  return {
    open,
    seal,
    rewrite: (shopId, buckets, change) =>
      renewAll(
        Array.from(buckets, ([bucket, news]) => ({
          place: { shopId, bucket, run: BASE_RUN },
          change: (known) => change(known, news),
        })),
      ),
    rewriteAt: (places, change) => renewAll(places.map((place) => ({ place, change }))),
  }
}
