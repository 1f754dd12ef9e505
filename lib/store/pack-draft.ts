import type { Database } from './database'
import { packAt, positionOf, slotAt } from './directory'
import { cutLines, joinCutLines, type Bytes } from './lines'
import { PACK_SIZE, type SegmentRow } from './rows'

/** Packs of one segment while a transaction fills and changes them. */
export interface PackDraft {
  /** Gives the position that the line got. */
  readonly append: (line: Bytes) => number
  readonly replace: (position: number, line: Bytes) => Promise<void>
  readonly save: () => Promise<void>
  /** Orders in the segment, the drafted ones included. */
  readonly count: () => number
}

/** Starts a draft, with the pack that still has room; the caller's transaction spans `packs`. */
export async function draftPacks(db: Database, segment: SegmentRow): Promise<PackDraft> {
  const drafts = new Map<number, Bytes[]>()
  let { orders } = segment
  const load = async (n: number): Promise<Bytes[]> => {
    const known = drafts.get(n)
    if (known !== undefined) return known
    const row = await db.packs.get([segment.id, n])
    const lines = row === undefined ? [] : cutLines(row.lines)
    drafts.set(n, lines)
    return lines
  }
  const tail = orders % PACK_SIZE === 0 ? [] : await load(packAt(positionOf(orders)))
  let open = { n: packAt(positionOf(orders)), lines: tail }
  return {
    append: (line) => {
      const position = positionOf(orders)
      orders += 1
      if (packAt(position) !== open.n) open = { n: packAt(position), lines: [] }
      open.lines.push(line)
      drafts.set(open.n, open.lines)
      return position
    },
    replace: async (position, line) => {
      const lines = await load(packAt(position))
      lines[slotAt(position)] = line
    },
    save: async () => {
      const rows = Array.from(drafts, ([n, lines]) => ({
        segmentId: segment.id,
        n,
        lines: joinCutLines(lines),
      }))
      await db.packs.bulkPut(rows)
    },
    count: () => orders,
  }
}
