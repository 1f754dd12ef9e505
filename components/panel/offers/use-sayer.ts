import { useEffect, useMemo, useState } from 'react'

import { useLocale, useWords } from '@/components/ui/words'
import type { PanelView } from '@/lib/messaging/panel-view'
import type { Settings } from '@/lib/settings/settings'
import { tierRulesOf } from '@/lib/settings/tier-rules-of'
import type { Clock } from '@/lib/shared/time'

import { shopOf } from '../reply-facts'
import type { createOfferSayer, OfferSayer } from './offer-sayer'

/** Who says offers on the platform in view; null until they are loaded, and without a platform. */
export function useSayer(
  view: PanelView | null,
  settings: Settings | undefined,
  clock: Clock,
): OfferSayer | null {
  const words = useWords()
  const locale = useLocale()
  const [maker, setMaker] = useState<{ readonly create: typeof createOfferSayer } | null>(null)
  const platform = view?.page?.platform ?? null
  const shopId = shopOf(view)
  useEffect(() => {
    let isWanted = true
    const load = async (): Promise<void> => {
      const { createOfferSayer: create } = await import('./offer-sayer')
      if (isWanted) setMaker({ create })
    }
    void load()
    return () => {
      isWanted = false
    }
  }, [])
  return useMemo(() => {
    if (maker === null || platform === null) return null
    const rules = shopId === null ? settings?.tiers : settings && tierRulesOf(settings, shopId)
    return maker.create({ platform, locale, words, looks: rules?.looks ?? {}, clock })
  }, [maker, platform, shopId, settings, locale, words, clock])
}
