import { useMemo } from 'react'

import { useNow } from '@/components/ui/use-now'
import { useFormats, useWords } from '@/components/ui/words'
import type { PlatformId } from '@/lib/shared/platforms'

import { never } from '../never'
import type { OfferSpeech } from './offer-words'
import type { DeskOffers } from './use-offers'

/** What words about the offers on a platform are made with. */
export function useSpeech(platform: PlatformId, { sayer }: Pick<DeskOffers, 'sayer'>): OfferSpeech {
  const words = useWords()
  const formats = useFormats(platform)
  const now = useNow(never)
  return useMemo(
    () => ({ words, formats, now, tierName: (tier) => sayer?.tierName(tier) ?? tier }),
    [words, formats, now, sayer],
  )
}
