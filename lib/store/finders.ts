import { plainSpelling, type Vault } from '@/lib/vault/seal'

import { readRuns } from './customer-runs'
import type { Database } from './database'
import { findInRun, splitPages, toRun, type HashRun } from './directory'
import { hash32, levelFor } from './hash'
import type { FinderRow } from './rows'

/** The hash of a nick, and the bucket that its contact lies in. */
type FinderEntry = readonly [hash: number, bucket: number]

/** Where a run of an import lies. */
type FinderHome = Pick<FinderRow, 'shopId' | 'run' | 'segmentId'>

/** Entries of one row. */
const ROW_ENTRIES = 2000
/** Shape of the sealed value; part of what the seal is bound to. */
const SEALED_VERSION = 1

const placeName = ({ shopId, bucket, run }: Pick<FinderRow, 'shopId' | 'bucket' | 'run'>): string =>
  `finders|${shopId}|${bucket}|${run}|${SEALED_VERSION}`

/** What a nick is found by: the same for spellings that mean the same. It proposes, the opened contact decides. */
export const nickHash = (nick: string): number => hash32(plainSpelling(nick))

/** Seals what the contacts of one run of an import are found by: a keyed hash for each would take longer than all else. */
export function sealFinders(
  vault: Vault,
  home: FinderHome,
  entries: readonly FinderEntry[],
): Promise<FinderRow[]> {
  const level = levelFor(entries.length, ROW_ENTRIES)
  return Promise.all(
    splitPages(toRun(entries), level).map(async ({ page, hashes, positions }) => {
      const { shopId, run, segmentId } = home
      const place = { shopId, run, segmentId, bucket: 2 ** level + page }
      const value = { hashes: [...hashes], positions: [...positions] }
      const { iv, sealed } = await vault.seal(value, placeName(place))
      return Object.assign(place, { iv, sealed })
    }),
  )
}

/** Shape of what `sealFinders` seals. */
interface SealedRun {
  readonly hashes: readonly number[]
  readonly positions: readonly number[]
}

const isSealedRun = (value: unknown): value is SealedRun =>
  typeof value === 'object' && value !== null && 'hashes' in value && 'positions' in value

async function openRow(vault: Vault, row: FinderRow): Promise<HashRun> {
  const value = await vault.open(row, placeName(row))
  const { hashes, positions } = isSealedRun(value) ? value : { hashes: [], positions: [] }
  return { hashes: Uint32Array.from(hashes), positions: Uint32Array.from(positions) }
}

/** Buckets in which large imports may have laid a contact with this nick. */
export async function findBuckets(
  db: Database,
  vault: Vault,
  shopId: string,
  nick: string,
): Promise<number[]> {
  const hash = nickHash(nick)
  const rows = await readRuns(db.finders, shopId, hash)
  const runs = await Promise.all(rows.map((row) => openRow(vault, row)))
  return [...new Set(runs.flatMap((run) => findInRun(run, hash)))]
}
