import { isBought } from '@/lib/intake/offer-order'
import type { ShopShelf } from '@/lib/intake/read-shelf'
import type { OfferFigure, OfferFigures } from '@/lib/messaging/offer-calls'
import { isToRetire, judgeOffers, OUTCOME_DAYS, type TalkRecord } from '@/lib/offers/outcome'
import type { Share } from '@/lib/offers/proportions'
import { DAY_MS } from '@/lib/shared/time'
import type { OfferRecordRow, OfferTalkRow } from '@/lib/store/rows-offers'
import { viewOrder } from '@/lib/store/order'
import { groupPersons } from '@/lib/store/persons'
import type { ShopRow } from '@/lib/store/rows'
import type { Store } from '@/lib/store/store'

import { titleOfOffer } from './view-offer'

/** Conversations that are judged: of the last half year, at most so many; older ones say little of today's offers. */
const LOOKED_BACK = { ms: 180 * DAY_MS, most: 2_000 }
/** Persons that are read at once. */
const AT_ONCE = 64
/** The offers of all kinds, as one. */
const ANY = 'any'

type FigureStore = Pick<Store, 'joins' | 'orders' | 'shops' | 'offers'>

/** All accounts in a shop of the person behind each account that is joined with another. */
async function readJoined(
  { joins }: FigureStore,
  shopId: string,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const { groups } = groupPersons(await joins.list())
  return new Map(
    groups.flatMap((group) => {
      const here = group.filter((ref) => ref.shopId === shopId).map((ref) => ref.customerId)
      return here.map((customerId) => [customerId, here] as const)
    }),
  )
}

/** When each person of some conversations bought, in the shop, with whatever account; epoch ms. */
async function readPurchases(
  store: FigureStore,
  { id: shopId, platform }: ShopRow,
  talks: readonly OfferTalkRow[],
): Promise<Map<string, number[]>> {
  const customerIds = [...new Set(talks.map(({ customerId }) => customerId))]
  const joined = await readJoined(store, shopId)
  const purchases = new Map<string, number[]>()
  const read = async (customerId: string): Promise<void> => {
    const accounts = joined.get(customerId) ?? [customerId]
    const orders = await Promise.all(accounts.map((id) => store.orders.ofCustomer(shopId, id)))
    const bought = orders
      .flat()
      .map(viewOrder)
      .filter((order) => isBought(order, platform))
    purchases.set(
      customerId,
      bought.flatMap(({ placedAt }) => placedAt ?? []),
    )
  }
  for (let start = 0; start < customerIds.length; start += AT_ONCE)
    await Promise.all(customerIds.slice(start, start + AT_ONCE).map(read))
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
  const asOne = records.map(({ id, conversationId, at, answer }) => ({
    id,
    conversationId,
    at,
    answer,
    offerId: ANY,
  }))
  const [all] = judgeOffers(asOne, talks, now)
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
  const [shop, rows, all] = await Promise.all([
    store.shops.read(shopId),
    store.offers.talksSince(shopId, now - LOOKED_BACK.ms, LOOKED_BACK.most),
    store.offers.recordsOf(shopId),
  ])
  const purchases =
    shop === undefined ? new Map<string, number[]>() : await readPurchases(store, shop, rows)
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
  const nameOf = (offerId: string): string =>
    titleOfOffer(shelf, offerId) ?? titles.get(offerId) ?? offerId
  const offers: OfferFigure[] = []
  for (const outcome of judgeOffers(records, talks, now))
    offers.push({
      ...outcome,
      item: outcome.offerId.startsWith('package:') ? 'package' : 'product',
      title: nameOf(outcome.offerId),
      isToRetire: isToRetire(outcome),
    })
  return { ...sumUp(records, talks, now), offers: offers.toSorted((a, b) => b.offered - a.offered) }
}
