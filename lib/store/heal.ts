import { widenSpan } from '@/lib/shared/widen-span'

import type { Database } from './database'
import type { Leases } from './leases'
import { removeSegment } from './remove-segment'
import type { SegmentRow } from './rows'
import type { ImportRow } from './rows-facts'
import { resumeSegment, type WriterTools } from './segment-writer'

/** What healing works with. */
export interface HealTools extends WriterTools {
  readonly leases: Leases
}

/** Segments whose writer or remover is at work, or was when the browser went away. */
const UNFINISHED = ['open', 'removing'] as const

/** Brings one arrival to its end that was cut off: what was coming in stays, what was going out goes. */
async function bringToEnd(tools: WriterTools, segment: SegmentRow): Promise<void> {
  const { db } = tools
  const isRemoving = segment.state === 'removing'
  await (isRemoving ? removeSegment(tools, segment.id) : resumeSegment(tools, segment))
  const { importId } = segment
  if (importId === null) return
  await db.transaction('rw', db.imports, async () => {
    const row = await db.imports.get(importId)
    if (row?.status !== 'running') return
    await db.imports.put(isRemoving ? { ...row, status: 'cancelled' } : cutOff(row, segment))
  })
}

/** An import that was cut off in the middle of a segment, with what it had brought before, if it had gone on. */
function cutOff(row: ImportRow, { orders, from, to, taken }: SegmentRow): ImportRow {
  const before = row.taken?.orders ?? 0
  return {
    ...row,
    status: 'interrupted',
    counts: { ...row.counts, added: row.counts.added + orders },
    ...widenSpan(row, { from, to }),
    ...(taken === undefined ? {} : { taken: { ...taken, orders: before + taken.orders } }),
  }
}

/** Brings a segment to its end unless somebody is at work on it. */
async function healSegment(tools: HealTools, id: string): Promise<void> {
  const endLease = await tools.leases.tryTake(id)
  if (endLease === undefined) return
  try {
    // Whoever had the lease may have finished meanwhile.
    const segment = await tools.db.segments.get(id)
    if (segment !== undefined && segment.state !== 'done') await bringToEnd(tools, segment)
  } finally {
    endLease()
  }
}

async function isAtWork(leases: Leases, { segmentIds }: ImportRow): Promise<boolean> {
  for (const id of segmentIds) {
    const endLease = await leases.tryTake(id)
    if (endLease === undefined) return true
    endLease()
  }
  return false
}

/** An import may also be cut off after its last write, before it was told to be done. */
async function endForgotten(db: Database, leases: Leases): Promise<void> {
  const running = await db.imports.filter(({ status }) => status === 'running').toArray()
  for (const row of running) {
    if (await isAtWork(leases, row)) continue
    await db.transaction('rw', db.imports, db.segments, async () => {
      const [now, segments] = await Promise.all([
        db.imports.get(row.id),
        db.segments.bulkGet(row.segmentIds),
      ])
      if (now?.status !== 'running') return
      const added = segments.reduce((sum, segment) => sum + (segment?.orders ?? 0), 0)
      await db.imports.put({ ...now, status: 'interrupted', counts: { ...now.counts, added } })
    })
  }
}

/** Brings to its end what was cut off in one shop. */
export async function healShop(tools: HealTools, shopId: string): Promise<void> {
  const segments = await tools.db.segments.where('shopId').equals(shopId).toArray()
  for (const { id, state } of segments) if (state !== 'done') await healSegment(tools, id)
}

/** Brings to its end what was cut off, wherever nobody is at work. */
export async function heal(tools: HealTools): Promise<void> {
  const { db, leases } = tools
  for (const id of await db.segments.where('state').anyOf(UNFINISHED).primaryKeys())
    await healSegment(tools, id)
  await endForgotten(db, leases)
}
