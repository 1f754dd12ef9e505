/**
 * What a page pays for Tillside: the same page with and without the extension, in turn.
 *   overhead --page chat | order-list | aftersale-list | storm [--pairs 15] [--no-chips]
 * `storm` is the chat on which a burst of 10,000 nodes comes after it has settled: its task time is told, with us and
 * without, and what was added in percent of the page's own tasks and of the time that the burst took. Chips on lists have a budget, and a benchmark, of
 * their own: without them a list tells what reading it costs.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { gzipSync } from 'node:zlib'

import {
  chromium,
  type Browser,
  type BrowserContext,
  type CDPSession,
  type Page,
} from 'playwright-core'

import { startMarketplace } from '@/demo/server'
import { ADDRESSES } from '@/scripts/browser/addresses'
import { launchChromium, type ChromiumSession } from '@/scripts/browser/chromium'
import { buildForTests } from '@/scripts/browser/extension-build'
import { findChromium } from '@/scripts/browser/find'
import { callBackground } from '@/scripts/browser/steps'

import { median, medianInterval, report, rounded } from './lib/figures.mts'

const PAGES = {
  chat: ADDRESSES.chat,
  'order-list': ADDRESSES.taobaoSold,
  'aftersale-list': ADDRESSES.aftersales,
  storm: ADDRESSES.chat,
} as const
const { values } = parseArgs({
  options: {
    page: { type: 'string', default: 'chat' },
    pairs: { type: 'string', default: '15' },
    'no-chips': { type: 'boolean', default: false },
    json: { type: 'boolean' },
  },
})
const isStorm = values.page === 'storm'
/** Long enough for the engine to load, read and stand the panel beside the page. */
const SETTLE_MS = 1_500

interface Load {
  readonly cpuMs: number
  /** How long the burst of nodes took, ms; 0 where there was none. */
  readonly burstMs: number
  readonly longTasks: number
  readonly layoutShift: number
  readonly heapMb: number
}
interface Noted {
  readonly noted: { longTasks: number; layoutShift: number }
}

/** Runs before the page's own scripts: notes what the page suffers. */
function note(): void {
  const noted = { longTasks: 0, layoutShift: 0 }
  new PerformanceObserver((list) => {
    noted.longTasks += list.getEntries().length
  }).observe({ type: 'longtask', buffered: true })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
      noted.layoutShift += entry.value
  }).observe({ type: 'layout-shift', buffered: true })
  Object.assign(globalThis, { noted })
}

/** Runs in the page: adds nodes that it lays out and draws, half of them among the messages, picture by picture; gives the ms. */
async function storm(): Promise<number> {
  const start = performance.now()
  const places = [document.querySelector('.msg-list'), document.body]
  for (let batch = 0; batch < 100; batch += 1) {
    for (let each = 0; each < 100; each += 1) {
      const node = document.createElement(each % 2 === 0 ? 'li' : 'div')
      node.textContent = `storm ${batch} ${each}`
      places[each % 2]?.append(node)
    }
    await new Promise((done) => {
      requestAnimationFrame(done)
    })
  }
  return performance.now() - start
}

const taskMs = async (session: CDPSession): Promise<number> => {
  const { metrics } = await session.send('Performance.getMetrics')
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1_000
}

/** Loads the page once in a tab of its own and gives what its main thread did; the panel is a process of its own. */
async function loadOnce(context: BrowserContext, address: string): Promise<Load> {
  const page: Page = await context.newPage()
  const session = await context.newCDPSession(page)
  await page.addInitScript(note)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  await page.goto(address, { waitUntil: 'load' })
  await page.waitForTimeout(SETTLE_MS)
  const before = isStorm ? await taskMs(session) : 0
  const burstMs = isStorm ? await page.evaluate(storm) : 0
  if (isStorm) await page.waitForTimeout(SETTLE_MS)
  const noted = await page.evaluate(() => (globalThis as unknown as Noted).noted)
  const { metrics } = await session.send('Performance.getMetrics')
  const metric = (name: string): number => metrics.find((each) => each.name === name)?.value ?? 0
  await page.close()
  return {
    cpuMs: metric('TaskDuration') * 1_000 - before,
    burstMs,
    heapMb: metric('JSHeapUsedSize') / 2 ** 20,
    ...noted,
  }
}

const gzipSize = (dir: string): number =>
  [
    'content-scripts/console.js',
    values.page === 'order-list' ? 'profile-taobao.js' : 'profile-pinduoduo.js',
  ]
    .map((name) => gzipSync(readFileSync(join(dir, name)), { level: 9 }).length)
    .reduce((sum, size) => sum + size, 0)

async function launchPlain(port: number): Promise<{ browser: Browser; context: BrowserContext }> {
  const found = findChromium()
  if (found === undefined) throw new Error('no Chromium found')
  const browser = await chromium.launch({
    executablePath: found.path,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--ignore-certificate-errors',
      `--host-resolver-rules=MAP *:443 127.0.0.1:${port},MAP *:80 127.0.0.1:9`,
    ],
  })
  const viewport = { width: 1440, height: 900 }
  return { browser, context: await browser.newContext({ ignoreHTTPSErrors: true, viewport }) }
}

async function switchChipsOff(session: ChromiumSession): Promise<void> {
  const own = await session.openOwn('popup.html')
  await callBackground(own, 'saveSettings', { chips: false })
  await own.close()
}

async function main(): Promise<void> {
  const address = PAGES[values.page as keyof typeof PAGES]
  if (address === undefined) throw new Error(`--page is one of: ${Object.keys(PAGES).join(', ')}`)
  const extensionDir = await buildForTests('chrome')
  const market = await startMarketplace()
  const plain = await launchPlain(market.port)
  const extended = await launchChromium({ extensionDir, port: market.port })
  try {
    if (values['no-chips']) await switchChipsOff(extended)
    const added: { readonly cpu: number; readonly heap: number }[] = []
    const tasks: { readonly with: number; readonly without: number; readonly burst: number }[] = []
    let [longTasks, layoutShift] = [0, 0]
    await loadOnce(plain.context, address)
    await loadOnce(extended.context, address)
    for (let pair = 0; pair < Number(values.pairs); pair += 1) {
      const first = pair % 2 === 0
      const before = first ? await loadOnce(plain.context, address) : undefined
      const withIt = await loadOnce(extended.context, address)
      const without = before ?? (await loadOnce(plain.context, address))
      added.push({ cpu: withIt.cpuMs - without.cpuMs, heap: withIt.heapMb - without.heapMb })
      tasks.push({ with: withIt.cpuMs, without: without.cpuMs, burst: withIt.burstMs })
      longTasks += Math.max(0, withIt.longTasks - without.longTasks)
      layoutShift = Math.max(layoutShift, withIt.layoutShift - without.layoutShift)
    }
    const cpu = added.map((each) => each.cpu)
    const burstMs = median(tasks.map(({ burst }) => burst))
    report({
      page: values.page,
      pairs: added.length,
      chips: !values['no-chips'],
      addedCpuMs: rounded(median(cpu)),
      addedCpuInterval: medianInterval(cpu),
      taskMsWith: rounded(median(tasks.map((each) => each.with))),
      taskMsWithout: rounded(median(tasks.map((each) => each.without))),
      ...(isStorm
        ? {
            burstMs: rounded(burstMs),
            percentOfBurst: rounded((100 * median(cpu)) / burstMs),
            percentOfTasks: rounded(
              (100 * median(cpu)) / median(tasks.map((each) => each.without)),
            ),
          }
        : {}),
      longTasks,
      layoutShift,
      contentScriptGzip: gzipSize(extensionDir),
      heapMb: rounded(median(added.map(({ heap }) => heap))),
    })
  } finally {
    await plain.browser.close()
    await extended.close()
    await market.close()
  }
}

await main()
