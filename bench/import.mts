/**
 * Orders a second that an import brings in, against plain rows of the same orders, in a real Chromium with the real
 * extension; meanwhile another page asks the background for a card again and again.
 *   import --orders N [--customers M]   made orders
 *   import --data FILE                  an order export that the workbench knows, read there, or the invoices of
 *                                       UCI Online Retail (CSV or .gz)
 */
import { openAsBlob } from 'node:fs'
import { parseArgs } from 'node:util'

import type { Page } from 'playwright-core'

import { startMarketplace } from '@/demo/server'
import { IMPORT_FORMATS } from '@/lib/files/formats/registry'
import { openFile } from '@/lib/files/open-file'
import type { PlatformId } from '@/lib/shared/platforms'
import { ADDRESSES } from '@/scripts/browser/addresses'
import { launchChromium, type ChromiumSession } from '@/scripts/browser/chromium'
import { buildForTests } from '@/scripts/browser/extension-build'
import { bringIn } from '@/scripts/browser/page-bundle'

import { percentile, report, rounded } from './lib/figures.mts'
import { readInvoices, type OrderSet } from './lib/orders.mts'
import type { OrderPlan } from './lib/make-orders'
import { watchHeap } from './lib/watch-heap.mts'

const SHOP = { nativeId: '900100200', name: '青禾厨具' }
/** Orders of the buyer on the page that are in before, so that it is a card that is read. */
const CARD_ORDERS = 20

const { values } = parseArgs({
  options: {
    orders: { type: 'string', default: '100000' },
    customers: { type: 'string' },
    data: { type: 'string' },
    json: { type: 'boolean' },
  },
})

type Timing = typeof import('./lib/time-import')
type Asking = typeof import('./lib/ask-cards')
interface Brought {
  readonly timing: Timing
  readonly asking: Asking
  asked?: ReturnType<Asking['askForCards']>
}

/** Opens a chat with a buyer who is known, and a page of ours that keeps asking for their card. */
async function startReader(session: ChromiumSession): Promise<() => Promise<number[]>> {
  const buyer = { uid: '7000000001', nick: '测试买家' }
  const page = await session.open(`${ADDRESSES.chat}?open=none`)
  await page.evaluate((shown) => {
    const { practice } = globalThis as unknown as {
      practice: { setConversations(list: unknown): void; open(uid: string): void }
    }
    practice.setConversations([shown])
    practice.open(shown.uid)
  }, buyer)
  const own = await session.openOwn('workbench.html')
  await bringIn(own, 'bench/lib/ask-cards.ts', 'asking')
  await bringIn(own, 'bench/lib/time-import.ts', 'timing')
  await own.evaluate(
    ({ shop, nativeId, nick, count, now }) =>
      (globalThis as unknown as Brought).timing.timeImport(
        shop,
        Array.from({ length: count }, (_, index) => ({
          facts: { number: `260101-${String(index).padStart(15, '9')}`, paidMinor: 100 },
          observedAt: now,
          buyer: { nativeId, nick },
        })),
      ),
    {
      shop: { ...SHOP, platform: 'pinduoduo' as const },
      nativeId: buyer.uid,
      nick: buyer.nick,
      count: CARD_ORDERS,
      now: Date.now(),
    },
  )
  await own.evaluate((address) => {
    const brought = globalThis as unknown as Brought
    brought.asked = brought.asking.askForCards(address)
  }, `${ADDRESSES.chat}*`)
  return () => own.evaluate(() => (globalThis as unknown as Brought).asked?.take() ?? [])
}

/** Lays an export file into the page, as a person chooses it. */
async function layFile(own: Page, file: string): Promise<void> {
  await own.evaluate(() => {
    document.body.append(
      Object.assign(document.createElement('input'), { type: 'file', id: 'bench' }),
    )
  })
  await own.setInputFiles('#bench', file)
}

/** A page that can import, in a browser where somebody keeps asking for a card. */
async function openPage(session: ChromiumSession, file: string | undefined) {
  const takeWaits = await startReader(session)
  const own = await session.openOwn('workbench.html')
  await bringIn(own, 'bench/lib/time-import.ts', 'timing')
  if (file !== undefined) await layFile(own, file)
  await own.bringToFront()
  await takeWaits()
  return { own, takeWaits }
}

const timePlainRows =
  ({ source, file }: Given) =>
  async (session: ChromiumSession) => {
    const { own } = await openPage(session, file)
    return own.evaluate(
      (given) => (globalThis as unknown as Brought).timing.timePlainRows(given),
      source,
    )
  }

const timeImport =
  ({ platform, source, file }: Given) =>
  async (session: ChromiumSession) => {
    const { own, takeWaits } = await openPage(session, file)
    const stopHeap = await watchHeap(own)
    const timed = await own.evaluate(
      ({ shop, given }) => (globalThis as unknown as Brought).timing.timeImport(shop, given),
      { shop: { ...SHOP, platform }, given: source },
    )
    const heap = await stopHeap()
    let waits = await takeWaits()
    // A file of a few rows is in before anybody has asked.
    while (waits.length === 0) waits = await takeWaits()
    return { timed, heap, waits }
  }

/** Runs something in a browser of its own: what one leaves to be tidied up is not the other's. */
async function inBrowser<Figures>(work: (session: ChromiumSession) => Promise<Figures>) {
  const extensionDir = await buildForTests('chrome')
  const market = await startMarketplace()
  const session = await launchChromium({ extensionDir, port: market.port })
  try {
    return await work(session)
  } finally {
    await session.close()
    await market.close()
  }
}

const perSecond = ({ orders, ms }: { readonly orders: number; readonly ms: number }): number =>
  Math.round(orders / (ms / 1_000))

/** What to bring in; `file` where the page itself reads an export. */
interface Given {
  readonly platform: PlatformId
  readonly source: OrderPlan | OrderSet['orders'] | { readonly input: string }
  readonly file?: string
  /** Rows of the file, where they are not what the import counts. */
  readonly rows?: number | undefined
}

async function findSource(now: number): Promise<Given> {
  const { data: file, orders, customers } = values
  const count = Number(orders)
  const buyers = Number(customers ?? Math.max(1, Math.round(count * 0.3)))
  if (file === undefined)
    return { platform: 'pinduoduo', source: { orders: count, customers: buyers, now } }
  const formats = Object.values(IMPORT_FORMATS)
  const opened = await openFile(await openAsBlob(file), { formats, now })
  if (opened.ok) return { platform: opened.value.platform, source: { input: '#bench' }, file }
  const invoices = await readInvoices(file, now)
  if (invoices.orders.length === 0) throw new Error(`${file} is no export that is known`)
  return { platform: 'pinduoduo', source: invoices.orders, rows: invoices.rows }
}

async function main(): Promise<void> {
  const given = await findSource(Date.now())
  const { timed, heap, waits } = await inBrowser(timeImport(given))
  const plain = await inBrowser(timePlainRows(given))
  const rows = given.rows ?? timed.rows
  report({
    rows,
    orders: timed.orders,
    rowsPerSecond: Math.round(rows / (timed.ms / 1_000)),
    baseline: {
      name: 'Dexie bulkPut, one row an order, 3 indexes',
      rowsPerSecond: perSecond(plain),
    },
    ratio: rounded(plain.ms / timed.ms),
    peakHeapMb: rounded(heap / 2 ** 20),
    longestTaskMs: rounded(timed.lateMs),
    readerP95Ms: rounded(percentile(waits, 0.95)),
    ordersPerSecond: perSecond(timed),
    readerMaxMs: rounded(Math.max(...waits)),
    reads: waits.length,
  })
}

await main()
