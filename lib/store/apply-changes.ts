import type { Database } from './database'
import { mergeRuns, splitPages, toRun, type HashRun } from './directory'
import type { FoundOrder } from './find-orders'
import { hash32 } from './hash'
import { joinLines, type Bytes } from './lines'
import { addsNothing, mergeOrders } from './order'
import { packOrder } from './pack-order'
import { draftPacks } from './pack-draft'
import { PACK_SIZE, type ClaimRow, type Order, type SegmentRow } from './rows'
import { isKnown, standingOf, type Standing } from './standing'

/** What happens to one order: something was seen of it, or its claim changed, or both. */
export interface OrderChange {
  readonly number: string
  readonly incoming?: Order | undefined
  /** The line of `incoming`, where that was made ahead. */
  readonly line?: Bytes | undefined
  /** What is seen counts only of an order that is known already. */
  readonly onlyKnown?: boolean | undefined
  readonly claimBefore: ClaimRow | undefined
  readonly claimAfter: ClaimRow | undefined
}

/** What became of one changed order. */
export interface AppliedChange {
  readonly number: string
  /** `unknown`: told of by statements alone, so that it is no order yet. */
  readonly outcome: 'added' | 'updated' | 'unchanged' | 'unknown'
  readonly before: Standing
  readonly after: Standing
  /** What the segment now says of the order; undefined where there was nothing new to write. */
  readonly line: Bytes | undefined
}

/** An order as known so far. */
interface Known {
  /** What all segments together say. */
  readonly order: Order
  /** What the segment that is written says, and where; null while only others know the order. */
  readonly own: { readonly order: Order; readonly position: number } | null
}

/** Joins what was found, minding which copies lie in the segment that is written. */
function knownIn(segmentId: string, found: readonly FoundOrder[]): Map<string, Known> {
  const known = new Map<string, Known>()
  for (const { order, segmentId: home, position } of found) {
    const before = known.get(order.number)
    known.set(order.number, {
      order: before === undefined ? order : mergeOrders(before.order, order),
      own: home === segmentId ? { order, position } : (before?.own ?? null),
    })
  }
  return known
}

/** What a change makes of an order, and of what the segment that is written says of it. */
interface Settled extends AppliedChange {
  readonly own: Order | undefined
}

/**
 * Decides what a change makes of an order. The segment gets its own news only, never what others say: taken out again, it
 * takes exactly what it brought.
 */
function settle(known: Known | undefined, change: OrderChange): Settled {
  const { number, claimBefore, claimAfter } = change
  const before = known?.order
  // An order that one export has given to a buyer stays theirs, whatever a later one says.
  const buyer = before?.buyer ?? change.incoming?.buyer
  const incoming = change.incoming && withBuyer(change.incoming, buyer)
  const isWanted = change.onlyKnown !== true || isKnown({ order: before })
  const isNews =
    isWanted && incoming !== undefined && (before === undefined || !addsNothing(before, incoming))
  const own = !isNews ? undefined : joined(known?.own?.order, incoming)
  const order = isNews ? joined(before, incoming) : before
  return {
    number,
    outcome: outcomeOf(before, order, isNews),
    before: standingOf(before, claimBefore),
    after: standingOf(order, claimAfter),
    line: own === undefined ? undefined : lineOf(own, change),
    own,
  }
}

const withBuyer = (order: Order, buyer: string | undefined): Order =>
  buyer === undefined || buyer === order.buyer ? order : { ...order, buyer }

const lineOf = (order: Order, { incoming, line }: OrderChange): Bytes =>
  line !== undefined && order === incoming ? line : joinLines([packOrder(order)])

function outcomeOf(
  before: Order | undefined,
  after: Order | undefined,
  isNews: boolean,
): AppliedChange['outcome'] {
  if (!isKnown({ order: after })) return 'unknown'
  if (!isNews) return 'unchanged'
  return isKnown({ order: before }) ? 'updated' : 'added'
}

const joined = (known: Order | undefined, incoming: Order): Order =>
  known === undefined ? incoming : mergeOrders(known, incoming)

const directoryRows = async (
  db: Database,
  { id, pageBits, orders }: SegmentRow,
  run: HashRun,
): Promise<void> => {
  if (run.hashes.length === 0) return
  if (pageBits === null) {
    await db.directories.put({ segmentId: id, page: -1 - orders, ...run })
    return
  }
  for (const { page, ...added } of splitPages(run, pageBits)) {
    const known = await db.directories.get([id, page])
    const merged = known === undefined ? added : mergeRuns(known, added)
    await db.directories.put({ segmentId: id, page, ...merged })
  }
}

/** First and last of some instants and what was known of them before; null where there is none. */
function spanOf(
  { from, to }: Pick<SegmentRow, 'from' | 'to'>,
  times: readonly number[],
): Pick<SegmentRow, 'from' | 'to'> {
  let [first, last] = [from, to]
  for (const time of times) {
    first = Math.min(first ?? time, time)
    last = Math.max(last ?? time, time)
  }
  return { from: first, to: last }
}

/** What changes came to. */
export interface Carried {
  readonly applied: readonly AppliedChange[]
  /** Directory entries of the orders that are new in the segment. */
  readonly run: HashRun
  /** The segment's row after them. */
  readonly segment: SegmentRow
  /** Settled once packs and directory are written, which all have been asked for. */
  readonly saved: Promise<unknown>
}

/**
 * Carries changes out: merges orders into the segment and moves its directory with them. `found` are the orders that
 * the shop knows already. The caller's transaction spans segments, packs and directories; the segment's row, the
 * counters and the customers are the caller's to write, and `saved` is to be waited for.
 */
export async function applyChanges(
  db: Database,
  segment: SegmentRow,
  found: readonly FoundOrder[],
  changes: readonly OrderChange[],
): Promise<Carried> {
  const known = knownIn(segment.id, found)
  const draft = await draftPacks(db, segment)
  const applied: AppliedChange[] = []
  const entries: [number, number][] = []
  const times: number[] = []
  for (const change of changes) {
    const { placedAt } = change.incoming?.seen[0] ?? {}
    if (placedAt !== undefined) times.push(placedAt)
    const before = known.get(change.number)
    const { own, ...result } = settle(before, change)
    applied.push(result)
    const { order } = result.after
    if (order === undefined || own === undefined || result.line === undefined) continue
    let position = before?.own?.position
    if (position === undefined) {
      position = draft.append(result.line)
      entries.push([hash32(change.number), position])
    } else await draft.replace(position, result.line)
    known.set(change.number, { order, own: { order: own, position } })
  }
  const run = toRun(entries)
  const saved = Promise.all([draft.save(), directoryRows(db, segment, run)])
  const orders = draft.count()
  const packs = Math.ceil(orders / PACK_SIZE)
  return { applied, run, segment: { ...segment, ...spanOf(segment, times), orders, packs }, saved }
}
