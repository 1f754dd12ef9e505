import { Dexie } from 'dexie'

import { matchKeysOf, type MatchKey } from '@/lib/customers/contact-keys'
import { plainSpelling } from '@/lib/shared/plain-spelling'
import type { Vault } from '@/lib/vault/seal'

import { nicksOf, textsOf } from './contact'
import { readRuns } from './customer-runs'
import type { Database } from './database'
import { findInRun, mergeRuns, splitPages, toRun, type HashRun } from './directory'
import { bucketAt, groupByBucket, hash32, levelFor } from './hash'
import { BASE_FINDER_LEVEL, type Contact, type FinderRow } from './rows'
import { createSealedRows, type RunPlace } from './sealed-rows'

/** The hash of what a contact is found by, and the bucket that the contact lies in. */
export type FinderEntry = readonly [hash: number, bucket: number]

/** Entries of one row of an import. */
const ROW_ENTRIES = 2000

/** What a nick is found by: the same for spellings that mean the same. It proposes, the opened contact decides. */
export const nickHash = (nick: string): number => hash32(plainSpelling(nick))

/** What a phone number, e-mail address and the like are found by; it proposes as well. */
export const keyHash = ({ kind, text }: MatchKey): number => hash32(`${kind}|${text}`)

/** All that a contact is found by. */
export function finderHashes(contact: Contact): number[] {
  return [...nicksOf(contact).map(nickHash), ...matchKeysOf(textsOf(contact)).map(keyHash)]
}

/**
 * What contacts are found by: hashes, and the bucket of each contact, sealed in runs. A keyed hash of each would take
 * longer than all else of an import; sealed, plain hashes tell no more.
 */
export interface Finders {
  /** Seals what the contacts of one run of an import are found by. */
  readonly sealRun: (
    home: Omit<RunPlace, 'bucket'>,
    entries: readonly FinderEntry[],
  ) => Promise<FinderRow[]>
  /** Adds to what the contacts of the base are found by. */
  readonly note: (shopId: string, entries: readonly FinderEntry[]) => Promise<void>
  /** Buckets in which contacts with this hash may lie. */
  readonly bucketsOf: (shopId: string, hash: number) => Promise<number[]>
  /** Takes out, of some buckets, what no contact is found by any more. */
  readonly prune: (
    shopId: string,
    buckets: ReadonlySet<number>,
    isWanted: (bucket: number, hash: number) => boolean,
  ) => Promise<void>
}

/** Shape of what is sealed. */
interface SealedRun {
  readonly hashes: readonly number[]
  readonly positions: readonly number[]
}

const isSealedRun = (value: unknown): value is SealedRun =>
  typeof value === 'object' && value !== null && 'hashes' in value && 'positions' in value

/** Adds entries that a run does not hold yet; the very same run where it holds them all. */
function addEntries(run: HashRun, entries: readonly FinderEntry[]): HashRun {
  const fresh = entries.filter(([hash, bucket]) => !findInRun(run, hash).includes(bucket))
  const once = new Map(fresh.map((entry) => [entry.join(), entry]))
  return once.size === 0 ? run : mergeRuns(run, toRun([...once.values()]))
}

/** The entries of a run that are wanted; the very same run where all are. */
function keepEntries(run: HashRun, isWanted: (hash: number, bucket: number) => boolean): HashRun {
  const entries = Array.from(run.hashes, (hash, at): FinderEntry => [hash, run.positions[at] ?? 0])
  const kept = entries.filter(([hash, bucket]) => isWanted(hash, bucket))
  return kept.length === entries.length ? run : toRun(kept)
}

/** Rows that are opened at once. */
const PRUNE_ROWS = 16

/** Builds the finders of one database. */
export function createFinders(db: Database, vault: Vault): Finders {
  const rows = createSealedRows<HashRun>({
    table: db.finders,
    vault,
    toJson: ({ hashes, positions }) => ({ hashes: [...hashes], positions: [...positions] }),
    fromJson: (json) => {
      const { hashes, positions } = isSealedRun(json) ? json : { hashes: [], positions: [] }
      return { hashes: Uint32Array.from(hashes), positions: Uint32Array.from(positions) }
    },
  })
  return {
    sealRun: async (home, entries) => {
      const level = levelFor(entries.length, ROW_ENTRIES)
      const sealed: FinderRow[] = []
      // One after the other: all at once would be one long task.
      for (const { page, ...run } of splitPages(toRun(entries), level))
        sealed.push(await rows.seal({ ...home, bucket: 2 ** level + page }, run))
      return sealed
    },
    note: async (shopId, entries) => {
      const buckets = groupByBucket(entries, ([hash]) => bucketAt(hash, BASE_FINDER_LEVEL))
      await rows.rewrite(shopId, buckets, addEntries)
    },
    bucketsOf: async (shopId, hash) => {
      const held = await readRuns(db.finders, shopId, [hash])
      const runs = await Promise.all(held.map(rows.open))
      return [...new Set(runs.flatMap((run) => findInRun(run, hash)))]
    },
    prune: async (shopId, buckets, isWanted) => {
      const own = db.finders.where('[shopId+bucket+run]').between([shopId], [shopId, Dexie.maxKey])
      const places = (await own.primaryKeys()).map(([, bucket, run]) => ({ shopId, bucket, run }))
      for (let start = 0; start < places.length; start += PRUNE_ROWS)
        await rows.rewriteAt(places.slice(start, start + PRUNE_ROWS), (run) =>
          keepEntries(run, (hash, bucket) => !buckets.has(bucket) || isWanted(bucket, hash)),
        )
    },
  }
}
