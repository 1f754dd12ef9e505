import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'

import { ADDRESSES } from '@/scripts/browser/addresses'
import { findPanelFrame, type ChromiumSession } from '@/scripts/browser/chromium'
import { cardOf } from '@/scripts/browser/steps'

import { buyerAt, turnTo } from '../helpers/browser/practice'
import { useChromium } from '../helpers/browser/use-chromium'

/** The longest that a script without its extension may stay in the page, ms. */
const ORPHAN_MS = 1_000

/** The longest that the new script may take to come, ms. */
const TAKEN_OVER_MS = 5_000

/** Elements of ours in the page at one moment. */
interface Moment {
  /** Epoch ms. */
  readonly at: number
  readonly hosts: readonly string[]
}
interface Watched {
  moments: Moment[]
}

/** The browser's API as a page of ours sees it. */
interface OwnGlobals {
  readonly chrome: { readonly runtime: { reload(): void } }
}

/** Reloads the extension as an update does; the page that asks for it goes with it. */
const reload = async (session: ChromiumSession, page: Page): Promise<void> => {
  const own = await session.openOwn('popup.html')
  await page.bringToFront()
  await own
    .evaluate(() => (globalThis as unknown as OwnGlobals).chrome.runtime.reload())
    .catch(() => undefined)
}

/** Notes in the page, at each change of them, which elements stand behind its body. */
const watchHosts = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const watched = globalThis as unknown as Watched
    const note = (): void => {
      const hosts = [...document.documentElement.children].filter(({ shadowRoot }) => shadowRoot)
      watched.moments.push({ at: Date.now(), hosts: hosts.map(({ localName }) => localName) })
    }
    watched.moments = []
    note()
    new MutationObserver(note).observe(document.documentElement, { childList: true })
  })

const momentsOf = (page: Page): Promise<Moment[]> =>
  page.evaluate(() => (globalThis as unknown as Watched).moments)

/** Writes down what the page's console says from now on that is no word of the page's own. */
function complainsTo(complaints: string[], page: Page): void {
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
}

describe('a page whose extension was reloaded', () => {
  const stage = useChromium()

  it('is left at once and without a sound by the old script, which says so where its panel stood', async () => {
    const pages = [
      await stage.session.open(ADDRESSES.chat),
      await stage.session.open(ADDRESSES.chat),
    ] as const
    const complaints: string[] = []
    for (const page of pages) {
      await cardOf(page, buyerAt(0).nick)
      complainsTo(complaints, page)
      await watchHosts(page)
    }
    const [calm, busy] = pages
    const startedAt = Date.now()
    await reload(stage.session, calm)
    // What the page shows now, the old script may no longer tell anybody.
    for (const index of [1, 2, 3]) await turnTo(busy, buyerAt(index))
    await calm.waitForTimeout(ORPHAN_MS)

    for (const page of pages) {
      const moments = await momentsOf(page)
      const [old] = moments[0]?.hosts ?? []
      const left = moments.find(({ hosts }) => old !== undefined && !hosts.includes(old))
      expect((left?.at ?? Infinity) - startedAt).toBeLessThan(ORPHAN_MS)
      expect(moments.filter(({ hosts }) => hosts.length > 1)).toEqual([])
      expect(await page.locator('iframe').count()).toBe(0)
      expect(await page.locator('html > :last-child').getByRole('button').count()).toBe(1)
    }
    expect(complaints).toEqual([])
  })
})

describe('a page whose extension was updated', () => {
  const stage = useChromium({ developer: true, sample: true })

  it('is taken over by the new script: one panel at any time, which goes on with whoever is there', async () => {
    const page = await stage.session.open(ADDRESSES.chat)
    await cardOf(page, buyerAt(0).nick)
    const old = findPanelFrame(page)
    const complaints: string[] = []
    complainsTo(complaints, page)
    await watchHosts(page)
    await reload(stage.session, page)
    await expect.poll(() => old?.isDetached(), { timeout: TAKEN_OVER_MS }).toBe(true)
    await cardOf(page, buyerAt(0).nick)
    await turnTo(page, buyerAt(1))
    await cardOf(page, buyerAt(1).nick)

    const moments = await momentsOf(page)
    expect(moments.filter(({ hosts }) => hosts.length > 1)).toEqual([])
    expect(complaints).toEqual([])
  })
})
