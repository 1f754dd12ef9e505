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
    readonly runtime: { reload(): void }
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

/** Reloads the extension as an update does: its pages close, its alarms go, a new worker starts. */
export async function reloadExtension(session: ChromiumSession, own: Page): Promise<void> {
  const gone = own.waitForEvent('close')
  await own
    .evaluate(() => (globalThis as unknown as OwnGlobals).chrome.runtime.reload())
    .catch(() => undefined)
  await gone
  // Its pages are refused until it is back.
  const page = await session.context.newPage()
  const open = () =>
    page.goto(`chrome-extension://${session.extensionId}/manifest.json`).then(
      () => true,
      () => false,
    )
  await expect.poll(open, { timeout: 15_000, interval: 200 }).toBe(true)
  await page.close()
}

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

/** Asserts that each case's stage was shown by one notification, and by none again once that was dismissed. */
export async function expectShownOnce(
  session: ChromiumSession,
  caseIds: readonly string[],
  offsetMs: number,
): Promise<void> {
  const post = await openWatchPost(session)
  const standing = () => stageNotifications(post, caseIds, offsetMs)
  await expect
    .poll(async () => (await standing()).map((id) => id.split('|')[0] ?? '').toSorted(), {
      timeout: 25_000,
      interval: 100,
    })
    .toEqual(caseIds.toSorted())
  for (const id of await standing()) await clearNotification(post, id)
  await session.stopWorker()
  const own = await session.openOwn('popup.html')
  await clocksView(own)
  await own.waitForTimeout(1_500)
  expect(await standing()).toEqual([])
}
