import { z } from 'zod'

import { DAY_MS } from '@/lib/shared/time'

import { WEEK_DAYS } from './hot-products'
import type { BasketLog } from './mining/basket-log'
import { associationsSchema, itemsetsSchema, type OfferBook } from './offer-book'

const ints = z.instanceof(Int32Array<ArrayBufferLike>)

/**
 * What a shelf takes of a book: all but its baskets, of which there are as many as orders. A book of a million orders is
 * tens of megabytes and takes a second to read, its digest grows with the products alone.
 */
export const offerDigestSchema = z.strictObject({
  /** Epoch ms at which the book was made. */
  at: z.int(),
  associations: associationsSchema,
  titles: z.array(z.string()),
  itemsets: itemsetsSchema,
  /** Baskets of the week that ended then, and of later days where orders tell of them. */
  lately: z.strictObject({ codes: ints, starts: ints, days: ints }),
})
export type OfferDigest = z.infer<typeof offerDigestSchema>

/** The baskets of a log from a day on (days since 1970-01-01 UTC). */
function basketsSince({ codes, starts, days }: BasketLog, since: number): OfferDigest['lately'] {
  const kept: number[] = []
  const begins = [0]
  const when: number[] = []
  for (const [basket, day] of days.entries()) {
    if (day < since) continue
    kept.push(...codes.subarray(starts[basket] ?? 0, starts[basket + 1] ?? 0))
    begins.push(kept.length)
    when.push(day)
  }
  return {
    codes: Int32Array.from(kept),
    starts: Int32Array.from(begins),
    days: Int32Array.from(when),
  }
}

/** Takes of a book that was made at an instant (epoch ms) what shelves need from then on. */
export const digestBook = (
  { mined, associations, titles }: OfferBook,
  at: number,
): OfferDigest => ({
  at,
  associations,
  titles,
  itemsets: mined.itemsets,
  lately: basketsSince(mined.log, Math.floor(at / DAY_MS) - WEEK_DAYS + 1),
})
