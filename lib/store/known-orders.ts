import { Dexie } from 'dexie'

import type { Database } from './database'
import { createHashFilter, createRunSet, type HashRun, type RunSet } from './directory'
import { readPacks, segmentsOf, type FoundOrder } from './find-orders'
import { hash32 } from './hash'
import { unpackOrder } from './pack-order'
import type { DirectoryRow, SegmentRow } from './rows'

/**
 * The directories of a shop held in memory for the length of an import (8 bytes an order), so that each slice asks for
 * known orders without reading pages again.
 */
export interface KnownOrders {
  /** Takes in what other contexts wrote since; belongs into the slice's transaction. */
  readonly refresh: () => Promise<void>
  /** Orders with these numbers in all segments of the shop, or all but one. */
  readonly find: (numbers: readonly string[], butIn?: string) => Promise<FoundOrder[]>
  /** Notes what a committed slice has written into a segment. */
  readonly add: (segmentId: string, run: HashRun) => void
  /** Everything known of one segment, sorted. */
  readonly directoryOf: (segmentId: string) => HashRun
}

const readDirectory = (db: Database, segment: SegmentRow): Promise<DirectoryRow[]> => {
  const log = segment.pageBits === null
  return db.directories
    .where('[segmentId+page]')
    .between(
      [segment.id, log ? Dexie.minKey : 0],
      [segment.id, log ? 0 : Dexie.maxKey],
      true,
      false,
    )
    .toArray()
}

/** Starts with nothing loaded; `refresh` loads all segments but the one left out. */
export function createKnownOrders(db: Database, shopId: string, leftOut?: string): KnownOrders {
  const loaded = new Map<string, { orders: number; readonly runs: RunSet }>()
  const met = createHashFilter()
  const load = async (segment: SegmentRow): Promise<void> => {
    const runs = createRunSet()
    for (const row of await readDirectory(db, segment)) {
      runs.add(row)
      met.add(row.hashes)
    }
    loaded.set(segment.id, { orders: segment.orders, runs })
  }
  return {
    refresh: async () => {
      const segments = (await segmentsOf(db, shopId)).filter(({ id }) => id !== leftOut)
      const present = new Set(segments.map(({ id }) => id))
      for (const id of loaded.keys()) if (!present.has(id)) loaded.delete(id)
      // Segments only grow, so their number of orders tells whether there is more to load.
      for (const segment of segments)
        if (loaded.get(segment.id)?.orders !== segment.orders) await load(segment)
    },
    find: async (numbers, butIn) => {
      // Most numbers of an import are new: they cost a hash and no more.
      const wanted = new Set<string>()
      const candidates: { segmentId: string; position: number }[] = []
      for (const number of numbers) {
        const hash = hash32(number)
        if (!met.mayHave(hash) || wanted.has(number)) continue
        wanted.add(number)
        for (const [segmentId, { runs }] of loaded)
          if (segmentId !== butIn)
            for (const position of runs.find(hash)) candidates.push({ segmentId, position })
      }
      if (candidates.length === 0) return []
      const lineAt = await readPacks(db, candidates)
      return candidates.flatMap((candidate) => {
        const line = lineAt(candidate)
        const order = line === undefined ? undefined : unpackOrder(line)
        return order !== undefined && wanted.has(order.number) ? [{ ...candidate, order }] : []
      })
    },
    add: (segmentId, run) => {
      const segment = loaded.get(segmentId) ?? { orders: 0, runs: createRunSet() }
      segment.runs.add(run)
      met.add(run.hashes)
      segment.orders += run.hashes.length
      loaded.set(segmentId, segment)
    },
    directoryOf: (segmentId) => (loaded.get(segmentId)?.runs ?? createRunSet()).merged(),
  }
}
