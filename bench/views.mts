/**
 * The workbench of a large shop, in a real Chromium with the real extension: ms from opening each view to its painted
 * content, ms from a filter to the painted answer in the list of customers, frames while that list is scrolled from end
 * to end, and the longest task of the page, in ms and in ms of processor time.
 *   views --orders N [--customers M] [--anew]
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'

import type { Page } from 'playwright-core'

import { startMarketplace } from '@/demo/server'
import { launchChromium, type ChromiumSession } from '@/scripts/browser/chromium'
import { buildForTests } from '@/scripts/browser/extension-build'
import { bundleForPage } from '@/scripts/browser/page-bundle'

import { percentile, report, rounded } from './lib/figures.mts'
import { layShop } from './lib/kept-shop.mts'
import { traceLongest } from './lib/task-cpu.mts'
import type * as Views from './lib/watch-views.ts'

const SHOP = { nativeId: '900100200', name: '青禾厨具' }
const PRODUCTS = 3_000
const OPENINGS = 5
/** A view that takes longer than this is not slow but missing. */
const LIMIT_MS = 60_000
/** What a page has begun goes on a little: the next opening is not to pay for it. */
const REST_MS = 700
/** What goes with what is reckoned after every import, in the page that is open then. */
const MINING_LIMIT_MS = 900_000

/** Each view by its address, and what stands there once its content does. */
const VIEWS: Readonly<Record<string, string>> = {
  '#/today': 'main section',
  '#/after-sale': '[data-testid="clock"]',
  '#/customers': '[data-testid="rfm"]',
  '#/customers/list': '[data-testid="customer"]',
  '#/customers/duplicates': '[data-testid="find-duplicates"]',
  '#/figures': '[data-testid="gold-table"]',
  '#/figures/customers': '[data-testid="cohorts"]',
  '#/figures/orders': '[data-testid="order-value"]',
  '#/figures/growth': '[data-testid="targets"]',
  '#/figures/week': '[data-testid="week-report"]',
  '#/follow-ups': '[data-testid="tasks"]',
  '#/offers': '[data-testid="products"]',
  '#/offers/packages': '[data-testid="packages"]',
  '#/offers/associations': '[data-testid="association"]',
  '#/replies': 'main section',
  '#/import': 'main section',
  '#/import/out': '[data-testid="exports"]',
  '#/import/clean': '[data-testid="cleaning"]',
  '#/settings': 'main section',
  '#/settings/data': 'main section',
}
/** What stands on the page of one customer. */
const PERSON = '[data-testid="person"]'

/** Filters as owners combine them. */
const FILTERS: readonly object[] = [
  { tiers: ['gold'] },
  { tiers: ['gold', 'silver'], recency: { least: 60 } },
  { r: [1], f: [5] },
  { segments: ['fading'], orders: { least: 3 } },
  { product: '30 cm' },
  { spent: { least: 100_000, currency: 'CNY' }, active: { most: 40 } },
  { stages: ['at-risk', 'gone'], m: [4, 5] },
  { top: 10 },
  { moved: { of: 'stages', group: 'gone', way: 'entered' } },
  { risks: ['watch', 'high'] },
  {},
]
const ROUNDS = 3
const SORTS = ['orders', 'last', 'active', 'spent'] as const

const { values } = parseArgs({
  options: {
    orders: { type: 'string', default: '100000' },
    customers: { type: 'string' },
    anew: { type: 'boolean', default: false },
    json: { type: 'boolean' },
  },
})

type Globals = typeof globalThis & {
  readonly watched: Views.Watched
  readonly views: typeof Views
}

const both = (times: readonly number[]) => ({
  p50: rounded(percentile(times, 0.5)),
  p95: rounded(percentile(times, 0.95)),
})

const longestOf = (page: Page): Promise<number> =>
  page.evaluate(() => Math.max(0, ...(globalThis as Globals).watched.tasks))

/** Waits until the shop's book of associations is there: it is reckoned beside whatever is measured. */
async function settle(session: ChromiumSession): Promise<void> {
  const page = await session.openOwn('workbench.html#/customers')
  await page.getByTestId('rfm').waitFor({ timeout: LIMIT_MS })
  await sleep(3_000)
  await page.getByTestId('survey-line').waitFor({ timeout: MINING_LIMIT_MS })
  await page.close()
}

/** Address of the page of the customer who has spent most, and so has the most orders. */
async function bestCustomer(session: ChromiumSession): Promise<string> {
  const page = await session.openOwn('workbench.html#/customers/list')
  const hash = await page.getByTestId('customer').first().getAttribute('href')
  await page.close()
  return hash ?? ''
}

async function openView(session: ChromiumSession, hash: string) {
  const page = await session.openOwn(`workbench.html${hash}`)
  const limit = sleep(LIMIT_MS).then(() => Promise.reject(new Error(`${hash} did not open`)))
  const painted = page.evaluate(() => (globalThis as Globals).watched.painted)
  const ms = await Promise.race([painted, limit])
  await sleep(REST_MS)
  const longest = await longestOf(page)
  return { page, ms, longest }
}

/** Processor time of the longest task of a view that opens, ms. */
async function traceView({ context, extensionId }: ChromiumSession, hash: string) {
  const browser = context.browser()
  if (browser === null) throw new Error('this context has no browser to trace')
  const page = await context.newPage()
  const url = `chrome-extension://${extensionId}/workbench.html${hash}`
  const longest = await traceLongest(browser, page, url, async () => {
    await page.evaluate(() => (globalThis as Globals).watched.painted)
    await sleep(REST_MS)
  })
  await page.close()
  return longest
}

interface ViewTimes {
  readonly p50: number
  readonly p95: number
  readonly longestTask: number
  readonly longestCpu: number
}

async function timeViews(session: ChromiumSession, hashes: readonly string[]) {
  const views: Record<string, ViewTimes> = {}
  for (const hash of hashes) {
    const times: number[] = []
    let longestTask = 0
    for (let each = 0; each < OPENINGS; each += 1) {
      const { page, ms, longest } = await openView(session, hash)
      times.push(ms)
      longestTask = Math.max(longestTask, longest)
      await page.close()
    }
    const longestCpu = rounded(await traceView(session, hash))
    views[hash] = { ...both(times), longestTask: rounded(longestTask), longestCpu }
    console.log(hash, JSON.stringify(views[hash]))
  }
  return views
}

/** Opens the first customer of the list, as a press would. */
async function timePerson(page: Page): Promise<number> {
  await page.evaluate(() => scrollTo(0, 0))
  await page.getByTestId('customer').first().waitFor()
  const start = performance.now()
  await page.getByTestId('customer').first().click()
  await page.getByTestId('person').waitFor({ timeout: LIMIT_MS })
  return performance.now() - start
}

async function timeList(session: ChromiumSession) {
  const { page } = await openView(session, '#/customers/list')
  const sorts: number[] = []
  for (const by of SORTS)
    sorts.push(await page.evaluate((each) => (globalThis as Globals).views.answerSort(each), by))
  const filters: number[] = []
  for (let round = 0; round < ROUNDS; round += 1)
    for (const filter of FILTERS)
      filters.push(
        await page.evaluate(
          (hash) => (globalThis as Globals).views.answerFilter(hash),
          `#/customers/list?${encodeURIComponent(JSON.stringify(filter))}`,
        ),
      )
  const filterTask = await longestOf(page)
  const scrolled = await page.evaluate(() => (globalThis as Globals).views.scrollList())
  const listTask = await longestOf(page)
  const personMs = await timePerson(page)
  await page.close()
  return {
    filterMs: both(filters),
    firstSortMs: rounded(Math.max(...sorts)),
    filterLongestTask: rounded(filterTask),
    scroll: { frames: scrolled.length, ...both(scrolled) },
    listLongestTask: rounded(listTask),
    personMs: rounded(personMs),
  }
}

async function main(): Promise<void> {
  const orders = Number(values.orders)
  const customers = Number(values.customers ?? Math.round(orders * 0.3))
  const extensionDir = await buildForTests('chrome')
  const market = await startMarketplace()
  const profileDir = await mkdtemp(join(tmpdir(), 'tillside-bench-'))
  const launch = () => launchChromium({ extensionDir, profileDir, port: market.port })
  const plan = { orders, customers, now: Date.now(), products: PRODUCTS }
  await layShop({ shop: SHOP, plan, profileDir, launch, isAnew: values.anew })
  const session = await launch()
  try {
    await settle(session)
    const seen = { ...VIEWS, [await bestCustomer(session)]: PERSON }
    const watch = `views.watchView(${JSON.stringify(seen)})`
    const content = `${await bundleForPage('bench/lib/watch-views.ts', 'views')}; ${watch}`
    await session.context.addInitScript({ content })
    const views = await timeViews(session, Object.keys(seen))
    const list = await timeList(session)
    const most = (of: (view: ViewTimes) => number) => Math.max(...Object.values(views).map(of))
    report({
      orders,
      customers,
      slowestViewP95: most(({ p95 }) => p95),
      longestTask: most(({ longestTask }) => longestTask),
      longestCpu: most((view) => view.longestCpu),
      load: loadavg().map(rounded),
      ...list,
      views,
    })
  } finally {
    await session.close()
    await market.close()
    await rm(profileDir, { recursive: true, force: true, maxRetries: 5 })
  }
}

await main()
