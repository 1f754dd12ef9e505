import type { Database } from './database'
import { removeSegment } from './remove-segment'
import type { SegmentRow } from './rows'
import { resumeSegment, type WriterTools } from './segment-writer'

/** Brings one arrival to its end that was cut off: what was coming in stays, what was going out goes. */
export async function bringToEnd(tools: WriterTools, segment: SegmentRow): Promise<void> {
  const { db } = tools
  const isRemoving = segment.state === 'removing'
  await (isRemoving ? removeSegment(tools, segment.id) : resumeSegment(tools, segment))
  const { importId, orders, from, to } = segment
  if (importId === null) return
  await db.transaction('rw', db.imports, async () => {
    const row = await db.imports.get(importId)
    if (row?.status !== 'running') return
    await db.imports.put(
      isRemoving
        ? { ...row, status: 'cancelled' }
        : { ...row, status: 'interrupted', counts: { ...row.counts, added: orders }, from, to },
    )
  })
}

/** An import may also be cut off before its first write or after its last. */
async function endForgotten(db: Database, before: number): Promise<void> {
  const arriving = await db.segments.where('state').anyOf('open', 'removing').toArray()
  const alive = new Set(arriving.map(({ importId }) => importId))
  await db.imports
    .filter(
      ({ id, status, startedAt }) => status === 'running' && startedAt < before && !alive.has(id),
    )
    .modify({ status: 'interrupted' })
}

/** Brings to its end what was cut off and not written to since `before`, epoch ms. */
export async function heal(tools: WriterTools, before: number): Promise<void> {
  const { db } = tools
  const cutOff = await db.segments.where('state').anyOf('open', 'removing').toArray()
  for (const segment of cutOff.filter(({ touchedAt }) => touchedAt < before))
    await bringToEnd(tools, segment)
  await endForgotten(db, before)
}
