import type { Frame, Page } from 'puppeteer-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'

import { startMarketplace, type Marketplace } from '@/demo/server'
import { ADDRESSES } from '@/scripts/browser/addresses'
import { buildForTests } from '@/scripts/browser/extension-build'
import { launchFirefox, waitForPanelFrame, type FirefoxSession } from '@/scripts/browser/firefox'
import { part } from '@/scripts/browser/steps'

import { exportFile } from '../helpers/browser/export-file'
import { buyerAt, COMPOSER } from '../helpers/browser/practice'

const LONG = { timeout: 60_000, polling: 100 } as const
const POLL = { timeout: 15_000, interval: 50 } as const
const one = buyerAt(0)
const other = buyerAt(1)

const textOf = (panel: Frame, name: string): Promise<string | null> =>
  panel.$eval(part(name), (node) => node.textContent).catch(() => null)
const composer = (page: Page): Promise<string> =>
  page.$eval(COMPOSER, (node) => (node as HTMLTextAreaElement).value)
/** Opens the search by its key and finds a reply that names the order; Enter then fills it. */
const findReply = async (panel: Frame): Promise<void> => {
  await panel.click(part('nick'))
  await panel.page().keyboard.press('/')
  await panel.waitForSelector(part('reply-search'))
  await panel.type(part('reply-search'), 'not fit')
  await panel.waitForSelector(part('reply', '[data-reply="exchange"][aria-selected="true"]'))
}

/** Orders of an export: more than one slice of writing. */
const ROWS = 3_000
/** Lays a file into the page as the browser does when a person has chosen it. */
const chooseFile = (own: Page, text: string): Promise<void> =>
  own.$eval(
    'input[data-testid="import-file"]',
    (input, content) => {
      const chosen = new DataTransfer()
      chosen.items.add(new File([content], 'orders.csv', { type: 'text/csv' }))
      input.files = chosen.files
      input.dispatchEvent(new Event('change', { bubbles: true }))
    },
    text,
  )
const fileRows = (own: Page): Promise<string> =>
  own.$$eval(part('import-row'), (nodes) => nodes.map((node) => node.textContent).join())

describe('in Firefox', () => {
  let marketplace: Marketplace | undefined
  let session: FirefoxSession | undefined

  const opened = async (address: string): Promise<Page> => {
    if (session === undefined) throw new Error('Firefox has not started')
    return session.open(address)
  }
  const ownPage = async (path: string): Promise<Page> => {
    if (session === undefined) throw new Error('Firefox has not started')
    return session.openOwn(path)
  }
  const openChat = async (): Promise<{ page: Page; panel: Frame }> => {
    const page = await opened(ADDRESSES.chat)
    const panel = await waitForPanelFrame(page)
    await expect.poll(() => textOf(panel, 'nick'), POLL).toBe(one.nick)
    return { page, panel }
  }
  beforeAll(async () => {
    const extensionDir = await buildForTests('firefox')
    marketplace = await startMarketplace()
    session = await launchFirefox({ extensionDir, port: marketplace.port })
    const own = await session.openOwn('workbench.html#/import')
    await own.waitForSelector(part('load-sample'))
    await own.evaluate((selector) => {
      document.querySelector<HTMLElement>(selector)?.click()
    }, part('load-sample'))
    await own.waitForFunction(
      (each) => document.querySelector(each) !== null,
      LONG,
      part('remove-sample'),
    )
  })
  afterEach(async () => {
    for (const page of (await session?.browser.pages())?.slice(1) ?? []) await page.close()
  })
  afterAll(async () => {
    await session?.close()
    await marketplace?.close()
  })

  it('the card follows the buyer', async () => {
    const { page, panel } = await openChat()
    for (const buyer of [other, buyerAt(3), one]) {
      await page.click(`[data-random="${buyer.uid}-0-1"]`)
      await expect.poll(() => textOf(panel, 'nick'), POLL).toBe(buyer.nick)
    }
    expect(await textOf(panel, 'totals')).toContain('3,280')
    expect(await textOf(panel, 'tier')).not.toBeNull()
  })

  it('a reply stands in the box with the order number, and Ctrl+Z takes it out', async () => {
    const { page, panel } = await openChat()
    const sent = await page.evaluate(() => window.practice.sent())
    await findReply(panel)
    await page.keyboard.press('Enter')
    await expect.poll(() => composer(page), POLL).toContain(one.orders[0]?.number)
    expect(await page.evaluate(() => window.practice.sent())).toEqual(sent)
    await page.focus(COMPOSER)
    await page.keyboard.down('Control')
    await page.keyboard.press('z')
    await page.keyboard.up('Control')
    expect(await composer(page)).toBe('')
  })

  it('a press fills where the panel stands as it is, and not where the page fades it', async () => {
    const { page, panel } = await openChat()
    await findReply(panel)
    await panel.click(part('fill'))
    await expect.poll(() => composer(page), POLL).toContain(one.orders[0]?.number)
    const again = await openChat()
    await findReply(again.panel)
    await again.page.evaluate(() => document.documentElement.style.setProperty('opacity', '0.5'))
    await again.panel.click(part('fill'))
    await again.panel.waitForSelector(part('refusal', '[data-why="panel-hidden"]'))
    expect(await composer(again.page)).toBe('')
  })

  it('a text in the box is left alone', async () => {
    const { page, panel } = await openChat()
    await page.type(COMPOSER, 'half a sentence')
    await findReply(panel)
    await page.keyboard.press('Enter')
    await new Promise((resolve) => setTimeout(resolve, 500))
    expect(await composer(page)).toBe('half a sentence')
  })

  it('a reply goes into no conversation but its own', async () => {
    const { page, panel } = await openChat()
    await findReply(panel)
    await Promise.all([
      page.keyboard.press('Enter'),
      page.evaluate((uid) => window.practice.open(uid), other.uid),
    ])
    await expect.poll(() => textOf(panel, 'nick'), POLL).toBe(other.nick)
    await new Promise((resolve) => setTimeout(resolve, 500))
    expect(await composer(page)).toBe('')
  })

  it('an export comes in, and changes nothing when it comes again', async () => {
    const row = { title: '横幅', paid: '58', status: '已收货', daysAgo: 40 }
    const rows = Array.from({ length: ROWS }, (_, index) => ({
      ...row,
      number: `261012-${String(1e14 + index)}`,
    }))
    const file = exportFile([...rows, { ...row, number: '5.11861E+18' }], Date.now())
    const own = await ownPage('workbench.html#/import')
    await own.waitForSelector(part('import-file'))
    for (const changes of [
      '3,000 new, 0 updated, 0 as before',
      '0 new, 0 updated, 3,000 as before',
    ]) {
      await chooseFile(own, file.toString('utf8'))
      await expect.poll(() => fileRows(own), POLL).toContain(changes)
    }
    expect(await fileRows(own)).toContain('1 row refused')
  })
})
