import type { Formats } from '@/lib/i18n/formats'
import type { Catalogue } from '@/lib/i18n/translate'
import type { OfferReasonView, OfferView } from '@/lib/messaging/offer-calls'
import { EXCLUSIONS } from '@/lib/offers/exclusions'

/** What words about an offer are made with. */
export interface OfferSpeech {
  readonly words: Catalogue
  /** In the platform's zone. */
  readonly formats: Formats
  readonly tierName: (tier: string) => string
  /** Epoch ms. */
  readonly now: number
}

/** So many times, to one digit. */
export const liftWords = (lift: number, { number }: Formats): string =>
  number(Math.round(lift * 10) / 10)

/** A reason as the agent reads it. */
export function reasonWords(reason: OfferReasonView, speech: OfferSpeech): string {
  const { words, formats, tierName, now } = speech
  const { reasons } = words.offers
  switch (reason.kind) {
    case 'together':
      return reasons.together(
        reason.title,
        formats.number(reason.count),
        liftWords(reason.lift, formats),
      )
    case 'package':
      return reason.saving === null ? reasons.package : reasons.saving(formats.money(reason.saving))
    case 'used-up':
      return reasons.usedUp(formats.day(reason.since, now))
    case 'gap-tier':
      return reasons.gapTier(formats.money(reason.missing), tierName(reason.tier))
    case 'gap-shipping':
      return reasons.gapShipping(formats.money(reason.missing))
    case 'clearance':
      return reasons.clearance
    case 'popular':
      return reasons.popular(formats.number(reason.count))
  }
}

/** What it moves of the order's value: so many pieces more, or a dearer one; `asked` by id is in the order anyway. */
export function movesWords(
  { members, moves }: Pick<OfferView, 'members' | 'moves'>,
  asked: ReadonlySet<string>,
  { words, formats }: Pick<OfferSpeech, 'words' | 'formats'>,
): string {
  const said = words.offers.moves
  if (moves === 'unit-price') return said.unitPrice
  const added = members.reduce((sum, { id, pieces }) => sum + pieces - (asked.has(id) ? 1 : 0), 0)
  const pieces = members.length === 0 ? 1 : added
  return said.pieces(formats.number(pieces), pieces === 1)
}

/** What fell away and why, the most first; null where nothing did. */
export function excludedWords(
  excluded: Partial<Record<keyof Catalogue['offers']['excluded'], number>>,
  { words, formats }: Pick<OfferSpeech, 'words' | 'formats'>,
): string | null {
  const said = words.offers.excluded
  const counted = EXCLUSIONS.map((name) => ({ name, count: excluded[name] ?? 0 }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count)
  if (counted.length === 0) return null
  return counted.map(({ name, count }) => said[name](formats.number(count))).join(words.common.dot)
}
