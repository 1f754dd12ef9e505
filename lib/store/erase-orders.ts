import { amendOrders, type Amendment } from './amend-orders'
import { forgetCustomers } from './customer-runs'
import type { Database } from './database'
import { segmentsOf } from './find-orders'
import { splitLines } from './lines'
import { HOLE, unpackOrder } from './pack-order'
import type { ClaimRow, Order } from './rows'
import type { Edit } from './rows-facts'

/** Packs that are read at once. */
const PACKS = 25
/** So many ids are quicker found as text than by reading every line. */
const FEW_IDS = 8

/** Goes through the buyers whom arrivals of a shop name, with the number of each order. */
export async function eachNamedBuyer(
  db: Database,
  shopId: string,
  visit: (buyer: string, number: string) => void,
  mayMatter: (line: string) => boolean = () => true,
): Promise<void> {
  const packs = db.packs.where('[segmentId+n]')
  for (const segment of await segmentsOf(db, shopId))
    for (let n = 0; n < segment.packs; n += PACKS) {
      const rows = await packs
        .between([segment.id, n], [segment.id, n + PACKS], true, false)
        .toArray()
      for (const line of rows.flatMap(({ lines }) => splitLines(lines))) {
        if (line === HOLE || !mayMatter(line)) continue
        const { buyer, number } = unpackOrder(line)
        if (buyer !== undefined) visit(buyer, number)
      }
    }
}

/** Numbers of the orders of which an arrival or a claim names one of these customers, whoever's they are. */
async function numbersNaming(
  db: Database,
  shopId: string,
  ids: ReadonlySet<string>,
): Promise<string[]> {
  const numbers = new Set<string>()
  const all = [...ids]
  await eachNamedBuyer(
    db,
    shopId,
    (buyer, number) => {
      if (ids.has(buyer)) numbers.add(number)
    },
    ids.size > FEW_IDS ? undefined : (line) => all.some((id) => line.includes(id)),
  )
  const claims = await db.claims.where('customerId').anyOf(all).toArray()
  for (const claim of claims) if (claim.shopId === shopId) numbers.add(claim.number)
  return [...numbers]
}

/**
 * Gives the orders of some customers of a shop to random ids, wherever they lie: amounts, times and who bought how often
 * stay, who it was goes. Broken off anywhere it can be called anew. Throws `ShopBusyError` while orders come in or go out.
 */
export async function makeNameless(
  db: Database,
  shopId: string,
  { aliases, stamp }: { readonly aliases: ReadonlyMap<string, string>; readonly stamp: Edit },
): Promise<void> {
  const ids = new Set(aliases.keys())
  const change = (order: Order): Order => {
    const alias = aliases.get(order.buyer ?? '')
    return alias === undefined ? order : { ...order, buyer: alias }
  }
  const claim = (row: ClaimRow): ClaimRow => {
    const alias = aliases.get(row.customerId)
    return alias === undefined ? row : { ...row, customerId: alias, ...stamp }
  }
  const amendments = (await numbersNaming(db, shopId, ids)).map((number): Amendment => ({
    number,
    change,
    claim,
  }))
  const slices = amendOrders(db, shopId, amendments)
  // What would bring them back is dropped: nobody is to.
  while ((await slices.next()).done !== true);
  await forgetCustomers(db, shopId, [...ids])
}
