import { applyChanges, type AppliedChange, type OrderChange } from './apply-changes'
import { attachOrders, detachOrders, readCustomerOrders } from './customer-runs'
import type { Database } from './database'
import type { Edits } from './edits'
import { findInSegments, joinFound, segmentsOf } from './find-orders'
import { mergeClaims } from './merge-rules'
import { judgeShown, type Reading, type ShownOrders } from './judge-shown'
import { addsNothing } from './order'
import { readLine } from './lines'
import { packOrder } from './pack-order'
import type { ClaimRow, SegmentRow, Withdrawal } from './rows'
import { counterEffect, NO_EFFECT, ownerOf, withArrived } from './standing'
import { noteWithdrawn } from './withdrawn'

/** A person's word that an order belongs to a customer, or no longer does. */
interface Link {
  readonly shopId: string
  readonly customerId: string
  readonly number: string
}

/** How taking in shown orders ended; `conflicts` are numbers that belong to another customer already and stay theirs. */
interface ShownOutcome {
  readonly changed: boolean
  readonly conflicts: readonly string[]
}

/** How a link ended: `taken`, the order is another customer's; `proven`, the marketplace itself shows whose it is. */
export type LinkOutcome = 'done' | 'unchanged' | 'taken' | 'proven'

/** Orders and claims as they come from pages and agents, one small transaction each. */
export interface PageOrders {
  readonly show: (shown: ShownOrders) => Promise<ShownOutcome>
  readonly link: (link: Link) => Promise<LinkOutcome>
  readonly unlink: (link: Link) => Promise<LinkOutcome>
  /** Takes in claims of another database on orders of a shop that is known; of two on one order the later holds. */
  readonly takeClaims: (shopId: string, claims: readonly ClaimRow[]) => Promise<void>
}

/** What the repository is built from; the connection is the strict one, claims are facts that no file brings back. */
export interface PageOrderTools {
  readonly db: Database
  readonly edits: Edits
  readonly newId: () => string
}

/** Orders that one stretch of page sightings holds; its directory has 16 pages of 2,000. */
const STRETCH_ORDERS = 32_000
const STRETCH_PAGE_BITS = 4

/** The stretch that still has room, or a new one. */
function openStretch(
  segments: readonly SegmentRow[],
  fresh: Pick<SegmentRow, 'id' | 'shopId'>,
): SegmentRow {
  const open = segments.find(({ source, orders }) => source === 'pages' && orders < STRETCH_ORDERS)
  if (open !== undefined) return open
  return {
    ...fresh,
    source: 'pages',
    importId: null,
    state: 'done',
    packs: 0,
    orders: 0,
    pageBits: STRETCH_PAGE_BITS,
    from: null,
    to: null,
    counters: NO_EFFECT,
  }
}

/** Carries changed ownership and news over to the customers' projections. */
async function project(
  db: Database,
  shopId: string,
  applied: readonly AppliedChange[],
): Promise<void> {
  for (const { number, before, after, line } of applied) {
    const hasMoved = before.owner !== after.owner
    if (hasMoved && before.owner !== undefined)
      await detachOrders(db, shopId, before.owner, new Set([number]))
    if (after.owner === undefined || after.order === undefined) continue
    if (hasMoved) await attachOrders(db, shopId, after.owner, [packOrder(after.order)])
    else if (line !== undefined) await attachOrders(db, shopId, after.owner, [readLine(line)])
  }
}

/** The order, where its customer loses it. */
const lostBy = ({ number, before, after }: AppliedChange): Withdrawal[] =>
  before.owner === undefined || before.owner === after.owner
    ? []
    : [{ number, customerId: before.owner }]

const tablesOf = (db: Database) => [
  db.shops,
  db.segments,
  db.packs,
  db.directories,
  db.claims,
  db.customers,
  db.meta,
]

async function readStanding(
  db: Database,
  shopId: string,
  all: readonly string[],
): Promise<Reading> {
  const numbers = [...new Set(all)]
  const keys = numbers.map((number): [string, string] => [shopId, number])
  const segments = await segmentsOf(db, shopId)
  const found = await findInSegments(db, segments, numbers)
  const claims = await db.claims.bulkGet(keys)
  return {
    segments,
    found,
    known: joinFound(found),
    claims: new Map(claims.flatMap((row) => (row === undefined ? [] : [[row.number, row]]))),
  }
}

/** Writes changes of one shop; the caller's transaction spans all of `tablesOf`. */
async function carryOut(
  { db, newId }: PageOrderTools,
  shopId: string,
  { segments, found }: Reading,
  changes: readonly OrderChange[],
): Promise<void> {
  const shop = await db.shops.get(shopId)
  if (shop === undefined) throw new Error('orders of a shop that nobody noted')
  const stretch = openStretch(segments, { id: newId(), shopId })
  const { applied, segment, saved } = await applyChanges(db, stretch, found, changes)
  await saved
  await db.segments.put(segment)
  await db.shops.put(withArrived(shop, counterEffect(applied), segment.from))
  const claims = changes.flatMap(({ claimBefore, claimAfter }) =>
    claimAfter === undefined || claimAfter === claimBefore ? [] : [claimAfter],
  )
  await db.claims.bulkPut(claims)
  await project(db, shopId, applied)
  await noteWithdrawn(db, segments, found, applied.flatMap(lostBy))
}

/** Whether the buyer's own projection holds all that is shown: the usual case, and one read. */
async function isOldNews(db: Database, { shopId, orders }: ShownOrders): Promise<boolean> {
  const [customerId] = new Set(orders.map((each) => each.customerId))
  if (customerId === undefined) return true
  if (customerId === null) return false
  const held = await readCustomerOrders(db, shopId, customerId)
  const known = new Map(held.map((order) => [order.number, order]))
  return orders.every((each) => {
    const order = known.get(each.order.number)
    return each.customerId === customerId && order !== undefined && addsNothing(order, each.order)
  })
}

async function show(tools: PageOrderTools, shown: ShownOrders): Promise<ShownOutcome> {
  const { db, edits } = tools
  const { shopId, orders } = shown
  const numbers = orders.map(({ order }) => order.number)
  if (await isOldNews(db, shown)) return { changed: false, conflicts: [] }
  // Most sightings say nothing new: they must not queue behind writers, so they are judged without a lock first.
  const first = judgeShown(shown, await readStanding(db, shopId, numbers))
  if (first.news.length === 0) return { changed: false, conflicts: first.conflicts }
  return db.transaction('rw', tablesOf(db), async () => {
    const reading = await readStanding(db, shopId, numbers)
    const { news, conflicts } = judgeShown(shown, reading)
    if (news.length === 0) return { changed: false, conflicts }
    const stamp = await edits.stamp(db)
    const claims = new Map(reading.claims)
    const changes = news.map(({ order: incoming, claimedFor }): OrderChange => {
      const { number } = incoming
      const claimBefore = claims.get(number)
      if (claimedFor === null) return { number, incoming, claimBefore, claimAfter: claimBefore }
      const evidence = { by: 'page', deleted: false, ...stamp } as const
      const claimAfter = { shopId, number, customerId: claimedFor, ...evidence }
      claims.set(number, claimAfter)
      return { number, incoming, claimBefore, claimAfter }
    })
    await carryOut(tools, shopId, reading, changes)
    return { changed: true, conflicts }
  })
}

/** What a person's word makes of the claim: a new one, or the reason why it stays as it is. */
type Decision = LinkOutcome | Pick<ClaimRow, 'customerId' | 'deleted'>

function decideLink(owner: string | undefined, { customerId }: Link): Decision {
  if (owner === customerId) return 'unchanged'
  return owner === undefined ? { customerId, deleted: false } : 'taken'
}

function decideUnlink(
  owner: string | undefined,
  { customerId }: Link,
  claim: ClaimRow | undefined,
): Decision {
  if (owner !== customerId) return 'unchanged'
  const isAgents = claim !== undefined && !claim.deleted && claim.by === 'agent'
  return isAgents ? { customerId, deleted: true } : 'proven'
}

async function changeClaim(
  tools: PageOrderTools,
  link: Link,
  decide: typeof decideUnlink,
): Promise<LinkOutcome> {
  const { db, edits } = tools
  const { shopId, number } = link
  return db.transaction('rw', tablesOf(db), async () => {
    const reading = await readStanding(db, shopId, [number])
    const claimBefore = reading.claims.get(number)
    const owner = ownerOf(reading.known.get(number), claimBefore)
    const decision = decide(owner, link, claimBefore)
    if (typeof decision === 'string') return decision
    const stamp = await edits.stamp(db)
    const claimAfter: ClaimRow = { shopId, number, by: 'agent', ...decision, ...stamp }
    await carryOut(tools, shopId, reading, [{ number, claimBefore, claimAfter }])
    return 'done'
  })
}

/** Claims of another database that are carried out in one transaction. */
const CLAIMS_AT_ONCE = 50

async function takeClaims(
  tools: PageOrderTools,
  shopId: string,
  rows: readonly ClaimRow[],
): Promise<void> {
  const { db } = tools
  await db.transaction('rw', tablesOf(db), async () => {
    const numbers = rows.map(({ number }) => number)
    const reading = await readStanding(db, shopId, numbers)
    const changes = rows.flatMap((row): OrderChange[] => {
      const claimBefore = reading.claims.get(row.number)
      const claimAfter = claimBefore === undefined ? row : mergeClaims(claimBefore, row)
      const isKept = claimBefore?.hlc === claimAfter.hlc
      return isKept ? [] : [{ number: row.number, claimBefore, claimAfter }]
    })
    if (changes.length > 0) await carryOut(tools, shopId, reading, changes)
  })
}

/** Builds the repository. */
export function createPageOrders(tools: PageOrderTools): PageOrders {
  return {
    show: (shown) => show(tools, shown),
    link: (link) => changeClaim(tools, link, decideLink),
    unlink: (link) => changeClaim(tools, link, decideUnlink),
    takeClaims: async (shopId, claims) => {
      for (let from = 0; from < claims.length; from += CLAIMS_AT_ONCE)
        await takeClaims(tools, shopId, claims.slice(from, from + CLAIMS_AT_ONCE))
    },
  }
}
