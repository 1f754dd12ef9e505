import { DEFAULT_ALERT_SOUND, policyOf } from '@/lib/aftersales/alert-policy'
import { createAlertDesk, type AlertDesk } from '@/lib/aftersales/alert-desk'
import type { ClocksView } from '@/lib/messaging/panel-view'
import type { Push } from '@/lib/messaging/protocol'
import type { Clock } from '@/lib/shared/time'
import type { Store } from '@/lib/store/store'

import type { Edges } from './build-edges'
import { clocksOnPages } from './clocks-on-pages'
import { listClocks } from './list-clocks'
import type { PanelDesk } from './panel-desk'
import { readWording } from './read-wording'
import type { SettingsDesk } from './settings-desk'
import type { TabStates } from './tab-states'

/** The alert desk over this browser's alarms, notifications and badge. */
function buildAlerts(
  edges: Edges,
  { openedStore, settings, clock }: { openedStore: Store; settings: SettingsDesk; clock: Clock },
): AlertDesk {
  return createAlertDesk({
    ledger: openedStore.alerts,
    notifier: edges.notifications,
    alarms: edges.alarms,
    badge: edges.badge,
    bell: edges.sound,
    sound: async () => (await settings.read()).alertHabits?.sound ?? DEFAULT_ALERT_SOUND,
    clock,
    session: () => edges.session.sessionId(),
    shopName: async (shopId) => (await openedStore.shops.read(shopId))?.name ?? null,
    policy: async () => {
      const { alertOffsetsMs, alertHabits } = await settings.read()
      return policyOf(alertOffsetsMs, alertHabits)
    },
    wording: () => readWording(settings),
  })
}

/** The alert desk of the store that is open now. */
function alertsOf(
  edges: Edges,
  { store, settings, clock }: { store: () => Promise<Store>; settings: SettingsDesk; clock: Clock },
): () => Promise<AlertDesk> {
  let desk: { readonly of: Store; readonly alerts: AlertDesk } | undefined
  return async () => {
    const openedStore = await store()
    if (desk?.of !== openedStore)
      desk = { of: openedStore, alerts: buildAlerts(edges, { openedStore, settings, clock }) }
    return desk.alerts
  }
}

/** The alert desk, built when it is first needed, the clocks that lists show, and what looks at both. */
export function buildWatch(
  edges: Edges,
  parts: {
    readonly store: () => Promise<Store>
    readonly settings: SettingsDesk
    readonly push: (news: Push) => void
    readonly tabs: TabStates
    readonly isLocked: () => Promise<boolean>
    readonly clock: Clock
  },
) {
  const { store, settings, push, tabs, isLocked, clock } = parts
  const alerts = alertsOf(edges, { store, settings, clock })
  const fromPages = async (): Promise<ClocksView> => ({
    clocks: clocksOnPages((await tabs.list()).values(), clock()),
    alerts: [],
    notificationsAllowed: true,
    isFromPages: true,
  })
  const clocks = async (): Promise<ClocksView> => {
    if ((await store().catch(() => null)) === null) return fromPages()
    // A lock that should have closed by now closes before anybody is named.
    await isLocked()
    return listClocks(await store(), await alerts(), () => edges.notifications.allowed())
  }
  const sweep = async (): Promise<void> => {
    try {
      await (await alerts()).sweep()
    } finally {
      push({ push: 'clocks', clocks: await clocks() })
    }
  }
  const wake = (): void =>
    void sweep().catch((error: unknown) => console.error('tillside: sweep', error))
  return { alerts, clocks, wake }
}

/** Where what a page shows cannot be taken in, its clocks are told of all the same. */
export const orTellClocks = (desk: PanelDesk, wake: () => void): PanelDesk => ({
  ...desk,
  see: async (tabId, frameId, sighting) => {
    try {
      await desk.see(tabId, frameId, sighting)
    } catch (error) {
      wake()
      throw error
    }
  },
})
