import type { Page } from 'playwright-core'
import { expect } from 'vitest'

import type { AlertRecord } from '@/lib/aftersales/case-record'
import type { ClocksView } from '@/lib/messaging/panel-view'
import { STORE_NAME } from '@/lib/store/name'
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

/** Notifications in which alerts of one case stand that nobody has dealt with, as the ledger has it; asked past the background. */
const namesInLedger = (own: Page, caseId: string): Promise<string[]> =>
  own.evaluate(
    async ([name, id]) => {
      // oxlint-disable-next-line unicorn/consistent-function-scoping -- runs in a page, where nothing of this file is
      const answer = <Value>(request: IDBRequest<Value>): Promise<Value> =>
        new Promise((resolve, reject) => {
          request.addEventListener('success', () => resolve(request.result))
          request.addEventListener('error', () => reject(request.error ?? new Error('no answer')))
        })
      const db = await answer(indexedDB.open(name))
      const rows: readonly { readonly record: AlertRecord }[] = await answer(
        db.transaction('alerts').objectStore('alerts').getAll(),
      )
      db.close()
      return rows.flatMap(({ record }) =>
        record.caseId === id && record.acknowledgedAt === null && record.status !== 'superseded'
          ? [record.digest ?? record.key]
          : [],
      )
    },
    [STORE_NAME, caseId] as const,
  )

/** Those of one case: it may share one with others that fell due at the same time. */
export async function notificationsOf(own: Page, caseId: string): Promise<string[]> {
  const standing = await notifications(own)
  const names = new Set(await namesInLedger(own, caseId))
  return standing.filter((id) => names.has(id))
}

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
