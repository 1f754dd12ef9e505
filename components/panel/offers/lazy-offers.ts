import { lazy } from 'react'

/** The first card does not wait for what to offer. */
export const Offers = lazy(async () => ({ default: (await import('./offers')).Offers }))
