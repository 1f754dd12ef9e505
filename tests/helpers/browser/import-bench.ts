import type { Page } from 'playwright-core'

import type { ChromiumSession } from '@/scripts/browser/chromium'
import { bundleForPage, runInPage } from '@/scripts/browser/page-bundle'
import { part } from '@/scripts/browser/steps'

import type { Look, StoreView } from './read-store'

const PATIENCE_MS = 30_000
const ROW = part('import-row')

export const openWorkbench = (session: ChromiumSession): Promise<Page> =>
  session.openOwn('workbench.html#/import')

/** Runs in the page: calls out how many rows it shows as done, as often as that changes. */
function callOut(selector: string): void {
  const { shown } = globalThis as unknown as { readonly shown: (rows: number) => void }
  new MutationObserver(() => {
    const row = document.querySelector(selector)
    if (row?.getAttribute('data-status') !== 'reading') return
    const text = row.querySelector('[aria-live] strong')?.textContent ?? ''
    shown(Number(text.replaceAll(/\D/gu, '')))
  }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true })
}

/** Calls back with the rows that a workbench shows as done. */
export async function hearRows(page: Page, hear: (rows: number) => void): Promise<void> {
  await page.exposeFunction('shown', hear)
  await page.evaluate(callOut, ROW)
}

/** Hands a file to the workbench as a person does, who names the shop where none is known yet. */
export async function beginImport(
  page: Page,
  file: Parameters<Page['setInputFiles']>[1],
  newShop?: string,
): Promise<void> {
  await page.setInputFiles(part('import-file'), file)
  if (newShop === undefined) return
  await page.locator(`${ROW}[data-status="waiting"]`).waitFor()
  await page.fill(part('new-shop-id'), newShop)
  await page.click(part('use-shop'))
}

/** Waits until the file of this visit is in. */
export async function endOfImport(page: Page): Promise<void> {
  await page.locator(`${ROW}[data-status="done"]`).waitFor({ timeout: PATIENCE_MS })
}

/** How the latest import of an earlier visit has ended, which a workbench says when it is opened. */
export async function endOfPastImport(page: Page): Promise<string | null> {
  const end = Date.now() + PATIENCE_MS
  for (;;) {
    const row = page.locator(part('past-import')).first()
    await row.waitFor()
    const status = await row.getAttribute('data-status')
    if (status !== 'running') return status
    if (Date.now() > end) throw new Error('the latest import is not brought to its end')
    await page.reload()
  }
}

/** Takes the latest import out again by the button, which asks once more. */
export async function undoLatest(page: Page): Promise<void> {
  const button = page.locator(part('undo-import')).first()
  await button.click()
  await button.click()
  await page
    .locator(part('past-import', '[data-status="undone"]'))
    .first()
    .waitFor({ timeout: PATIENCE_MS })
}

/** Makes a reader that sees the store of a page as the extension itself does. */
export async function createStoreReader(): Promise<(page: Page, look: Look) => Promise<StoreView>> {
  const script = await bundleForPage('tests/helpers/browser/read-store.ts', 'reading')
  return async (page, look) => {
    await runInPage(page, script)
    return readStoreIn(page, look)
  }
}

const readStoreIn = (page: Page, look: Look): Promise<StoreView> =>
  page.evaluate(
    (given) =>
      (
        globalThis as unknown as { reading: { readStore(look: Look): Promise<StoreView> } }
      ).reading.readStore(given),
    look,
  )
