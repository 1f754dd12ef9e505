import type { OfferReasonView, OffersView, OfferView } from '@/lib/messaging/offer-calls'

import type { CoverWords } from '../cover'

const coverReason = (reason: OfferReasonView, { covered }: CoverWords): OfferReasonView =>
  reason.kind === 'together' ? { ...reason, title: covered } : reason

/** What was bought before tells of the buyer, its selling points too. */
const isOwned = ({ reasons }: OfferView): boolean =>
  reasons.some((reason) => reason.kind === 'used-up')

function coverOffer(offer: OfferView, asked: ReadonlySet<string>, words: CoverWords): OfferView {
  const [first, ...others] = offer.reasons
  return {
    ...offer,
    ...(isOwned(offer) ? { title: words.covered, points: [] } : {}),
    members: offer.members.map((member) =>
      asked.has(member.id) ? { ...member, title: words.covered } : member,
    ),
    reasons: [coverReason(first, words), ...others.map((reason) => coverReason(reason, words))],
  }
}

/** Offers as others may see them: what this buyer bought, asks about or has in the open order stays out of them. */
export function coverOffers(view: OffersView, words: CoverWords): OffersView {
  const asked = new Set(view.asked.map(({ id }) => id))
  const { answer } = view
  return {
    ...view,
    asked: view.asked.map((product) => ({ ...product, title: words.covered })),
    answer:
      answer.state === 'fits'
        ? { ...answer, offers: answer.offers.map((offer) => coverOffer(offer, asked, words)) }
        : answer,
  }
}
