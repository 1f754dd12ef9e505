/**
 * Milliseconds from the page's change to the painted card, in a real Chromium with the real extension.
 *   card --orders N --customers M      made orders
 *   card --data FILE                   the invoices of UCI Online Retail (CSV or .gz)
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

import type { Frame, Page } from 'playwright-core'

import { startMarketplace } from '@/demo/server'
import { ADDRESSES } from '@/scripts/browser/addresses'
import { launchChromium, type ChromiumSession } from '@/scripts/browser/chromium'
import { buildForTests } from '@/scripts/browser/extension-build'
import { panelOf } from '@/scripts/browser/steps'

import { timeCard } from './lib/card-paint.mts'
import { percentile, report, rounded } from './lib/figures.mts'
import { loadOrders } from './lib/load-orders.mts'
import { makeOrderSet, readInvoices, type OrderSet } from './lib/orders.mts'

const SHOP = { nativeId: '900100200', name: '青禾厨具' }
const WARM_UP = 20
const WARM = 200
const COLD = 20
/** Conversations in the page's list: as many as an agent may have in a day. */
const CONVERSATIONS = 240

const { values } = parseArgs({
  options: {
    orders: { type: 'string', default: '10000' },
    customers: { type: 'string', default: '3000' },
    data: { type: 'string' },
    json: { type: 'boolean' },
  },
})

const pickEvenly = <Item,>(items: readonly Item[], count: number): Item[] =>
  items
    .filter((_, index) => index % Math.max(1, Math.floor(items.length / count)) === 0)
    .slice(0, count)

async function openChat(
  session: ChromiumSession,
  buyers: OrderSet['buyers'],
): Promise<{ readonly page: Page; readonly panel: Frame }> {
  const page = await session.open(`${ADDRESSES.chat}?open=none`)
  await page.evaluate((list) => {
    ;(
      globalThis as unknown as { practice: { setConversations(list: unknown): void } }
    ).practice.setConversations(list)
  }, buyers)
  const panel = await panelOf(page)
  // The compiler that runs this file marks inner functions by a helper of its own, which the pages do not have.
  for (const place of [page, panel]) await place.evaluate('globalThis.__name ??= (it) => it')
  await page.bringToFront()
  return { page, panel }
}

async function measureWarmAndCold(session: ChromiumSession, buyers: OrderSet['buyers']) {
  const { page, panel } = await openChat(session, buyers)
  const next = (index: number) => {
    const buyer = buyers[index % buyers.length]
    if (buyer === undefined) throw new Error('nobody to turn to')
    return buyer
  }
  for (let index = 0; index < WARM_UP; index += 1) await timeCard(page, panel, next(index))
  const warm: number[] = []
  for (let index = 0; index < WARM; index += 1) {
    warm.push(await timeCard(page, panel, next(WARM_UP + index)))
    await page.waitForTimeout(60)
  }
  const cold: number[] = []
  for (let index = 0; index < COLD; index += 1) {
    await session.stopWorker()
    cold.push(await timeCard(page, panel, next(index)))
  }
  return { warm, cold }
}

async function measureRestart(
  session: ChromiumSession,
  buyers: OrderSet['buyers'],
): Promise<number> {
  const { page, panel } = await openChat(session, buyers)
  const [first] = buyers
  if (first === undefined) throw new Error('nobody to turn to')
  return timeCard(page, panel, first)
}

async function main(): Promise<void> {
  const now = Date.now()
  const set =
    values.data === undefined
      ? makeOrderSet({
          orders: Number(values.orders),
          customers: Number(values.customers),
          now,
        })
      : await readInvoices(values.data, now)
  const buyers = pickEvenly(set.buyers, CONVERSATIONS)
  const extensionDir = await buildForTests('chrome')
  const market = await startMarketplace()
  const profileDir = await mkdtemp(join(tmpdir(), 'tillside-bench-'))
  const launch = () => launchChromium({ extensionDir, profileDir, port: market.port })
  let session = await launch()
  try {
    const own = await session.openOwn('workbench.html')
    const perSecond = await loadOrders(own, SHOP, set.orders)
    await own.close()
    console.log(
      `${set.orders.length} orders of ${set.buyers.length} customers are in, ${perSecond} a second`,
    )
    const { warm, cold } = await measureWarmAndCold(session, buyers)
    await session.close()
    session = await launch()
    const restartFirst = await measureRestart(session, buyers)
    report({
      orders: set.orders.length,
      customers: set.buyers.length,
      p50: rounded(percentile(warm, 0.5)),
      p95: rounded(percentile(warm, 0.95)),
      coldP95: rounded(percentile(cold, 0.95)),
      restartFirst: rounded(restartFirst),
      importPerSecond: perSecond,
    })
  } finally {
    await session.close()
    await market.close()
    await rm(profileDir, { recursive: true, force: true, maxRetries: 5 })
  }
}

await main()
