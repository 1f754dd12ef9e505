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
type FinderEntry = readonly [hash: number, bucket: number]

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
    sealRun: (home, entries) => {
      const level = levelFor(entries.length, ROW_ENTRIES)
      const pages = splitPages(toRun(entries), level)
      return Promise.all(
        pages.map(({ page, ...run }) => rows.seal({ ...home, bucket: 2 ** level + page }, run)),
      )
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
  }
}
