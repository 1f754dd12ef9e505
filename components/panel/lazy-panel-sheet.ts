import { lazy } from 'react'

/** Pages over the panel: the first card does not wait for them. */
export const PanelSheet = lazy(async () => ({
  default: (await import('./panel-sheet')).PanelSheet,
}))
