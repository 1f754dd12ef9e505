import type { ClocksView, PanelView } from '@/lib/messaging/panel-view'

/** What the panel shows of somebody who is in the store. */
export type KnownView = Extract<PanelView, { readonly state: 'known' }>

/** No clock runs, or none has come yet. */
export const NO_CLOCKS: ClocksView = { clocks: [], alerts: [], notificationsAllowed: true }
