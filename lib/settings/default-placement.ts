import type { Placement } from './settings'

/** Where the panel stands on a host that it was never moved on. */
export const DEFAULT_PLACEMENT: Placement = { widthPx: 390, collapsed: false }
