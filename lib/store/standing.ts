import { isTold } from './order'
import type { ClaimRow, Counters, Order, ShopRow } from './rows'

/** Where an order stands: whether it is known, and whose it is. */
export interface Standing {
  readonly order: Order | undefined
  /** Customer id. */
  readonly owner: string | undefined
}

/** Whose an order is: a claim that holds comes before the export's own word, because it came first or was made on purpose. */
export function ownerOf(order: Order | undefined, claim: ClaimRow | undefined): string | undefined {
  return claim === undefined || claim.deleted ? order?.buyer : claim.customerId
}

/** Joins order and claim. */
export function standingOf(order: Order | undefined, claim: ClaimRow | undefined): Standing {
  return { order, owner: ownerOf(order, claim) }
}

/** Whether an order is known: what only statements name waits for its page or file, and counts nowhere. */
export const isKnown = ({ order }: Pick<Standing, 'order'>): boolean =>
  order !== undefined && isTold(order)

const counted = (standing: Standing): number => (isKnown(standing) ? 1 : 0)
const ownerless = (standing: Standing): number =>
  isKnown(standing) && standing.owner === undefined ? 1 : 0

/** How the shop's counters move when the standing of some orders changes. */
export function counterEffect(
  changes: Iterable<{ readonly before: Standing; readonly after: Standing }>,
): Counters {
  const effect = { ...NO_EFFECT }
  for (const { before, after } of changes) {
    effect.orders += counted(after) - counted(before)
    effect.unclaimed += ownerless(after) - ownerless(before)
  }
  return effect
}

/** Of an arrival whose effect is in the shop's counters. */
export const NO_EFFECT: Counters = { orders: 0, unclaimed: 0 }

/** Adds an effect to counters. */
export const moveCounters = (counters: Counters, effect: Counters): Counters => ({
  orders: counters.orders + effect.orders,
  unclaimed: counters.unclaimed + effect.unclaimed,
})

/** The shop after some orders came to it, of which the first was placed at `from`, epoch ms. */
export function withArrived(shop: ShopRow, effect: Counters, from: number | null): ShopRow {
  const { firstOrderAt: known } = shop
  return {
    ...shop,
    counters: moveCounters(shop.counters, effect),
    firstOrderAt: known === null || from === null ? (known ?? from) : Math.min(known, from),
  }
}
