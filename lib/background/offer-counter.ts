import type { ShopShelf } from '@/lib/intake/read-shelf'
import { readSituation, type BuyerSituation } from '@/lib/intake/read-situation'
import type { OffersView } from '@/lib/messaging/offer-calls'
import { findBuyingSignals } from '@/lib/offers/buying-signals'
import type { OfferRecord } from '@/lib/offers/outcome'
import { rankOffers } from '@/lib/offers/rank-offers'
import { stagesByState } from '@/lib/replies/stage'
import { tierRulesOf } from '@/lib/settings/settings'
import type { Clock } from '@/lib/shared/time'
import type { OfferTalkRow } from '@/lib/store/rows-offers'
import type { Store } from '@/lib/store/store'

import { identifyBuyer } from './buyer-on-page'
import type { SettingsDesk } from './settings-desk'
import type { ShopShelves } from './shop-shelves'
import { titleOfOffer, viewOffer } from './view-offer'
import type { ShownSighting } from './tab-states'

/** What an agent tells of an offer. */
export interface OfferNote {
  readonly offerId: string
  /** `taken-back`: what was marked of the buyer's answer was wrong. */
  readonly what: OfferRecord['answer'] | 'taken-back'
}

interface CounterParts {
  readonly store: () => Promise<Store>
  readonly settings: Pick<SettingsDesk, 'read'>
  readonly clock: Clock
  readonly shelves: ShopShelves
}

/** Offers to whoever is on a page, and what came of it. */
export interface OfferCounter {
  /** null: the page shows no shop. */
  read(sighting: ShownSighting): Promise<OffersView | null>
  /** Gives the shop; null where the page shows no buyer beyond doubt, or the shop has no such thing. */
  note(sighting: ShownSighting, note: OfferNote): Promise<string | null>
}

/** A buyer who is spoken with, and how things stand with them. */
interface Talking {
  readonly shopId: string
  readonly customerId: string | null
  readonly shelf: ShopShelf
  readonly buyer: BuyerSituation
  readonly now: number
}

/** The conversation with a buyer, begun where there is none. */
function talkWith(
  { offers }: Store,
  customerId: string,
  { shopId, now, buyer }: Talking,
): Promise<OfferTalkRow> {
  const { tier, newestOrder, hasOpenCase } = buyer
  const [stage] = stagesByState({
    orderState: newestOrder?.state ?? null,
    hasOrder: newestOrder !== null,
    hasOpenCase,
  })
  return offers.talk({ shopId, customerId, at: now, tier, stage })
}

/** Builds the counter. */
export function createOfferCounter(parts: CounterParts): OfferCounter {
  const { store, settings, clock, shelves } = parts
  const look = async (sighting: ShownSighting): Promise<Talking | null> => {
    const { platform, shop } = sighting
    if (shop === undefined) return null
    const opened = await store()
    const shopId = await opened.ids.shop(platform, shop.id)
    const [found, shelf, set] = await Promise.all([
      identifyBuyer(opened, sighting),
      shelves.of(shopId),
      settings.read(),
    ])
    const [customerId, now] = [found?.customerId ?? null, clock()]
    const rules = tierRulesOf(set, shopId)
    const buyer = await readSituation(opened, { shopId, customerId, sighting, rules, shelf, now })
    return { shopId, customerId, shelf, buyer, now }
  }
  return {
    async read(sighting) {
      const talking = await look(sighting)
      if (talking === null) return null
      const { shelf, buyer, customerId } = talking
      const answer = rankOffers(shelf.shelf, buyer.situation)
      const { contextId, lastMessage } = sighting
      const signals = lastMessage?.side === 'buyer' ? findBuyingSignals(lastMessage.text) : []
      const about = { contextId, asked: buyer.asked, signals }
      if (answer.state !== 'fits') return { ...about, answer }
      // Only a conversation in which something could have been offered is compared with those in which it was.
      const opened = await store()
      const talk = customerId === null ? null : await talkWith(opened, customerId, talking)
      const records = talk === null ? [] : await opened.offers.ofTalk(talk.id)
      const noted = new Map(records.map((record) => [record.offerId, record.answer]))
      const offers = answer.offers.map((offer) =>
        viewOffer(shelf.shelf, offer, { noted, group: buyer.tier }),
      )
      return { ...about, answer: { state: 'fits', offers, excluded: answer.excluded } }
    },
    async note(sighting, { offerId, what }) {
      const talking = await look(sighting)
      if (talking === null || talking.customerId === null) return null
      const { shopId, customerId, shelf, now } = talking
      const title = titleOfOffer(shelf.shelf, offerId)
      if (title === null) return null
      const opened = await store()
      const { id: conversationId } = await talkWith(opened, customerId, talking)
      if (what === 'taken-back') {
        await opened.offers.takeBack(conversationId, offerId)
        return shopId
      }
      const said = { conversationId, shopId, customerId, offerId, title, at: now, answer: what }
      await opened.offers.note(said)
      return shopId
    },
  }
}
