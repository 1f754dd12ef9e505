import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { startMarketplace, type Marketplace } from '@/demo/server'
import { ADDRESSES } from '@/scripts/browser/addresses'
import { launchChromium, type ChromiumSession } from '@/scripts/browser/chromium'
import { buildForTests, e2eBuildDir } from '@/scripts/browser/extension-build'
import { cardOf, loadSampleShop, panelOf, setLook } from '@/scripts/browser/steps'

import { readNetLog } from '../helpers/browser/net-log'
import { orderNumbers, partOf, searchReply, unfoldNotes } from '../helpers/browser/panel-parts'
import { buyerAt, COMPOSER, turnTo } from '../helpers/browser/practice'
import { useChromium } from '../helpers/browser/use-chromium'

/** What the test itself has the extension ask for, so that a log which hears nothing is not taken for silence. */
const CONTROL = 'https://control.example-shop.test/'

/** Tries in a page to load files from somewhere, by all that a page may load with; gives those that came. */
async function loadable(given: { readonly base: string; readonly files: readonly string[] }) {
  const tries = given.files.map(async (file) => {
    const src = given.base + file
    const elements = [
      Object.assign(document.createElement('img'), { src }),
      Object.assign(document.createElement('script'), { src }),
      Object.assign(document.createElement('link'), { rel: 'stylesheet', href: src }),
    ]
    const came = elements.map(
      (element) =>
        new Promise<boolean>((resolve) => {
          element.addEventListener('load', () => resolve(true))
          element.addEventListener('error', () => resolve(false))
          document.head.append(element)
        }),
    )
    const fetched = fetch(src, { mode: 'no-cors' }).then(
      () => true,
      () => false,
    )
    return (await Promise.all([fetched, ...came])).includes(true) ? [file] : []
  })
  return (await Promise.all(tries)).flat()
}

/** Puts pages into frames of a page, and gives the addresses that these have come to. */
async function framed(page: Page, urls: readonly string[]): Promise<string[]> {
  const known = new Set(page.frames())
  await page.evaluate(async (sources) => {
    const loads = sources.map(
      (src) =>
        new Promise((resolve) => {
          const frame = Object.assign(document.createElement('iframe'), { src })
          frame.addEventListener('load', resolve)
          document.body.append(frame)
        }),
    )
    await Promise.all(loads)
  }, urls)
  return page
    .frames()
    .filter((frame) => !known.has(frame))
    .map((frame) => frame.url())
}

/** Every file of the package, by its path in there. */
async function packed(): Promise<string[]> {
  const dir = e2eBuildDir('chrome')
  const entries = await readdir(dir, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(dir.length + 1))
}

describe('the package', () => {
  const stage = useChromium()

  it('gives pages nothing of the package but the panel, and its address to nobody', async () => {
    const browser = stage.session
    const files = await packed()
    expect(files).toEqual(expect.arrayContaining(['manifest.json', 'panel.html', 'sight.js']))
    const page = await browser.open(ADDRESSES.chat)
    await panelOf(page)
    const said = await page.evaluate(() =>
      JSON.stringify([
        document.documentElement.outerHTML,
        performance.getEntries().map(({ name }) => name),
      ]),
    )
    expect(said).not.toMatch(/(?:chrome|moz)-extension:/)

    const fixed = `chrome-extension://${browser.extensionId}/`
    const address = (await page.locator('iframe').getAttribute('src')) ?? ''
    const fleeting = address.replace(/panel\.html.*$/, '')
    expect(fleeting).not.toBe(fixed)
    const elsewhere = await browser.open(ADDRESSES.elsewhere)
    const pages = files.filter((file) => file.endsWith('.html'))
    for (const each of [page, elsewhere]) {
      expect(await each.evaluate(loadable, { base: fixed, files })).toEqual([])
      expect(await each.evaluate(loadable, { base: fleeting, files })).toEqual(['panel.html'])
      const ours = async (base: string): Promise<string[]> => {
        const addresses = await framed(
          each,
          pages.map((file) => base + file),
        )
        return addresses.filter((url) => url.startsWith('chrome-extension:'))
      }
      expect(await ours(fixed)).toEqual([])
      expect(await ours(fleeting)).toEqual([expect.stringMatching(/\/panel\.html$/)])
    }
  })
})

describe('a day with the extension', () => {
  let dir = ''
  let netLog = ''
  let marketplace: Marketplace | undefined
  let session: ChromiumSession | undefined

  const stage = (): ChromiumSession => {
    if (session === undefined) throw new Error('the browser has not started')
    return session
  }
  beforeAll(async () => {
    const extensionDir = await buildForTests('chrome')
    dir = await mkdtemp(join(tmpdir(), 'tillside-silence-'))
    netLog = join(dir, 'net-log.json')
    marketplace = await startMarketplace()
    session = await launchChromium({ extensionDir, port: marketplace.port, netLog })
    await setLook(session, { locale: 'en', theme: 'light' })
    await loadSampleShop(session)
  })
  afterAll(async () => {
    await session?.close()
    await marketplace?.close()
    await rm(dir, { recursive: true, force: true, maxRetries: 5 })
  })

  it('sees no request of it leave, whichever part of it is at work', async () => {
    const browser = stage()
    const page = await browser.open(ADDRESSES.chat)
    const panel = await cardOf(page, buyerAt(0).nick)
    await orderNumbers(panel)
    await unfoldNotes(panel)
    await partOf(panel, 'tag-input').fill('watched')
    await partOf(panel, 'tag-input').press('Enter')
    await (await searchReply(panel, 'not fit')).press('Enter')
    await expect.poll(() => page.inputValue(COMPOSER)).not.toBe('')
    await browser.stopWorker()
    await turnTo(page, buyerAt(1))
    await cardOf(page, buyerAt(1).nick)
    await panelOf(await browser.open(ADDRESSES.aftersales))
    for (const own of ['popup.html', 'companion.html', 'workbench.html#/settings'])
      await browser.openOwn(own)
    const worker = await browser.worker()
    await worker.evaluate(async (url) => void (await fetch(url, { mode: 'no-cors' })), CONTROL)
    await browser.close()
    session = undefined

    const requests = await readNetLog(netLog)
    expect(requests.map(({ url }) => url)).toEqual(expect.arrayContaining([ADDRESSES.chat]))
    const strays = requests.filter(
      ({ url, initiator }) =>
        initiator.startsWith('chrome-extension:') && /^(?:https?|wss?):/.test(url),
    )
    expect(strays).toEqual([expect.objectContaining({ url: CONTROL })])
  })
})
