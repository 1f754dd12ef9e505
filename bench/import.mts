/**
 * Orders a second that an import brings in, against plain rows of the same orders, in a real Chromium with the real
 * extension: a file is handed to the workbench as a person does, whose own worker takes it in; meanwhile another page asks
 * the background for the card of a buyer of that shop again and again. The plain rows are put by a worker too. Both times
 * run from the first byte of the file on.
 *   import --orders N [--customers M]   made orders, in a file as Tillside saves them
 *   import --data FILE                  an order export that the workbench knows, or the invoices of UCI Online Retail
 *                                       (CSV or .gz)
 */
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { openAsBlob } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

import { startMarketplace } from '@/demo/server'
import { IMPORT_FORMATS } from '@/lib/files/formats/registry'
import { openFile } from '@/lib/files/open-file'
import type { PlatformId } from '@/lib/shared/platforms'
import { ADDRESSES } from '@/scripts/browser/addresses'
import { launchChromium, type ChromiumSession } from '@/scripts/browser/chromium'
import { buildForTests } from '@/scripts/browser/extension-build'
import { bringIn, bundleForPage } from '@/scripts/browser/page-bundle'
import { part } from '@/scripts/browser/steps'
import { beginImport, endOfImport, openWorkbench } from '@/tests/helpers/browser/import-bench'

import { percentile, report, rounded } from './lib/figures.mts'
import { makeOrders } from './lib/make-orders'
import { writeOrderFile } from './lib/order-file.mts'
import { readInvoices } from './lib/orders.mts'
import type { PlainTimed } from './lib/plain-rows'
import { watchHeap } from './lib/watch-heap.mts'

const SHOP = '900100200'
const BUYER = { uid: '7000000001', nick: '测试买家' }
/** Orders of the buyer on the page that are in before, so that it is a card that is read. */
const CARD_ORDERS = 20
const PLAIN_WORKER = 'plain-rows.js'

const { values } = parseArgs({
  options: {
    orders: { type: 'string', default: '100000' },
    customers: { type: 'string' },
    data: { type: 'string' },
    json: { type: 'boolean' },
  },
})

type Asking = typeof import('./lib/ask-cards')
type Watching = typeof import('./lib/watch-import')
interface Brought {
  readonly asking: Asking
  readonly watching: Watching
  asked?: ReturnType<Asking['askForCards']>
}

/** What to bring in. */
interface Given {
  readonly file: string
  readonly platform: PlatformId
  /** Rows of what the file was made of, where they are not what it holds. */
  readonly rows?: number
}

/** Brings orders of a buyer in, opens a chat with them, and has a page of ours keep asking for their card. */
async function startReader(session: ChromiumSession, folder: string) {
  const file = join(folder, 'buyer.csv')
  await writeOrderFile(
    file,
    'pinduoduo',
    Array.from({ length: CARD_ORDERS }, (_, index) => ({
      facts: { number: `260101-${String(index).padStart(15, '9')}`, paidMinor: 100 },
      observedAt: Date.now(),
      buyer: { nativeId: BUYER.uid, nick: BUYER.nick },
    })),
  )
  const own = await openWorkbench(session)
  await beginImport(own, file, SHOP)
  await endOfImport(own)
  const page = await session.open(`${ADDRESSES.chat}?open=none`)
  await page.evaluate((shown) => {
    const { practice } = globalThis as unknown as {
      practice: { setConversations(list: unknown): void; open(uid: string): void }
    }
    practice.setConversations([shown])
    practice.open(shown.uid)
  }, BUYER)
  await bringIn(own, 'bench/lib/ask-cards.ts', 'asking')
  await own.evaluate((address) => {
    const brought = globalThis as unknown as Brought
    brought.asked = brought.asking.askForCards(address)
  }, `${ADDRESSES.chat}*`)
  return () => own.evaluate(() => (globalThis as unknown as Brought).asked?.take() ?? [])
}

/** Hands the file to the workbench, which knows the shop already or is told of it. */
async function timeImport(session: ChromiumSession, { file, platform }: Given, folder: string) {
  const takeWaits = await startReader(session, folder)
  const own = await openWorkbench(session)
  await bringIn(own, 'bench/lib/watch-import.ts', 'watching')
  await own.bringToFront()
  const stopHeap = await watchHeap(own)
  await takeWaits()
  const watched = own.evaluate(
    (selector) => (globalThis as unknown as Brought).watching.watchImport(selector),
    part('import-row'),
  )
  await beginImport(own, file, platform === 'pinduoduo' ? undefined : SHOP)
  const timed = await watched
  const heap = await stopHeap()
  let waits = await takeWaits()
  // A file of a few rows is in before anybody has asked.
  while (waits.length === 0) waits = await takeWaits()
  return { timed, heap, waits }
}

async function timePlainRows(session: ChromiumSession, { file }: Given, folder: string) {
  await startReader(session, folder)
  const own = await openWorkbench(session)
  await own.evaluate(() => {
    document.body.append(
      Object.assign(document.createElement('input'), { type: 'file', id: 'bench' }),
    )
  })
  await own.setInputFiles('#bench', file)
  await own.bringToFront()
  return own.evaluate(
    (address) =>
      new Promise<PlainTimed>((resolve, reject) => {
        const worker = new Worker(address)
        worker.addEventListener('message', ({ data }: MessageEvent<PlainTimed>) => resolve(data))
        worker.addEventListener('error', ({ message }) => reject(new Error(message)))
        const input = document.querySelector<HTMLInputElement>('#bench')
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
        worker.postMessage(input?.files?.[0])
      }),
    `/${PLAIN_WORKER}`,
  )
}

/** The extension as it is tested, with the worker of the plain rows beside its own. */
async function layExtension(folder: string): Promise<string> {
  const extensionDir = join(folder, 'extension')
  await cp(await buildForTests('chrome'), extensionDir, { recursive: true })
  const script = await bundleForPage('bench/lib/plain-rows.ts', 'plain')
  await writeFile(
    join(extensionDir, PLAIN_WORKER),
    `globalThis.__zod_globalConfig = { jitless: true }\n${script}`,
  )
  return extensionDir
}

/** Runs something in a browser of its own: what one leaves to be tidied up is not the other's. */
async function inBrowser<Figures>(
  extensionDir: string,
  work: (session: ChromiumSession) => Promise<Figures>,
): Promise<Figures> {
  const market = await startMarketplace()
  const session = await launchChromium({ extensionDir, port: market.port })
  try {
    return await work(session)
  } finally {
    await session.close()
    await market.close()
  }
}

async function findGiven(folder: string, now: number): Promise<Given> {
  const { data, orders, customers } = values
  const file = join(folder, 'orders.csv')
  const count = Number(orders)
  const buyers = Number(customers ?? Math.max(1, Math.round(count * 0.3)))
  if (data === undefined) {
    await writeOrderFile(file, 'pinduoduo', makeOrders({ orders: count, customers: buyers, now }))
    return { file, platform: 'pinduoduo' }
  }
  const formats = Object.values(IMPORT_FORMATS)
  const opened = await openFile(await openAsBlob(data), { formats, now })
  const { platform } = opened.ok ? opened.value : { platform: null }
  if (platform !== null) return { file: data, platform }
  const invoices = await readInvoices(data, now)
  if (invoices.orders.length === 0) throw new Error(`${data} is no export that is known`)
  await writeOrderFile(file, 'pinduoduo', invoices.orders)
  return { file, platform: 'pinduoduo', rows: invoices.rows ?? 0 }
}

const perSecond = (orders: number, ms: number): number => Math.round(orders / (ms / 1_000))

async function main(folder: string): Promise<void> {
  const given = await findGiven(folder, Date.now())
  const extensionDir = await layExtension(folder)
  const ours = await inBrowser(extensionDir, (session) => timeImport(session, given, folder))
  if (!ours.timed.isDone) throw new Error(`the import did not end well: ${ours.timed.text}`)
  const plain = await inBrowser(extensionDir, (session) => timePlainRows(session, given, folder))
  const rows = given.rows ?? plain.orders
  report({
    rows,
    orders: plain.orders,
    rowsPerSecond: perSecond(rows, ours.timed.ms),
    ordersPerSecond: perSecond(plain.orders, ours.timed.ms),
    baseline: {
      name: 'Dexie bulkPut in a worker, one row an order, 3 indexes',
      rowsPerSecond: perSecond(rows, plain.ms),
      ordersPerSecond: perSecond(plain.orders, plain.ms),
      putPerSecond: perSecond(plain.orders, plain.putMs),
    },
    ratio: rounded(plain.ms / ours.timed.ms),
    /** Reading the file counted for Tillside alone. */
    ratioToPutsAlone: rounded(plain.putMs / ours.timed.ms),
    peakHeapMb: rounded(ours.heap.heap / 2 ** 20),
    peakWithArraysMb: rounded(ours.heap.withArrays / 2 ** 20),
    longestTaskMs: rounded(ours.timed.longestTaskMs),
    pageLateMs: rounded(ours.timed.lateMs),
    readerP95Ms: rounded(percentile(ours.waits, 0.95)),
    readerMaxMs: rounded(Math.max(...ours.waits)),
    reads: ours.waits.length,
  })
}

const folder = await mkdtemp(join(tmpdir(), 'tillside-import-'))
try {
  await main(folder)
} finally {
  await rm(folder, { recursive: true, force: true, maxRetries: 5 })
}
