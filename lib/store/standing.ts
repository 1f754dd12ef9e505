import type { ClaimRow, Order } from './rows'

/** Where an order stands: whether it is known, and whose it is. */
export interface Standing {
  readonly order: Order | undefined
  /** Customer id. */
  readonly owner: string | undefined
}

/** What a change of standing does to the shop's counters. */
export interface CounterEffect {
  readonly orders: number
  readonly unclaimed: number
}

/** Whose an order is: a claim that holds comes before the export's own word, because it came first or was made on purpose. */
export function ownerOf(order: Order | undefined, claim: ClaimRow | undefined): string | undefined {
  return claim === undefined || claim.deleted ? order?.buyer : claim.customerId
}

/** Joins order and claim. */
export function standingOf(order: Order | undefined, claim: ClaimRow | undefined): Standing {
  return { order, owner: ownerOf(order, claim) }
}

const counted = ({ order }: Standing): number => (order === undefined ? 0 : 1)
const ownerless = ({ order, owner }: Standing): number =>
  order !== undefined && owner === undefined ? 1 : 0

/** How the shop's counters move when one order's standing changes. */
export function counterEffect(before: Standing, after: Standing): CounterEffect {
  return {
    orders: counted(after) - counted(before),
    unclaimed: ownerless(after) - ownerless(before),
  }
}
