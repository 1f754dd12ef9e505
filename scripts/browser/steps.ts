import type { Frame, Page } from 'playwright-core'

import { findPanelFrame, type ChromiumSession } from './chromium'

/** What a person can set that tests and pictures vary. */
export interface Look {
  readonly locale: 'en' | 'zh-CN' | 'zh-TW'
  readonly theme: 'light' | 'dark'
}

const SAMPLE_TIMEOUT_MS = 120_000
const PANEL_TIMEOUT_MS = 15_000

/** Selector of one of the parts that browser tests may rely on. */
export const part = (name: string, more = ''): string => `[data-testid="${name}"]${more}`

/** The one call of the browser's API that is made from inside a page of ours. */
interface OwnPage {
  readonly chrome: { readonly runtime: { sendMessage(message: unknown): Promise<unknown> } }
}
interface CallAnswer {
  readonly ok: boolean
  readonly value?: unknown
  readonly error?: string
}

/** Calls the background from a page or a panel of the extension, as these do; gives the answer's value. */
export async function callBackground(
  own: Page | Frame,
  call: string,
  payload: object,
): Promise<unknown> {
  const answer = await own.evaluate(
    (message) =>
      (globalThis as unknown as OwnPage).chrome.runtime.sendMessage({
        ...message,
        id: crypto.randomUUID(),
      }),
    { call, payload },
  )
  const { ok, value, error } = answer as CallAnswer
  if (!ok) throw new Error(`${call}: ${error ?? 'failed'}`)
  return value
}

/** Sets language and theme of the extension's own pages. */
export async function setLook(session: ChromiumSession, look: Look): Promise<void> {
  const page = await session.openOwn('popup.html')
  await callBackground(page, 'saveSettings', look)
  await page.close()
}

/** Loads the sample shop as a person does: by the button of the workbench; ends when it is all in, surveyed, and what sells together is known. */
export async function loadSampleShop(session: ChromiumSession): Promise<void> {
  const page = await session.openOwn('workbench.html#/import')
  await page.click(part('load-sample'))
  await page.waitForSelector(part('remove-sample'), { timeout: SAMPLE_TIMEOUT_MS })
  await page.goto(page.url().replace('#/import', '#/customers'))
  await page.waitForSelector(part('segments'), { timeout: SAMPLE_TIMEOUT_MS })
  await page.waitForSelector(part('survey-line'), { timeout: SAMPLE_TIMEOUT_MS })
  await page.close()
}

/** The panel's frame in a console page, once its panel is drawn. */
export async function panelOf(page: Page): Promise<Frame> {
  const end = Date.now() + PANEL_TIMEOUT_MS
  while (Date.now() < end) {
    const frame = findPanelFrame(page)
    if (frame !== undefined) {
      await frame.waitForSelector(part('panel'), { timeout: end - Date.now() })
      return frame
    }
    await page.waitForTimeout(50)
  }
  throw new Error(`no panel in ${page.url()}`)
}

/** The panel's frame, once it shows the card of this buyer. */
export async function cardOf(page: Page, nick: string): Promise<Frame> {
  const panel = await panelOf(page)
  await panel
    .locator(part('panel', '[data-state="known"]'))
    .locator(part('nick'))
    .getByText(nick, { exact: true })
    .waitFor({ timeout: PANEL_TIMEOUT_MS })
  return panel
}
