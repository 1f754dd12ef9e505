/**
 * What chips cost a page: the same rows come to a practice list with chips and without, in turn. Rows get their chips when
 * they come near the window, so the list is gone through to its end as well.
 *   chips [--rows 50] [--pairs 15]
 */
import { parseArgs } from 'node:util'

import type { Page } from 'playwright-core'

import { startMarketplace } from '@/demo/server'
import { PRACTICE_BUYERS } from '@/lib/sample/practice-buyers'
import { ADDRESSES } from '@/scripts/browser/addresses'
import { launchChromium, type ChromiumSession } from '@/scripts/browser/chromium'
import { buildForTests } from '@/scripts/browser/extension-build'
import { callBackground, loadSampleShop, panelOf, setLook } from '@/scripts/browser/steps'

import { medianInterval, percentile, report, rounded } from './lib/figures.mts'

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '50' },
    pairs: { type: 'string', default: '15' },
    json: { type: 'boolean' },
  },
})
const ROWS = Number(values.rows)
const ROW = '[class*="after-sales-table_order_item"]'
const CHIP = 'button:has(.box)'
const NUMBERS = PRACTICE_BUYERS.flatMap(({ orders, sample }) =>
  sample === null ? [] : orders.map(({ number }) => number),
)
/** Long enough for the rows to be read, asked for, marked and read again. */
const SETTLE_MS = 1_000

interface Noted {
  readonly noted: { longTasks: number; layoutShift: number }
}

/** Notes from now on what the page suffers. */
function note(): void {
  const noted = { longTasks: 0, layoutShift: 0 }
  new PerformanceObserver((list) => {
    noted.longTasks += list.getEntries().length
  }).observe({ type: 'longtask' })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
      noted.layoutShift += entry.value
  }).observe({ type: 'layout-shift' })
  Object.assign(globalThis, { noted })
}

/** Puts so many rows into the list, in one turn, as a page does that has got its answer. */
function addRows({ row, count, numbers }: { row: string; count: number; numbers: string[] }): void {
  const [first] = document.querySelectorAll(row)
  const list = first?.parentElement
  if (first === undefined || list === null || list === undefined) throw new Error('no list')
  const rows = Array.from({ length: count }, (_, at) => {
    const copy = first.cloneNode(true) as Element
    const [ofCase, ofOrder] = copy.querySelectorAll('.row-head b')
    if (ofCase === undefined || ofOrder === undefined) throw new Error('a row has no numbers')
    // No two rows of a list are of one case.
    ofCase.textContent = String(30_061_118_100_000 + at)
    ofOrder.textContent = numbers[at % numbers.length] ?? ''
    copy.querySelector('.countdown')?.remove()
    return copy
  })
  list.replaceChildren(...rows)
}

/** Goes through the list as somebody does who reads it, a window at a time. */
async function scrollThrough(): Promise<void> {
  for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight) {
    scrollTo(0, y)
    await new Promise((done) => {
      setTimeout(done, 100)
    })
  }
}

interface Cost extends Readonly<Noted['noted']> {
  readonly ms: number
  readonly chips: number
  /** The same once all of the list was in the window. */
  readonly scrolled: { readonly ms: number; readonly chips: number }
}

const save = async (session: ChromiumSession, chips: boolean): Promise<void> => {
  const own = await session.openOwn('popup.html')
  await callBackground(own, 'saveSettings', { chips })
  await own.close()
}

/** What the page's main thread does when the rows come. */
async function rowsCome(session: ChromiumSession, hasChips: boolean): Promise<Cost> {
  await save(session, hasChips)
  const page: Page = await session.open(ADDRESSES.aftersales)
  await panelOf(page)
  await page.waitForTimeout(SETTLE_MS)
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' })
  const taskMs = async (): Promise<number> => {
    const { metrics } = await cdp.send('Performance.getMetrics')
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1_000
  }
  await page.evaluate(note)
  const before = await taskMs()
  await page.evaluate(addRows, { row: ROW, count: ROWS, numbers: NUMBERS })
  await page.waitForTimeout(SETTLE_MS)
  const ms = (await taskMs()) - before
  const { noted } = await page.evaluate(() => ({
    noted: (globalThis as unknown as Noted).noted,
  }))
  const chips = await page.locator(CHIP).count()
  await page.evaluate(scrollThrough)
  await page.waitForTimeout(SETTLE_MS)
  const scrolled = { ms: (await taskMs()) - before, chips: await page.locator(CHIP).count() }
  await page.close()
  return { ms, chips, scrolled, ...noted }
}

async function main(): Promise<void> {
  const extensionDir = await buildForTests('chrome')
  const market = await startMarketplace()
  const session = await launchChromium({ extensionDir, port: market.port })
  try {
    await setLook(session, { locale: 'en', theme: 'light' })
    await loadSampleShop(session)
    const [added, scrolled, shifts]: [number[], number[], number[]] = [[], [], []]
    let [longTasks, chips, allChips] = [0, 0, 0]
    await rowsCome(session, true)
    for (let pair = 0; pair < Number(values.pairs); pair += 1) {
      const first = pair % 2 === 0
      const before = first ? await rowsCome(session, false) : undefined
      const marked = await rowsCome(session, true)
      const plain = before ?? (await rowsCome(session, false))
      added.push(marked.ms - plain.ms)
      shifts.push(marked.layoutShift - plain.layoutShift)
      longTasks += Math.max(0, marked.longTasks - plain.longTasks)
      scrolled.push(marked.scrolled.ms - plain.scrolled.ms)
      ;[chips, allChips] = [marked.chips, marked.scrolled.chips]
    }
    report({
      rows: ROWS,
      chips,
      pageMs: { p50: rounded(percentile(added, 0.5)), p95: rounded(percentile(added, 0.95)) },
      pageMsInterval: medianInterval(added),
      scrolledThrough: { chips: allChips, pageMs: rounded(percentile(scrolled, 0.5)) },
      layoutShift: Math.max(0, ...shifts),
      longTasks,
    })
  } finally {
    await session.close()
    await market.close()
  }
}

await main()
