import { readRuns } from './customer-runs'
import type { Database } from './database'
import { findInRun, mergeRuns, splitPages, toRun, type HashRun } from './directory'
import { bucketAt, levelFor } from './hash'
import { BASE_LEVEL, BASE_RUN, type FinderRow } from './rows'

/** A keyed hash that a contact is found by, 32 bits of it, and the bucket that the contact lies in. */
export type FinderEntry = readonly [hash: number, bucket: number]

/** Entries of one row: 16 kB. */
const ROW_ENTRIES = 2000

/** Lays the entries of a large import beside the base, as rows of a run of its own. */
export function finderRun(
  home: Pick<FinderRow, 'shopId' | 'run' | 'segmentId'>,
  entries: readonly FinderEntry[],
): FinderRow[] {
  const level = levelFor(entries.length, ROW_ENTRIES)
  return splitPages(toRun(entries), level).map(
    ({ page, ...run }): FinderRow => ({ ...home, bucket: 2 ** level + page, ...run }),
  )
}

const lacks = (known: HashRun | undefined, [hash, bucket]: FinderEntry): boolean =>
  known === undefined || !findInRun(known, hash).includes(bucket)

/** Adds entries to the base; the caller's transaction spans `finders`. */
export async function addToBase(
  db: Database,
  shopId: string,
  entries: readonly FinderEntry[],
): Promise<void> {
  const byBucket = new Map<number, FinderEntry[]>()
  for (const entry of entries) {
    const bucket = bucketAt(entry[0], BASE_LEVEL)
    byBucket.set(bucket, [...(byBucket.get(bucket) ?? []), entry])
  }
  const keys = [...byBucket.keys()].map((n): [string, number, string] => [shopId, n, BASE_RUN])
  const known = await db.finders.bulkGet(keys)
  const rows = [...byBucket].map(([bucket, added], index): FinderRow => {
    const before = known[index]
    const run = toRun(added.filter((entry) => lacks(before, entry)))
    const merged = before === undefined ? run : mergeRuns(before, run)
    return { shopId, bucket, run: BASE_RUN, ...merged }
  })
  await db.finders.bulkPut(rows)
}

/** Buckets in which contacts with this hash may lie. */
export async function findBuckets(db: Database, shopId: string, hash: number): Promise<number[]> {
  const rows = await readRuns(db.finders, shopId, hash)
  return [...new Set(rows.flatMap((row) => findInRun(row, hash)))]
}
