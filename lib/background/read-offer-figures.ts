import { isBought } from '@/lib/intake/offer-order'
import { ordersOf, readPerson } from '@/lib/intake/read-person'
import type { ShopShelf } from '@/lib/intake/read-shelf'
import type { OfferFigure, OfferFigures } from '@/lib/messaging/offer-calls'
import { isToRetire, judgeOffers, OUTCOME_DAYS, type TalkRecord } from '@/lib/offers/outcome'
import type { Share } from '@/lib/offers/proportions'
import { DAY_MS } from '@/lib/shared/time'
import type { OfferRecordRow, OfferTalkRow } from '@/lib/store/rows-offers'
import type { Store } from '@/lib/store/store'

import { titleOfOffer } from './view-offer'

/** Conversations that are judged: of the last half year, at most so many; older ones say little of today's offers. */
const LOOKED_BACK = { ms: 180 * DAY_MS, most: 3_000 }
/** Persons that are read at once. */
const AT_ONCE = 32
/** The offers of all kinds, as one. */
const ANY = 'any'

type FigureStore = Pick<Store, 'contacts' | 'joins' | 'orders' | 'shops' | 'offers'>

/** When each person of some conversations bought, in the shop, with whatever account; epoch ms. */
async function readPurchases(
  store: FigureStore,
  shopId: string,
  talks: readonly OfferTalkRow[],
): Promise<Map<string, number[]>> {
  const customerIds = [...new Set(talks.map(({ customerId }) => customerId))]
  const purchases = new Map<string, number[]>()
  for (let start = 0; start < customerIds.length; start += AT_ONCE)
    await Promise.all(
      customerIds.slice(start, start + AT_ONCE).map(async (customerId) => {
        const person = await readPerson(store, { shopId, customerId })
        if (person === null) return
        const { platform } = person.own.shop
        const bought = ordersOf(person).here.filter((order) => isBought(order, platform))
        purchases.set(
          customerId,
          bought.flatMap(({ placedAt }) => placedAt ?? []),
        )
      }),
    )
  return purchases
}

const shareOf = (talks: readonly TalkRecord[]): Share => ({
  hits: talks.filter(({ at, ordersAt }) =>
    ordersAt.some((order) => order >= at && order < at + OUTCOME_DAYS * DAY_MS),
  ).length,
  of: talks.length,
})

function sumUp(
  records: readonly OfferRecordRow[],
  talks: readonly TalkRecord[],
  now: number,
): Omit<OfferFigures, 'offers'> {
  const withOffer = new Set(records.map(({ conversationId }) => conversationId))
  const settled = talks.filter(({ at }) => at + OUTCOME_DAYS * DAY_MS <= now)
  const [all] = judgeOffers(
    records.map((record) => ({ ...record, offerId: ANY })),
    talks,
    now,
  )
  return {
    offered: all?.offered ?? 0,
    taken: all?.taken ?? 0,
    refused: all?.refused ?? 0,
    ordered: all?.settled ?? { hits: 0, of: 0 },
    orderedWithout: shareOf(settled.filter(({ id }) => !withOffer.has(id))),
    uplift: all?.uplift ?? null,
  }
}

/** How offers did in a shop; whether an order followed is read from the orders as they are now. */
export async function readOfferFigures(
  store: FigureStore,
  shopId: string,
  { shelf }: ShopShelf,
  now: number,
): Promise<OfferFigures> {
  const [rows, all] = await Promise.all([
    store.offers.talksSince(shopId, now - LOOKED_BACK.ms, LOOKED_BACK.most),
    store.offers.recordsOf(shopId),
  ])
  const purchases = await readPurchases(store, shopId, rows)
  const talks = rows.map(({ id, at, tier, stage, customerId }): TalkRecord => ({
    id,
    at,
    tier,
    stage,
    ordersAt: purchases.get(customerId) ?? [],
  }))
  const known = new Set(rows.map(({ id }) => id))
  const records = all.filter(({ conversationId }) => known.has(conversationId))
  const titles = new Map(records.map(({ offerId, title }) => [offerId, title]))
  const offers = judgeOffers(records, talks, now).map((outcome): OfferFigure => ({
    ...outcome,
    item: outcome.offerId.startsWith('package:') ? 'package' : 'product',
    title: titleOfOffer(shelf, outcome.offerId) ?? titles.get(outcome.offerId) ?? outcome.offerId,
    isToRetire: isToRetire(outcome),
  }))
  return { ...sumUp(records, talks, now), offers: offers.toSorted((a, b) => b.offered - a.offered) }
}
