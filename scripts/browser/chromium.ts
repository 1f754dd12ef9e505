import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import {
  chromium,
  type BrowserContext,
  type CDPSession,
  type Page,
  type Worker,
} from 'playwright-core'

import { findChromium, type FoundBrowser } from './find'
import { isPanelAddress, MARKETPLACE_ORIGIN } from './addresses'

export interface ChromiumOptions {
  readonly extensionDir: string
  /** Port of the practice marketplace: every https host is looked for there. */
  readonly port: number
  /** Kept after the browser closes; absent: a folder of its own that goes with it. */
  readonly profileDir?: string
  readonly headless?: boolean
  /** The browser writes everything that its network does into this file, whole once it is closed. */
  readonly netLog?: string
  /** null leaves the size to the window. */
  readonly viewport?: { readonly width: number; readonly height: number } | null
  readonly browser?: FoundBrowser
  /** The browser's own developer mode is on, without which an extension that reloads itself does not come back. */
  readonly developer?: boolean
}

/** A Chromium with the extension in it. */
export interface ChromiumSession {
  readonly context: BrowserContext
  readonly extensionId: string
  /** Opens an address of the practice marketplace, or a full one. */
  open(address: string): Promise<Page>
  /** Opens a page of the extension, e.g. `workbench.html#/import`. */
  openOwn(path: string): Promise<Page>
  /** The background's worker, started when it sleeps. */
  worker(): Promise<Worker>
  /** Ends the browser in the middle of whatever it does, as a crash would; the profile stays as it is. */
  kill(): Promise<void>
  /** Stops the background's worker as the browser does when it is idle. */
  stopWorker(): Promise<void>
  close(): Promise<void>
}

const WIDE = { width: 1440, height: 900 } as const
const START_TIMEOUT_MS = 15_000

const argumentsFor = (options: ChromiumOptions, browser: FoundBrowser): string[] => [
  ...(options.headless === false ? [] : ['--headless=new']),
  ...(process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-component-update',
  '--disable-sync',
  '--ignore-certificate-errors',
  `--host-resolver-rules=MAP *:443 127.0.0.1:${options.port},MAP *:80 127.0.0.1:9`,
  ...(options.netLog === undefined ? [] : [`--log-net-log=${options.netLog}`]),
  ...(browser.branded
    ? ['--enable-unsafe-extension-debugging']
    : [
        `--disable-extensions-except=${options.extensionDir}`,
        `--load-extension=${options.extensionDir}`,
      ]),
]

async function browserSession(context: BrowserContext): Promise<CDPSession> {
  const browser = context.browser()
  if (browser === null) throw new Error('this context has no browser to talk to')
  return browser.newBrowserCDPSession()
}

const isExtension = (worker: Worker): boolean => worker.url().startsWith('chrome-extension://')

/** Gives the extension's id once it is in, through the command line or over the debugging pipe. */
async function loadedId(
  context: BrowserContext,
  options: ChromiumOptions,
  branded: boolean,
): Promise<string> {
  if (branded) {
    const session = await browserSession(context)
    // Playwright's types do not know this domain.
    const send = session.send.bind(session) as (method: string, params: object) => Promise<unknown>
    const { id } = (await send('Extensions.loadUnpacked', { path: options.extensionDir })) as {
      id: string
    }
    return id
  }
  const worker =
    context.serviceWorkers().find(isExtension) ??
    (await context.waitForEvent('serviceworker', {
      predicate: isExtension,
      timeout: START_TIMEOUT_MS,
    }))
  return new URL(worker.url()).host
}

const workerTargets = async (session: CDPSession, extensionId: string): Promise<string[]> => {
  const { targetInfos } = await session.send('Target.getTargets')
  return targetInfos
    .filter(({ type, url }) => type === 'service_worker' && url.includes(extensionId))
    .map(({ targetId }) => targetId)
}

/**
 * The browser ends the worker some milliseconds after it has answered; whatever is sent from then on starts it anew. The
 * next start keeps the target's id, and nothing tells of the end, so there is nothing to wait for.
 */
async function stopWorkerOf(context: BrowserContext, extensionId: string): Promise<void> {
  const session = await browserSession(context)
  for (const targetId of await workerTargets(session, extensionId))
    await session.send('Target.closeTarget', { targetId })
  await session.detach()
}

async function processIdOf(context: BrowserContext): Promise<number> {
  const session = await browserSession(context)
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  await session.detach()
  const browser = processInfo.find(({ type }) => type === 'browser')
  if (browser === undefined) throw new Error('the browser does not tell its process')
  return browser.id
}

function sessionOf(
  context: BrowserContext,
  extensionId: string,
  processId: number,
  forget: () => Promise<void>,
): ChromiumSession {
  const own = (path: string): string => `chrome-extension://${extensionId}/${path}`
  const openAt = async (address: string): Promise<Page> => {
    const page = await context.newPage()
    await page.goto(address, { waitUntil: 'load' })
    return page
  }
  return {
    context,
    extensionId,
    open: (address) => openAt(new URL(address, MARKETPLACE_ORIGIN).href),
    openOwn: (path) => openAt(own(path)),
    worker: async () => {
      const running = context.serviceWorkers().find((worker) => worker.url().startsWith(own('')))
      return running ?? context.waitForEvent('serviceworker')
    },
    kill: async () => {
      const gone = context.waitForEvent('close')
      process.kill(processId, 'SIGKILL')
      await gone
    },
    stopWorker: () => stopWorkerOf(context, extensionId),
    close: async () => {
      await context.close()
      await forget()
    },
  }
}

/** What a profile holds of the browser's settings before its first start. */
const DEVELOPER = { extensions: { ui: { developer_mode: true } } }

async function beDeveloper(profileDir: string): Promise<void> {
  const folder = join(profileDir, 'Default')
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'Preferences'), JSON.stringify(DEVELOPER))
}

/** Starts a Chromium that has the extension and finds every https host at the practice marketplace. */
export async function launchChromium(options: ChromiumOptions): Promise<ChromiumSession> {
  const browser = options.browser ?? findChromium()
  if (browser === undefined) throw new Error('no Chromium found')
  const profileDir = options.profileDir ?? (await mkdtemp(join(tmpdir(), 'tillside-')))
  const forget = async (): Promise<void> => {
    if (options.profileDir === undefined)
      await rm(profileDir, { recursive: true, force: true, maxRetries: 5 })
  }
  if (options.developer === true) await beDeveloper(profileDir)
  const context = await chromium.launchPersistentContext(profileDir, {
    executablePath: browser.path,
    headless: options.headless !== false,
    ignoreHTTPSErrors: true,
    viewport: options.viewport === undefined ? WIDE : options.viewport,
    args: argumentsFor(options, browser),
    ...(browser.branded ? { ignoreDefaultArgs: ['--disable-extensions'] } : {}),
  })
  const extensionId = await loadedId(context, options, browser.branded)
  return sessionOf(context, extensionId, await processIdOf(context), forget)
}

/** The frame of the panel in a console page, or undefined while there is none. */
export const findPanelFrame = (page: Page) =>
  page.frames().find((frame) => isPanelAddress(frame.url()))
