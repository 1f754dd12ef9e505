import { tierName, type TierLooks } from '@/components/ui/tier-looks'
import type { TierId } from '@/lib/customers/tier-rules'
import { createReplyFormats } from '@/lib/i18n/reply-formats'
import type { Catalogue } from '@/lib/i18n/translate'
import { sayOffer, type SayableOffer } from '@/lib/offers/say-offer'
import type { Locale } from '@/lib/settings/settings'
import { PLATFORMS, type PlatformId } from '@/lib/shared/platforms'
import type { Clock } from '@/lib/shared/time'

const isTier = (tier: string, words: Catalogue): tier is TierId =>
  tier !== 'none' && Object.hasOwn(words.common.tiers, tier)

export interface SayerParts {
  readonly platform: PlatformId
  readonly locale: Locale
  readonly words: Catalogue
  readonly looks: TierLooks
  readonly clock: Clock
}

/** Says offers on one platform, in the panel's language: a chunk of its own, which the first card does not wait for. */
export function createOfferSayer({ platform, locale, words, looks, clock }: SayerParts) {
  const nameOf = (tier: string): string =>
    isTier(tier, words) ? tierName(tier, looks, words) : tier
  const { sentences } = words.offers
  const formats = createReplyFormats(locale, PLATFORMS[platform], clock)
  return {
    tierName: nameOf,
    wordingsOf: (offer: SayableOffer): readonly string[] =>
      sayOffer(offer, { ...formats, sentences, tierName: nameOf }, clock()),
  }
}

export type OfferSayer = ReturnType<typeof createOfferSayer>
