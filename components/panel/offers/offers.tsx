import { useState } from 'react'

import { Button } from '@/components/ui/button'
import { useWords } from '@/components/ui/words'
import type { OffersView } from '@/lib/messaging/offer-calls'
import type { PlatformId } from '@/lib/shared/platforms'

import type { Desk } from '../use-desk'
import { NoOffer } from './no-offer'
import { OfferCard } from './offer-card'
import { OfferFrame, OffersReading } from './offer-frame'
import { movesWords } from './offer-words'
import styles from './offers.module.css'
import { useShownOffers } from './use-shown-offers'
import { useSpeech } from './use-speech'

export interface OffersProps {
  readonly platform: PlatformId
  readonly desk: Desk
  /** Whether the buyer has records to look at. */
  readonly hasRecords: boolean
}

interface FittingProps extends OffersProps {
  readonly shown: OffersView
  readonly offers: Extract<OffersView['answer'], { readonly state: 'fits' }>['offers']
}

/** One offer, and the others on demand. */
function Fitting({ platform, desk, shown, offers }: FittingProps) {
  const words = useWords().offers
  const speech = useSpeech(platform, desk.offers)
  const [isUnfolded, setUnfolded] = useState(false)
  const asked = new Set(shown.asked.map(({ id }) => id))
  const [first, ...others] = offers
  if (first === undefined) return null
  return (
    <OfferFrame state="fits" aside={movesWords(first, asked, speech)}>
      <ol className={styles['list']}>
        {(isUnfolded ? offers : [first]).map((offer) => (
          <OfferCard
            key={offer.offerId}
            offer={offer}
            moves={offer === first ? null : movesWords(offer, asked, speech)}
            desk={desk}
            speech={speech}
          />
        ))}
      </ol>
      {others.length === 0 ? null : (
        <Button
          variant="text"
          size="small"
          className={styles['more']}
          data-testid="more-offers"
          aria-expanded={isUnfolded}
          onClick={() => setUnfolded(!isUnfolded)}
        >
          {isUnfolded ? words.fewer : words.more(speech.formats.number(others.length))}
        </Button>
      )}
    </OfferFrame>
  )
}

/** What to offer to the buyer in view, or why nothing is. */
export function Offers(props: OffersProps) {
  const { desk } = props
  const asked = useShownOffers(desk.offers)
  switch (asked?.state) {
    case undefined:
      return null
    case 'loading':
      return <OffersReading />
    case 'failed':
      return <NoOffer answer={null} {...props} />
    case 'there': {
      const { value } = asked
      return value.answer.state === 'fits' ? (
        <Fitting {...props} shown={value} offers={value.answer.offers} />
      ) : (
        <NoOffer answer={value.answer} {...props} />
      )
    }
  }
}
