import { z } from 'zod'

import { nativeIdSchema } from './orders'

/** Movements of one order that are kept. */
export const MOVE_LIMIT = 100

/** What moves: money from the buyer, money back to the buyer, goods back to the shop. */
export const MOVE_KINDS = ['payment', 'refund', 'return'] as const

/** One movement of an order's money or goods, as a statement of the platform or of a wallet tells it. */
export const orderMoveSchema = z.strictObject({
  /** The kind of statement: what two kinds tell is the same money told twice. */
  ledger: z.string().min(1).max(40),
  /** The movement's own number in it. */
  id: z.string().min(1).max(160),
  kind: z.enum(MOVE_KINDS),
  /** Epoch ms, where the statement tells it. */
  at: z.int().optional(),
  /** Minor units; below zero where an earlier movement is taken back. Absent for goods. */
  minor: z.int().optional(),
  currency: z.string().length(3).optional(),
  /** Goods that came back. */
  sku: nativeIdSchema.optional(),
  pieces: z.int().nonnegative().optional(),
})
export type OrderMove = z.infer<typeof orderMoveSchema>

/** What names a movement: a statement that is read again, or a later one, tells the same one under the same name. */
export const moveKey = ({ ledger, kind, id }: OrderMove): string => `${ledger} ${kind} ${id}`

/** Members always in the same order, so that equal movements are equal as JSON. */
export function canonicalMove(move: OrderMove): OrderMove {
  const { ledger, id, kind, at, minor, currency, sku, pieces } = move
  const made: OrderMove = { ledger, id, kind }
  if (at !== undefined) made.at = at
  if (minor !== undefined) made.minor = minor
  if (currency !== undefined) made.currency = currency
  if (sku !== undefined) made.sku = sku
  if (pieces !== undefined) made.pieces = pieces
  return made
}

/** Whether `a` holds against `b` of the same name: refunds grow while statements are written, so the larger amount does. */
function outweighs(a: OrderMove, b: OrderMove): boolean {
  const byAmount = (a.minor ?? 0) - (b.minor ?? 0)
  return byAmount === 0 ? JSON.stringify(a) > JSON.stringify(b) : byAmount > 0
}

/** Joins what two sources know of an order's movements, each once; commutative, associative and idempotent. */
export function mergeMoves(a: readonly OrderMove[], b: readonly OrderMove[]): OrderMove[] {
  const byKey = new Map<string, OrderMove>()
  for (const move of [...a, ...b]) {
    const key = moveKey(move)
    const known = byKey.get(key)
    if (known === undefined || outweighs(move, known)) byKey.set(key, move)
  }
  return [...byKey]
    .toSorted(([keyA], [keyB]) => (keyA < keyB ? -1 : 1))
    .slice(0, MOVE_LIMIT)
    .map(([, move]) => move)
}

/** What the movements of one kind come to in a currency; null where none is told. */
export interface MovedMoney {
  readonly minor: number
  readonly currency: string
  /** Epoch ms of the last one whose time is told. */
  readonly at: number | undefined
}

/**
 * Sums the movements of one kind up. Two ledgers that tell of one order tell of the same money, so it is what the ledger
 * that knows most of it says. Without a currency asked for it is that of the first movement.
 */
export function sumMoves(
  moves: readonly OrderMove[],
  kind: 'payment' | 'refund',
  currency?: string,
): MovedMoney | null {
  const wanted = currency ?? moves.find((move) => move.kind === kind)?.currency
  if (wanted === undefined) return null
  const ofKind = moves.filter((move) => move.kind === kind && move.currency === wanted)
  const byLedger = new Map<string, number>()
  for (const { ledger, minor = 0 } of ofKind)
    byLedger.set(ledger, (byLedger.get(ledger) ?? 0) + minor)
  if (byLedger.size === 0) return null
  const times = ofKind.flatMap(({ at }) => (at === undefined ? [] : [at]))
  return {
    minor: Math.max(0, ...byLedger.values()),
    currency: wanted,
    at: times.length === 0 ? undefined : Math.max(...times),
  }
}
