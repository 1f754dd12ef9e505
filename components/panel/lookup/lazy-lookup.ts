import { lazy } from 'react'

/** Most panels stand beside a console: only those without one load what names a buyer by hand. */
export const Lookup = lazy(async () => ({ default: (await import('./lookup')).Lookup }))
