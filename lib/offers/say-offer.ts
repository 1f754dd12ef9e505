import type { Money } from '@/lib/shared/money'

import type { Offer, OfferReason } from './offer'
import { isOverclaim } from './overclaims'
import type { SellingPoint } from './product'

/** A reason to say, with the title of the product that it names. */
export type SayableReason =
  | Exclude<OfferReason, { readonly kind: 'together' }>
  | { readonly kind: 'together'; readonly title: string }

/** What a sentence about an offer is made from. */
export interface SayableOffer extends Pick<Offer, 'price' | 'endsAt' | 'moves'> {
  readonly title: string
  readonly members: readonly { readonly title: string; readonly pieces: number }[]
  readonly story: string
  readonly gift: string | null
  readonly freeShipping: boolean
  readonly reasons: readonly SayableReason[]
  readonly points: readonly SellingPoint[]
}

/** Sentences of one language, each whole with its full stop; what stands in them is never blank. */
export interface OfferSentences {
  /** One sentence after the other. */
  readonly join: (sentences: readonly string[]) => string
  /** The members of a package. */
  readonly list: (members: readonly string[]) => string
  readonly pieces: (title: string, count: string) => string
  /** Names what is offered: something on top of what is asked about, or a dearer one in its stead. */
  readonly look: (title: string, moves: Offer['moves']) => string
  readonly made: (members: string) => string
  readonly point: (feature: string, advantage: string, benefit: string) => string
  readonly benefit: (benefit: string) => string
  readonly price: (price: string) => string
  readonly priceUntil: (price: string, end: string) => string
  readonly named: (title: string) => string
  readonly namedPrice: (title: string, price: string) => string
  readonly namedPriceUntil: (title: string, price: string, end: string) => string
  readonly story: (story: string) => string
  readonly gift: (gift: string) => string
  readonly freeShipping: string
  readonly together: (asked: string) => string
  readonly saving: (saving: string) => string
  readonly usedUp: string
  readonly gapTier: (tier: string) => string
  readonly gapShipping: string
  readonly popular: string
  readonly ask: string
  readonly until: (date: string, time: string) => string
}

/** How amounts, counts and times are written: for the buyer, in the platform's zone. */
export interface OfferWriting {
  readonly sentences: OfferSentences
  readonly money: (amount: Money) => string
  readonly number: (value: number) => string
  /** Instants are epoch ms. */
  readonly date: (at: number) => string
  readonly time: (at: number) => string
  /** The name of a tier by its id. */
  readonly tierName: (tier: string) => string
}

/** A text without the stops around it, so that it can stand inside a sentence. */
const bare = (text: string): string =>
  text
    .replaceAll(/\s+/gu, ' ')
    .replace(/^[\s,;:.!?，、；：。！？…]+/u, '')
    .replace(/[\s,;:.!?，、；：。！？…]+$/u, '')

/** A title as it stands in a sentence; one that is nothing but stops stays as it is. */
const nameOf = (title: string): string => bare(title) || title.trim()

/** What may stand in a sentence: null where nothing is left of it, or it claims too much. */
function sayable(text: string | null): string | null {
  const plain = text === null ? '' : bare(text)
  return plain === '' || isOverclaim(plain) ? null : plain
}

/** The first selling point of which every part can be said. */
function pointOf({ points }: SayableOffer): Omit<SellingPoint, 'group'> | null {
  for (const point of points) {
    const [feature, advantage] = [sayable(point.feature), sayable(point.advantage)]
    const benefit = sayable(point.benefit)
    if (feature !== null && advantage !== null && benefit !== null)
      return { feature, advantage, benefit }
  }
  return null
}

/** A reason as the buyer may hear it; what only concerns the shop is kept from them. */
function sayReason(reason: SayableReason, writing: OfferWriting): string | null {
  const { sentences, money, tierName } = writing
  switch (reason.kind) {
    case 'together':
      return sentences.together(nameOf(reason.title))
    case 'package':
      return reason.saving === null || reason.saving.minor <= 0
        ? null
        : sentences.saving(money(reason.saving))
    case 'used-up':
      return sentences.usedUp
    case 'gap-tier':
      return sentences.gapTier(nameOf(tierName(reason.tier)))
    case 'gap-shipping':
      return sentences.gapShipping
    case 'popular':
      return sentences.popular
    case 'clearance':
      return null
  }
}

/** The sentences that wordings choose from; null where nothing is known to fill one. */
function partsOf(offer: SayableOffer, writing: OfferWriting) {
  const { sentences, money, number, date, time } = writing
  const title = nameOf(offer.title)
  const point = pointOf(offer)
  const price = offer.price === null ? null : money(offer.price)
  const end = offer.endsAt === null ? null : sentences.until(date(offer.endsAt), time(offer.endsAt))
  const members = offer.members.map(({ title: member, pieces }) =>
    pieces === 1 ? nameOf(member) : sentences.pieces(nameOf(member), number(pieces)),
  )
  const story = sayable(offer.story)
  const gift = sayable(offer.gift)
  const cost = (): string | null => {
    if (price === null) return null
    return end === null ? sentences.price(price) : sentences.priceUntil(price, end)
  }
  const named = (): string => {
    if (price === null) return sentences.named(title)
    return end === null
      ? sentences.namedPrice(title, price)
      : sentences.namedPriceUntil(title, price, end)
  }
  const reasons = offer.reasons.map((reason) => sayReason(reason, writing))
  return {
    look: sentences.look(title, offer.moves),
    made: members.length === 0 ? null : sentences.made(sentences.list(members)),
    point: point && sentences.point(point.feature, point.advantage, point.benefit),
    benefit: point && sentences.benefit(point.benefit),
    story: story && sentences.story(story),
    gift: gift && sentences.gift(gift),
    freeShipping: offer.freeShipping ? sentences.freeShipping : null,
    reason: reasons.find((reason) => reason !== null) ?? null,
    cost: cost(),
    named: named(),
    ask: sentences.ask,
  }
}

/**
 * Three ways to say an offer, the fullest first: by what the buyer has of it (feature, advantage, benefit), by its reason,
 * and in short with a question. Prices are the offer's own and its saving's, nothing is told that is not known, and neither
 * absolute words nor pressure out of a product's own texts. None once the offer has ended at `now` (epoch ms).
 */
export function sayOffer(
  offer: SayableOffer,
  writing: OfferWriting,
  now: number,
): readonly string[] {
  if (offer.endsAt !== null && offer.endsAt <= now) return []
  const { look, made, point, benefit, story, gift, freeShipping, reason, cost, named, ask } =
    partsOf(offer, writing)
  const wordings = [
    [look, made, point ?? story, cost, gift, freeShipping, reason],
    [reason, named, story ?? benefit, gift, freeShipping],
    [named, benefit ?? story, ask],
  ]
  return wordings.map((parts) => writing.sentences.join(parts.filter((part) => part !== null)))
}
