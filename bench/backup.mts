/**
 * A backup of a shop's orders, in a real Chromium with the real extension: seconds to write it, plain and locked with a
 * passphrase (the medians of three, by turns), its bytes, the most that the page's scripts hold meanwhile, and whether
 * the digest of the rows is the same after a restore.
 *   backup --orders N
 */
import { parseArgs } from 'node:util'

import type { Page } from 'playwright-core'

import { startMarketplace } from '@/demo/server'
import { launchChromium } from '@/scripts/browser/chromium'
import { buildForTests } from '@/scripts/browser/extension-build'
import { bringIn } from '@/scripts/browser/page-bundle'

import { percentile, report, rounded } from './lib/figures.mts'
import { loadOrders } from './lib/load-orders.mts'
import { makeOrderSet } from './lib/orders.mts'
import { watchHeap } from './lib/watch-heap.mts'

const SHOP = { nativeId: '900100200', name: '青禾厨具' }
const PASSPHRASE = 'a passphrase of some length'
const RUNS = 3

const { values } = parseArgs({
  options: { orders: { type: 'string', default: '100000' }, json: { type: 'boolean' } },
})

type Timing = typeof import('./lib/time-backup')
interface Brought {
  readonly timing: Timing
}

const backUp = (own: Page, passphrase: string | null) =>
  own.evaluate((words) => (globalThis as unknown as Brought).timing.timeBackup(words), passphrase)

async function measure(own: Page) {
  const plain: number[] = []
  const locked: number[] = []
  let made = await backUp(own, null)
  for (let run = 0; run < RUNS; run += 1) {
    made = await backUp(own, null)
    plain.push(made.seconds)
    locked.push((await backUp(own, PASSPHRASE)).seconds)
  }
  return { made, plain: percentile(plain, 0.5), locked: percentile(locked, 0.5) }
}

async function main(): Promise<void> {
  const orders = Number(values.orders)
  const set = makeOrderSet({ orders, customers: Math.round(orders * 0.3), now: Date.now() })
  const market = await startMarketplace()
  const session = await launchChromium({
    extensionDir: await buildForTests('chrome'),
    port: market.port,
  })
  try {
    await loadOrders(await session.openOwn('workbench.html'), SHOP, set.orders)
    console.log(`${orders} orders are in`)
    const own = await session.openOwn('workbench.html')
    await bringIn(own, 'bench/lib/time-backup.ts', 'timing')
    const stopHeap = await watchHeap(own)
    const { made, plain, locked } = await measure(own)
    const restored = await own.evaluate(
      (words) => (globalThis as unknown as Brought).timing.timeRestore(words),
      PASSPHRASE,
    )
    const heap = await stopHeap()
    report({
      orders,
      seconds: rounded(plain),
      peakHeapMb: rounded(heap / 2 ** 20),
      bytes: made.bytes,
      encryptedSeconds: rounded(locked),
      digestEqual: restored.digest === made.digest,
      restoreSeconds: rounded(restored.seconds),
    })
  } finally {
    await session.close()
    await market.close()
  }
}

await main()
