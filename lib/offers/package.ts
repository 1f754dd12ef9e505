import { z } from 'zod'

import { moneySchema, type Money } from '@/lib/shared/money'
import { nativeIdSchema, shortTextSchema } from '@/lib/shared/orders'

const textSchema = shortTextSchema.trim().min(1)
const priceSchema = moneySchema.refine(({ minor }) => minor >= 0)
/** Epoch ms; null: open on that side. */
const spanSchema = { from: z.int().nullable(), to: z.int().nullable() }

/** What on the platform makes a package's price true. A SKU is on sale as long as it stands there; the others run for a time. */
export const priceTieSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('activity'), name: textSchema, ...spanSchema }),
  z.strictObject({ kind: z.literal('coupon'), name: textSchema, ...spanSchema }),
  z.strictObject({ kind: z.literal('sku'), sku: nativeIdSchema }),
  /** Somebody changed the prices on the platform and wrote down when. */
  z.strictObject({ kind: z.literal('price-change'), name: textSchema, ...spanSchema }),
])
export type PriceTie = z.infer<typeof priceTieSchema>

/** Products sold as one, with one price and one story (套餐). */
export const packageSchema = z.strictObject({
  id: nativeIdSchema,
  title: textSchema,
  /** Why these belong together, as a person would say it. */
  story: shortTextSchema.trim(),
  members: z
    .array(z.strictObject({ productId: nativeIdSchema, pieces: z.int().positive().max(1_000) }))
    .max(20),
  /** Price of the whole; null: the members' list prices. */
  price: priceSchema.nullable(),
  /** The price that the saving is told against; null: none is told. */
  originalPrice: priceSchema.nullable(),
  ...spanSchema,
  /** What comes with it; its cost to the shop, null where unknown. */
  gift: z.strictObject({ title: textSchema, cost: priceSchema.nullable() }).nullable(),
  freeShipping: z.boolean(),
  tie: priceTieSchema.nullable(),
})
export type Package = z.infer<typeof packageSchema>

/** Whether an instant lies in a span; its end is the first instant outside. */
export const isWithin = (
  { from, to }: { readonly from: number | null; readonly to: number | null },
  now: number,
): boolean => (from === null || now >= from) && (to === null || now < to)

/** Whether the platform bears the price out now. */
export const isTieLive = (tie: PriceTie, now: number): boolean =>
  tie.kind === 'sku' || isWithin(tie, now)

/** When the price ends: the earlier of package and tie, epoch ms; null: no end is set. */
export function priceEnd({ to, tie }: Package): number | null {
  const ends = [to, tie === null || tie.kind === 'sku' ? null : tie.to].filter(
    (end) => end !== null,
  )
  return ends.length === 0 ? null : Math.min(...ends)
}

/** Adds amounts times pieces; null where one is unknown or of another currency. */
export function sumOf(
  parts: readonly { readonly amount: Money | null; readonly times: number }[],
): Money | null {
  const [first] = parts
  if (first === undefined || first.amount === null) return null
  const { currency } = first.amount
  let minor = 0
  for (const { amount, times } of parts) {
    if (amount === null || amount.currency !== currency) return null
    minor += amount.minor * times
  }
  return { minor, currency }
}
