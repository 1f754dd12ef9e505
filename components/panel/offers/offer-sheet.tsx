import { TierTile } from '@/components/ui/tier-chip'
import { useWords } from '@/components/ui/words'
import type { PanelView } from '@/lib/messaging/panel-view'

import { nickOf } from '../reply-facts'
import { Sheet } from '../sheet'
import type { Desk } from '../use-desk'
import { WhyOffer } from './why-offer'
import { WordingSheet } from './wording-sheet'

export interface OfferSheetProps {
  readonly name: 'offer-wording' | 'offer-why'
  readonly view: PanelView | null
  readonly desk: Desk
}

/** A page about one offer; it says so where the offer is gone by now. */
export function OfferSheet({ name, view, desk }: OfferSheetProps) {
  const words = useWords().offers
  const { asked, picked } = desk.offers
  const nick = nickOf(view)
  const aside = (
    <>
      <span title={nick ?? undefined}>{nick}</span>
      {view?.state === 'known' ? <TierTile tier={view.card.tier.tier} /> : null}
    </>
  )
  const page = { aside, desk }
  if (picked === null || !view?.page)
    return (
      <Sheet title={words.title} aside={aside} onBack={desk.parts.closeSheet}>
        {asked?.state === 'loading' ? <p aria-busy /> : <p>{words.gone}</p>}
      </Sheet>
    )
  return name === 'offer-wording' ? (
    <WordingSheet
      key={picked.offerId}
      {...page}
      contextId={view.contextId}
      offer={picked}
      platform={view.page.platform}
    />
  ) : (
    <WhyOffer
      key={picked.offerId}
      {...page}
      offerId={picked.offerId}
      platform={view.page.platform}
    />
  )
}
