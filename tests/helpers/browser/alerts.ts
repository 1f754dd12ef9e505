import type { Page } from 'playwright-core'
import { expect } from 'vitest'

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
    readonly storage: { readonly session: { clear(): Promise<void> } }
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

/** Those of some cases at one stage, by the stage's time before the due instant, ms. */
export const stageNotifications = async (
  own: Page,
  caseIds: readonly string[],
  offsetMs: number,
): Promise<string[]> =>
  (await notifications(own)).filter((id) => {
    const [caseId = '', , offset] = id.split('|')
    return caseIds.includes(caseId) && Number(offset) === offsetMs
  })

export const clearNotification = (own: Page, id: string): Promise<boolean> =>
  own.evaluate((each) => (globalThis as unknown as OwnGlobals).chrome.notifications.clear(each), id)

export const badge = (own: Page): Promise<string> =>
  own.evaluate(() => (globalThis as unknown as OwnGlobals).chrome.action.getBadgeText({}))

export const clearAlarms = (own: Page): Promise<boolean> =>
  own.evaluate(() => (globalThis as unknown as OwnGlobals).chrome.alarms.clearAll())

/** Forgets what lasts as long as the extension runs, which an update ends. */
export const clearSession = (own: Page): Promise<void> =>
  own.evaluate(() => (globalThis as unknown as OwnGlobals).chrome.storage.session.clear())

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

/** Ids of cases by their numbers, once the background knows all of them. */
export async function caseIdsOf(own: Page, numbers: readonly string[]): Promise<string[]> {
  const find = async (): Promise<string[]> =>
    (await clocksView(own)).clocks
      .filter(({ caseNumber }) => numbers.includes(caseNumber))
      .map(({ caseId }) => caseId)
  await expect.poll(find, { timeout: 15_000, interval: 100 }).toHaveLength(numbers.length)
  return find()
}

/** How a stage of some cases was shown. */
export interface Showing {
  /** Cases by the notifications that stood for them, one entry a notification. */
  readonly first: readonly string[]
  /** Notifications that came again once those were dismissed. */
  readonly again: readonly string[]
}

/** Waits until each case's stage has a notification, dismisses them, wakes a new worker, and tells what stands then. */
export async function watchShowing(
  session: ChromiumSession,
  caseIds: readonly string[],
  offsetMs: number,
): Promise<Showing> {
  const post = await openWatchPost(session)
  const standing = () => stageNotifications(post, caseIds, offsetMs)
  await expect
    .poll(async () => (await standing()).length, { timeout: 25_000, interval: 100 })
    .toBeGreaterThanOrEqual(caseIds.length)
  const shown = await standing()
  for (const id of shown) await clearNotification(post, id)
  await session.stopWorker()
  const own = await session.openOwn('popup.html')
  await clocksView(own)
  await own.waitForTimeout(1_500)
  const first = shown.map((id) => id.split('|')[0] ?? '')
  return { first: first.toSorted(), again: await standing() }
}
