import type { Page } from 'playwright-core'

import type { ClocksView } from '@/lib/messaging/panel-view'
import type { ChromiumSession } from '@/scripts/browser/chromium'
import { callBackground } from '@/scripts/browser/steps'

/** The browser's API as a page of the extension sees it, where tests ask it directly. */
interface OwnGlobals {
  readonly chrome: {
    readonly notifications: {
      getAll(): Promise<Readonly<Record<string, boolean>>>
      clear(id: string): Promise<boolean>
    }
    readonly action: { getBadgeText(details: object): Promise<string> }
    readonly alarms: { clearAll(): Promise<boolean> }
  }
}

/** Ids of the notifications that stand on the screen. */
export const notifications = (own: Page): Promise<string[]> =>
  own.evaluate(async () =>
    Object.keys(await (globalThis as unknown as OwnGlobals).chrome.notifications.getAll()),
  )

/** Those of one case: a notification is named after the case and the stage. */
export const notificationsOf = async (own: Page, caseId: string): Promise<string[]> =>
  (await notifications(own)).filter((id) => id.startsWith(`${caseId}|`))

export const clearNotification = (own: Page, id: string): Promise<boolean> =>
  own.evaluate((each) => (globalThis as unknown as OwnGlobals).chrome.notifications.clear(each), id)

export const badge = (own: Page): Promise<string> =>
  own.evaluate(() => (globalThis as unknown as OwnGlobals).chrome.action.getBadgeText({}))

export const clearAlarms = (own: Page): Promise<boolean> =>
  own.evaluate(() => (globalThis as unknown as OwnGlobals).chrome.alarms.clearAll())

/** A page with the extension's rights and none of its code: looking through it wakes nothing. */
export const openWatchPost = (session: ChromiumSession): Promise<Page> =>
  session.openOwn('manifest.json')

export const clocksView = async (own: Page): Promise<ClocksView> =>
  (await callBackground(own, 'listClocks', {})) as ClocksView

/** Offsets, ms, of the alerts that stand for one case. */
export const alertOffsets = async (own: Page, caseNumber: string): Promise<number[]> =>
  (await clocksView(own)).alerts
    .filter(({ clock }) => clock.caseNumber === caseNumber)
    .map(({ offsetMs }) => offsetMs)
