import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'

import { ADDRESSES } from '@/scripts/browser/addresses'
import { cardOf } from '@/scripts/browser/steps'

import { searchReply } from '../helpers/browser/panel-parts'
import { buyerAt, COMPOSER } from '../helpers/browser/practice'
import { useChromium } from '../helpers/browser/use-chromium'

/** Counts how often our script that fills composers runs in a page, which has one of that name itself. */
async function countArrivals(page: Page): Promise<() => number> {
  const session = await page.context().newCDPSession(page)
  let arrivals = 0
  session.on('Debugger.scriptParsed', ({ url }) => {
    if (/^chrome-extension:.*\/composer\.js$/.test(url)) arrivals += 1
  })
  await session.send('Debugger.enable')
  return () => arrivals
}

/** Finds a reply and fills it, by keys. */
const fillOnce = async (page: Page): Promise<void> => {
  const panel = await cardOf(page, buyerAt(0).nick)
  await (await searchReply(panel, 'not fit')).press('Enter')
  await expect.poll(() => page.inputValue(COMPOSER)).not.toBe('')
}

describe('what fills the composer', () => {
  const stage = useChromium({ sample: true })

  it('comes to a page with its first reply, and once', async () => {
    const page = await stage.session.open(ADDRESSES.chat)
    const arrivals = await countArrivals(page)
    await cardOf(page, buyerAt(0).nick)
    await page.waitForTimeout(300)
    expect(arrivals()).toBe(0)
    await fillOnce(page)
    expect(arrivals()).toBe(1)
    await page.fill(COMPOSER, '')
    await fillOnce(page)
    expect(arrivals()).toBe(1)
  })

  it('comes again to a page that was loaded anew, though the worker was stopped', async () => {
    const page = await stage.session.open(ADDRESSES.chat)
    const arrivals = await countArrivals(page)
    await fillOnce(page)
    await page.reload()
    await stage.session.stopWorker()
    await fillOnce(page)
    expect(arrivals()).toBe(2)
    await stage.session.stopWorker()
    await page.fill(COMPOSER, '')
    await fillOnce(page)
    expect(arrivals()).toBe(2)
  })
})
