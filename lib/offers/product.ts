import { z } from 'zod'

import { moneySchema } from '@/lib/shared/money'
import { nativeIdSchema, shortTextSchema } from '@/lib/shared/orders'

const nameSchema = z.string().trim().min(1).max(120)
const factSchema = shortTextSchema.trim().min(1)
const priceSchema = moneySchema.refine(({ minor }) => minor >= 0)

/** A selling point: what it is, what that does, what the buyer has of it; for one group of buyers, or for all (null). */
export const sellingPointSchema = z.strictObject({
  group: nameSchema.nullable(),
  feature: factSchema,
  advantage: factSchema,
  benefit: factSchema,
})
export type SellingPoint = z.infer<typeof sellingPointSchema>

/** What a shop knows of a product it sells; null is unknown, and never taken for nothing. */
export const productSchema = z.strictObject({
  /** SKU or the platform's own id: what order lines and cards name it by. */
  id: nativeIdSchema,
  title: factSchema,
  /** List price of one piece. */
  price: priceSchema.nullable(),
  /** What one piece costs the shop, in the currency of the price. */
  cost: priceSchema.nullable(),
  /** Pieces in stock. */
  stock: z.int().nonnegative().nullable(),
  category: nameSchema.nullable(),
  attributes: z.record(nameSchema, factSchema),
  sellingPoints: z.array(sellingPointSchema).max(20),
  /** How it is made, and of what. */
  craft: factSchema.nullable(),
  /** What sets it apart from a rival's. */
  rivals: z.array(z.strictObject({ rival: nameSchema, difference: factSchema })).max(20),
  /** Days after which it is used up and bought again; null: it is no consumable. */
  cycleDays: z.int().positive().nullable(),
  /** Whether the shop wants to clear it out. */
  isClearance: z.boolean(),
  /** Whether the shop took it out of what is offered by itself; packages with it stay. */
  isBarred: z.boolean(),
})
export type Product = z.infer<typeof productSchema>

/** What people, or a list of theirs, say of a product: facts that are absent stay as they are; null makes one unknown. */
export const productPatchSchema = productSchema.omit({ id: true }).partial()
export type ProductPatch = z.infer<typeof productPatchSchema>

/** A product of which no more than a name is known, as orders show it. */
export const bareProduct = (id: string, title: string): Product => ({
  id,
  title,
  price: null,
  cost: null,
  stock: null,
  category: null,
  attributes: {},
  sellingPoints: [],
  craft: null,
  rivals: [],
  cycleDays: null,
  isClearance: false,
  isBarred: false,
})

/** The selling points to tell a buyer of that group: the group's own first, then those for all. */
export const sellingPointsFor = (
  { sellingPoints }: Product,
  group: string | null,
): readonly SellingPoint[] => [
  ...sellingPoints.filter((point) => point.group !== null && point.group === group),
  ...sellingPoints.filter((point) => point.group === null),
]

/** What the shop keeps of a price, as a share of it; null where price or cost is unknown, not comparable, or the price nothing. */
export function marginShare(price: Product['price'], cost: Product['cost']): number | null {
  if (price === null || cost === null || price.currency !== cost.currency || price.minor === 0)
    return null
  return (price.minor - cost.minor) / price.minor
}
