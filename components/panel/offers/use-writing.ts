import { useMemo } from 'react'

import { tierName } from '@/components/ui/tier-looks'
import { useLocale, useWords } from '@/components/ui/words'
import type { TierId } from '@/lib/customers/tier-rules'
import { createReplyFormats } from '@/lib/i18n/reply-formats'
import type { Catalogue } from '@/lib/i18n/translate'
import type { OfferWriting } from '@/lib/offers/say-offer'
import type { PanelView } from '@/lib/messaging/panel-view'
import type { Settings } from '@/lib/settings/settings'
import { tierRulesOf } from '@/lib/settings/tier-rules-of'
import { PLATFORMS } from '@/lib/shared/platforms'
import type { Clock } from '@/lib/shared/time'

import { shopOf } from '../reply-facts'

const isTier = (tier: string, words: Catalogue): tier is TierId =>
  tier !== 'none' && Object.hasOwn(words.common.tiers, tier)

/** How offers are said on the platform in view, in the panel's language; null without a platform. */
export function useWriting(
  view: PanelView | null,
  settings: Settings | undefined,
  clock: Clock,
): OfferWriting | null {
  const words = useWords()
  const locale = useLocale()
  const platform = view?.page?.platform ?? null
  const shopId = shopOf(view)
  return useMemo(() => {
    if (platform === null) return null
    const rules = shopId === null ? settings?.tiers : settings && tierRulesOf(settings, shopId)
    const looks = rules?.looks ?? {}
    const { money, number, date, time } = createReplyFormats(locale, PLATFORMS[platform], clock)
    return {
      sentences: words.offers.sentences,
      money,
      number,
      date,
      time,
      tierName: (tier) => (isTier(tier, words) ? tierName(tier, looks, words) : tier),
    }
  }, [platform, shopId, settings, locale, words, clock])
}
