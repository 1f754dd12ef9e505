import { lazy } from 'react'

/** What stands there while the vault is locked: most panels never need it. */
export const PanelLock = lazy(async () => ({ default: (await import('./panel-lock')).PanelLock }))
