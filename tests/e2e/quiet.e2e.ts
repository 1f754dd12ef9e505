import { chromium } from 'playwright-core'
import { describe, expect, it } from 'vitest'

import { ADDRESSES } from '@/scripts/browser/addresses'
import { findChromium } from '@/scripts/browser/find'
import { panelOf } from '@/scripts/browser/steps'

import { tracesIn, type Traces } from '../helpers/browser/traces'
import { useChromium } from '../helpers/browser/use-chromium'

const NO_CONSOLES = [
  ADDRESSES.elsewhere,
  'https://mms.pinduoduo.com.example-shop.test/chat-merchant/index.html',
  'https://mms-pinduoduo.com/chat-merchant/index.html',
  'https://yangkeduo.pinduoduo.com/chat-merchant/index.html',
  'https://sellercentral.amazon.com.example-shop.test/orders-v3/mfn/unshipped',
  'https://sellercentral-amazon.com/orders-v3/mfn/unshipped',
  'https://myseller.taobao.com.example-shop.test/home.htm/trade-platform/tp/sold',
  'https://sell.taobao.com/home.htm/trade-platform/tp/sold',
]

describe('a page that is no console', () => {
  const stage = useChromium()

  /** The same page in a browser without the extension. */
  const without = async (address: string): Promise<Traces> => {
    const browser = await chromium.launch({
      executablePath: findChromium()?.path ?? '',
      args: [
        '--headless=new',
        '--no-sandbox',
        '--ignore-certificate-errors',
        `--host-resolver-rules=MAP *:443 127.0.0.1:${stage.marketplace.port}`,
      ],
    })
    const page = await browser.newPage()
    await page.goto(address)
    const traces = await tracesIn(page)
    await browser.close()
    return traces
  }

  it.each(NO_CONSOLES)('holds nothing of ours: %s', async (address) => {
    const page = await stage.session.open(address)
    await page.waitForTimeout(500)
    const traces = await tracesIn(page)
    expect(traces.worlds).toEqual([])
    expect(traces).toEqual(await without(address))
  })

  it('is told from a console by these very means', async () => {
    const page = await stage.session.open(ADDRESSES.chat)
    await panelOf(page)
    expect((await tracesIn(page)).worlds).not.toEqual([])
  })
})

describe('a page of the console that Tillside does not read', () => {
  const stage = useChromium()

  it('gets no panel', async () => {
    const page = await stage.session.open(new URL('/practice/plain.html', ADDRESSES.chat).href)
    await page.waitForTimeout(500)
    const { markup, listeners } = await tracesIn(page)
    expect(page.frames()).toHaveLength(1)
    expect(markup).toMatch(/<\/body><\/html>$/)
    expect(listeners.filter((each) => !/popstate|hashchange|navigate/.test(each))).toEqual([])
  })
})

describe('a console page', () => {
  const stage = useChromium({ sample: true })

  it('cannot see the frame or read the panel', async () => {
    const page = await stage.session.open(ADDRESSES.chat)
    await panelOf(page)
    const seen = await page.evaluate(() => ({
      frames: window.frames.length,
      iframes: document.querySelectorAll('iframe').length,
      text: document.documentElement.textContent?.includes('¥3,280') ?? false,
    }))
    expect(seen).toEqual({ frames: 0, iframes: 0, text: false })
  })
})
