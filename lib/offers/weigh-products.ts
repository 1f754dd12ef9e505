import { DAY_MS } from '@/lib/shared/time'

import type { Exclusion } from './exclusions'
import type { OfferSituation } from './offer'
import type { Shelf } from './shelf'

/** What speaks for and against each product of a shelf, by place. */
export interface Weighing {
  /** Sum over what is asked about of how strongly it speaks for the product. */
  readonly relevance: Float64Array
  /** What speaks for it most beyond accident: column in the associations; -1: nothing. */
  readonly bestColumn: Int32Array
  /** The product that column belongs to, by code. */
  readonly bestCode: Int32Array
  /** Ids of what is asked about. */
  readonly asked: ReadonlySet<string>
  /** Why this buyer is not offered it; what is not here may be offered. */
  readonly excluded: ReadonlyMap<string, Exclusion>
  /** Since when a consumable that they own is used up, epoch ms, by id. */
  readonly usedUp: ReadonlyMap<string, number>
}

/** Since when the newest purchase of a consumable is used up; null: it is not, is no consumable, or the time is unknown. */
function usedUpSince(
  at: number | null,
  cycleDays: number | null | undefined,
  now: number,
): number | null {
  if (at === null || cycleDays === null || cycleDays === undefined) return null
  const since = at + cycleDays * DAY_MS
  return since <= now ? since : null
}

/** What they own, with the time of the newest purchase; null where one of them has no time. */
function newestPurchases(owned: OfferSituation['owned']): ReadonlyMap<string, number | null> {
  const newest = new Map<string, number | null>()
  for (const { productId, at } of owned) {
    const known = newest.get(productId)
    newest.set(productId, at === null || known === null ? null : Math.max(at, known ?? at))
  }
  return newest
}

function judgePast(shelf: Shelf, situation: OfferSituation, asked: ReadonlySet<string>) {
  const excluded = new Map<string, Exclusion>()
  const usedUp = new Map<string, number>()
  for (const [productId, at] of newestPurchases(situation.owned)) {
    const since = usedUpSince(at, shelf.byId.get(productId)?.cycleDays, situation.now)
    if (since === null) excluded.set(productId, 'owned')
    else usedUp.set(productId, since)
  }
  for (const id of asked) excluded.set(id, 'asked-about')
  for (const id of situation.returned) excluded.set(id, 'returned')
  for (const id of situation.complained) excluded.set(id, 'complained')
  return { excluded, usedUp }
}

/**
 * Adds up, for every product, how strongly what is asked about speaks for it: relevance(y) = sum over x of strength(x, y)
 * (see `strengthOf`). A sum, so that two weak hints to the same product count more than one.
 */
export function weighProducts(shelf: Shelf, situation: OfferSituation): Weighing {
  const { associations, places } = shelf
  const { starts, neighbours, strengths, significant } = associations
  const asked = new Set([...situation.inChat, ...situation.inOrder, ...situation.inMessage])
  const relevance = new Float64Array(shelf.products.length)
  const bestColumn = new Int32Array(shelf.products.length).fill(-1)
  const bestCode = new Int32Array(shelf.products.length).fill(-1)
  for (const id of asked) {
    const code = shelf.codes[shelf.placeOf.get(id) ?? -1] ?? -1
    if (code < 0) continue
    const end = starts[code + 1] ?? 0
    for (let column = starts[code] ?? 0; column < end; column += 1) {
      const place = places[neighbours[column] ?? 0] ?? -1
      if (place < 0) continue
      const strength = strengths[column] ?? 0
      relevance[place] = (relevance[place] ?? 0) + strength
      if (significant[column] !== 1) continue
      const best = bestColumn[place] ?? -1
      if (best >= 0 && (strengths[best] ?? 0) >= strength) continue
      bestColumn[place] = column
      bestCode[place] = code
    }
  }
  return { relevance, bestColumn, bestCode, asked, ...judgePast(shelf, situation, asked) }
}
