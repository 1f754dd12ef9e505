import { useMemo } from 'react'

import { useScreenShare } from '@/components/ui/screen-share'
import { useWords } from '@/components/ui/words'

import { coverOffers } from './cover-offers'
import type { DeskOffers } from './use-offers'

/** What was asked for, as it may be shown: covered while the screen is shared. */
export function useShownOffers({ asked }: Pick<DeskOffers, 'asked'>): DeskOffers['asked'] {
  const isShared = useScreenShare()
  const { share } = useWords().records
  return useMemo(
    () =>
      isShared && asked?.state === 'there'
        ? { state: 'there', value: coverOffers(asked.value, share) }
        : asked,
    [isShared, asked, share],
  )
}
