import { useEffect, useState } from 'react'

import type { OfferFigure } from '@/lib/messaging/offer-calls'

import { useServices } from '../services'
import { findRetired, setRetired } from './retire-offer'
import { useShop } from './shop-context'

/** What was done last. */
export interface RetiringNews {
  readonly what: 'retired' | 'restored' | 'failed'
  readonly offer: OfferFigure
}

export interface Retiring {
  /** Offer ids; null before it is known. */
  readonly retired: ReadonlySet<string> | null
  readonly news: RetiringNews | null
  readonly set: (offer: OfferFigure, isRetired: boolean) => Promise<void>
}

/** Which of the advised offers are retired, and retiring them or taking it back. */
export function useRetiring(offers: readonly OfferFigure[]): Retiring {
  const { call } = useServices()
  const { shopId } = useShop()
  const [retired, setKnown] = useState<ReadonlySet<string> | null>(null)
  const [news, setNews] = useState<RetiringNews | null>(null)
  useEffect(() => {
    let isCurrent = true
    const look = async (): Promise<void> => {
      const advised = offers.filter(({ isToRetire }) => isToRetire)
      const found =
        advised.length === 0 ? new Set<string>() : await findRetired(call, shopId, advised)
      if (isCurrent) setKnown((known) => known ?? found)
    }
    void look()
    return () => {
      isCurrent = false
    }
  }, [call, shopId, offers])
  const set = async (offer: OfferFigure, isRetired: boolean): Promise<void> => {
    const done = await setRetired(call, shopId, offer, isRetired)
    setNews({ what: done ? (isRetired ? 'retired' : 'restored') : 'failed', offer })
    if (!done) return
    setKnown((known) => {
      const next = new Set(known)
      if (isRetired) next.add(offer.offerId)
      else next.delete(offer.offerId)
      return next
    })
  }
  return { retired, news, set }
}
