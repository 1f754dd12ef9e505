import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'

import { ADDRESSES } from '@/scripts/browser/addresses'
import { cardOf, part } from '@/scripts/browser/steps'

import { buyerAt, COMPOSER, turnTo } from '../helpers/browser/practice'
import { useChromium } from '../helpers/browser/use-chromium'

const one = buyerAt(0)
const other = buyerAt(1)

/** The browser's API as a page of ours sees it. */
interface OwnGlobals {
  readonly chrome: {
    readonly tabs: { query(about: { url: string }): Promise<readonly { readonly id?: number }[]> }
    readonly windows: { create(about: { url: string; type: string }): Promise<unknown> }
  }
}

/** Opens a window of ours beside the only console tab, as the dock button does where there is no side panel. */
async function openWindow(own: Page): Promise<void> {
  await own.evaluate(
    async (url) => {
      const { chrome } = globalThis as unknown as OwnGlobals
      const [tab] = await chrome.tabs.query({ url })
      const path = `companion.html?side=1&tab=${tab?.id ?? ''}`
      await chrome.windows.create({ url: path, type: 'popup' })
    },
    `${new URL(ADDRESSES.chat).origin}/*`,
  )
}

describe('a panel beside the page', () => {
  const stage = useChromium({ sample: true })
  const openBeside = async () => {
    const page = await stage.session.open(ADDRESSES.chat)
    await cardOf(page, one.nick)
    const own = await stage.session.openOwn('popup.html')
    const opened = stage.session.context.waitForEvent('page')
    await openWindow(own)
    const beside = await opened
    await own.close()
    await page.bringToFront()
    const nick = beside.locator(part('nick'))
    await nick.getByText(one.nick, { exact: true }).waitFor()
    return { page, beside, nick }
  }

  it('shows the card of its tab, and follows it', async () => {
    const { page, nick } = await openBeside()
    await turnTo(page, other)
    await expect.poll(() => nick.innerText()).toBe(other.nick)
  })

  it('fills the composer of its tab while the page has not the focus', async () => {
    const { page, beside } = await openBeside()
    await beside.locator(part('open-search')).click()
    const search = beside.locator(part('reply-search'))
    await search.fill('not fit')
    await beside.locator(part('reply', '[data-reply="exchange"][aria-selected="true"]')).waitFor()
    await search.press('Enter')
    await expect.poll(() => page.inputValue(COMPOSER)).toContain(one.orders[0]?.number)
    expect(await beside.evaluate(() => document.hasFocus())).toBe(true)
  })
})
