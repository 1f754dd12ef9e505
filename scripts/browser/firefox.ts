import { setTimeout as sleep } from 'node:timers/promises'

import { launch, type Browser, type Frame, type Page } from 'puppeteer-core'

import { isPanelAddress, MARKETPLACE_ORIGIN } from './addresses'
import { findFirefox } from './find'

/** Extension id of the Firefox build, and the address that tests pin it to. */
const EXTENSION_ID = 'tillside@tillside.example'
const ADDRESS_ID = '5b1f4f0e-6a0c-4c52-9d0f-7d1f6f0c2a11'

export interface FirefoxOptions {
  readonly extensionDir: string
  /** Port of the practice marketplace; Firefox keeps it in each address. */
  readonly port: number
  readonly headless?: boolean
}

/** A Firefox with the extension in it. */
export interface FirefoxSession {
  readonly browser: Browser
  /** Opens an address of the practice marketplace. */
  open(address: string): Promise<Page>
  /** Opens a page of the extension, e.g. `workbench.html#/import`. */
  openOwn(path: string): Promise<Page>
  close(): Promise<void>
}

const OPEN_TIMEOUT_MS = 20_000

/**
 * Firefox opens pages of the extension in another process and tells the driver nothing of it: the load is started, not
 * waited for, and the page is asked until it answers.
 */
async function openOwnPage(browser: Browser, address: string): Promise<Page> {
  const page = await browser.newPage()
  page.goto(address, { timeout: 0 }).catch(() => undefined)
  const end = Date.now() + OPEN_TIMEOUT_MS
  while (Date.now() < end) {
    const ready = await page
      .evaluate(() => location.protocol === 'moz-extension:' && document.readyState === 'complete')
      .catch(() => false)
    if (ready) return page
    await sleep(100)
  }
  throw new Error(`${address} did not open`)
}

/** Starts a Firefox that has the extension and finds every host at the practice marketplace. */
export async function launchFirefox(options: FirefoxOptions): Promise<FirefoxSession> {
  const found = findFirefox()
  if (found === undefined) throw new Error('no Firefox found')
  const browser = await launch({
    browser: 'firefox',
    executablePath: found.path,
    headless: options.headless !== false,
    acceptInsecureCerts: true,
    defaultViewport: { width: 1440, height: 900 },
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'network.dns.forceResolve': '127.0.0.1',
      'extensions.webextensions.uuids': JSON.stringify({ [EXTENSION_ID]: ADDRESS_ID }),
    },
  })
  await browser.installExtension(options.extensionDir)
  return {
    browser,
    open: async (address) => {
      const url = new URL(address, MARKETPLACE_ORIGIN)
      url.port = String(options.port)
      const page = await browser.newPage()
      await page.goto(url.href, { waitUntil: 'load' })
      return page
    },
    openOwn: (path) => openOwnPage(browser, `moz-extension://${ADDRESS_ID}/${path}`),
    close: () => browser.close(),
  }
}

/** Where a frame really is: for pages of the extension the driver goes on saying about:blank. */
const addressOf = (frame: Frame): Promise<string> =>
  frame.evaluate(() => location.href).catch(() => frame.url())

/** The panel's frame in a console page, waited for. */
export async function waitForPanelFrame(page: Page): Promise<Frame> {
  const end = Date.now() + OPEN_TIMEOUT_MS
  while (Date.now() < end) {
    for (const frame of page.frames()) if (isPanelAddress(await addressOf(frame))) return frame
    await sleep(50)
  }
  throw new Error(`no panel in ${page.url()}`)
}
