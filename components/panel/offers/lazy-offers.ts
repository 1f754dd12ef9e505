import { lazy } from 'react'

// The first card does not wait for what to offer, nor for its pages.

export const Offers = lazy(async () => ({ default: (await import('./offers')).Offers }))
export const WordingSheet = lazy(async () => ({
  default: (await import('./wording-sheet')).WordingSheet,
}))
export const WhyOffer = lazy(async () => ({ default: (await import('./why-offer')).WhyOffer }))
