/**
 * The board over many open cases, in a real Chromium with the real extension: ms from opening its page to painted cards,
 * ms of a sweep after a page has shown twenty cases anew, and alarms that are set.
 *   board --cases N
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'

import type { Page } from 'playwright-core'

import { startMarketplace } from '@/demo/server'
import { launchChromium, type ChromiumSession } from '@/scripts/browser/chromium'
import { buildForTests } from '@/scripts/browser/extension-build'
import { bringIn } from '@/scripts/browser/page-bundle'

import { percentile, report, rounded } from './lib/figures.mts'
import { loadOrders } from './lib/load-orders.mts'
import { makeOrderSet } from './lib/orders.mts'

const SHOP = { nativeId: '900100200', name: '青禾厨具' }
const ORDERS = 20_000
const OPENINGS = 20
const SWEEPS = 30
/** A board that takes longer than this is not slow but missing. */
const LIMIT_MS = 60_000
/** The background goes on to sum what the page has asked for: neither the next opening nor a sweep is to pay for that. */
const REST_MS = 1_500
const BOARD = 'workbench.html#/after-sale'

const { values } = parseArgs({
  options: { cases: { type: 'string', default: '100000' }, json: { type: 'boolean' } },
})

/** What the bundle leaves in a page. */
interface CaseFiller {
  fill(nativeShop: string, count: number, orderNumbers: readonly string[]): Promise<void>
  isWaking(): Promise<boolean>
  sweep(times: number): Promise<number[]>
}
interface Globals {
  readonly cases: CaseFiller
  readonly painted: Promise<number>
  readonly chrome: { readonly alarms: { getAll(): Promise<readonly unknown[]> } }
}

/** Runs in each page before anything of its own: `painted` tells when, in ms from its start, cards had been painted. */
function watchCards(): void {
  const painted = new Promise<number>((resolve) => {
    const observer = new MutationObserver(() => {
      if (document.querySelector('[data-testid="clock"]') === null) return
      observer.disconnect()
      // The frame callback comes before the paint, the message after it.
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.addEventListener('message', () => resolve(performance.now()))
        port1.start()
        port2.postMessage(null)
      })
    })
    observer.observe(document, { subtree: true, childList: true })
  })
  Object.assign(globalThis, { painted })
}

const openFiller = async (session: ChromiumSession): Promise<Page> => {
  const own = await session.openOwn('manifest.json')
  await bringIn(own, 'bench/lib/fill-cases.ts', 'cases')
  return own
}

/** Waits until the background has looked at every case. */
async function settle(own: Page): Promise<void> {
  while (await own.evaluate(() => (globalThis as unknown as Globals).cases.isWaking()))
    await sleep(1_000)
}

async function timeOpening(session: ChromiumSession): Promise<number> {
  const page = await session.openOwn(BOARD)
  const limit = sleep(LIMIT_MS).then(() => Promise.reject(new Error('the board did not open')))
  const took = page.evaluate(() => (globalThis as unknown as Globals).painted)
  const ms = await Promise.race([took, limit])
  await sleep(REST_MS)
  await page.close()
  return ms
}

const both = (times: readonly number[]) => ({
  p50: rounded(percentile(times, 0.5)),
  p95: rounded(percentile(times, 0.95)),
})

async function main(): Promise<void> {
  const count = Number(values.cases)
  const set = makeOrderSet({ orders: ORDERS, customers: Math.round(ORDERS / 3), now: Date.now() })
  const extensionDir = await buildForTests('chrome')
  const market = await startMarketplace()
  const profileDir = await mkdtemp(join(tmpdir(), 'tillside-bench-'))
  const launch = () => launchChromium({ extensionDir, profileDir, port: market.port })
  let session = await launch()
  try {
    const page = await session.openOwn('workbench.html')
    await loadOrders(page, SHOP, set.orders)
    const own = await openFiller(session)
    await own.evaluate(
      ([shop, cases, orders]) => (globalThis as unknown as Globals).cases.fill(shop, cases, orders),
      [SHOP.nativeId, count, set.orders.map(({ facts }) => facts.number)] as const,
    )
    console.log(`${count} cases are in`)
    await session.close()
    session = await launch()
    const watching = await openFiller(session)
    await settle(watching)
    console.log('every case was looked at')
    await session.context.addInitScript(watchCards)
    const opened: number[] = []
    for (let each = 0; each < OPENINGS; each += 1) opened.push(await timeOpening(session))
    const swept = await watching.evaluate(
      (times) => (globalThis as unknown as Globals).cases.sweep(times),
      SWEEPS,
    )
    const alarms = await watching.evaluate(() =>
      (globalThis as unknown as Globals).chrome.alarms.getAll(),
    )
    report({ cases: count, boardOpenMs: both(opened), sweepMs: both(swept), alarms: alarms.length })
  } finally {
    await session.close()
    await market.close()
    await rm(profileDir, { recursive: true, force: true, maxRetries: 5 })
  }
}

await main()
