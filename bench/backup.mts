/**
 * A backup of a shop's orders, in a real Chromium with the real extension: seconds to write it, plain and locked with a
 * passphrase (the medians of three, by turns), its bytes, the most that the page's scripts hold meanwhile, and whether
 * the digest of the rows is the same after a restore.
 * Another browser makes the orders, so that what is held is what the backup holds.
 *   backup --orders N [--anew]
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

import type { Page } from 'playwright-core'

import { startMarketplace } from '@/demo/server'
import { launchChromium } from '@/scripts/browser/chromium'
import { buildForTests } from '@/scripts/browser/extension-build'
import { bringIn } from '@/scripts/browser/page-bundle'

import { percentile, report, rounded } from './lib/figures.mts'
import { layShop } from './lib/kept-shop.mts'
import { watchHeap } from './lib/watch-heap.mts'

const SHOP = { nativeId: '900100200', name: '青禾厨具' }
const PASSPHRASE = 'a passphrase of some length'
const RUNS = 3

const { values } = parseArgs({
  options: {
    orders: { type: 'string', default: '100000' },
    anew: { type: 'boolean', default: false },
    json: { type: 'boolean' },
  },
})

type Timing = typeof import('./lib/time-backup')
interface Brought {
  readonly timing: Timing
}

const backUp = (own: Page, passphrase: string | null) =>
  own.evaluate((words) => (globalThis as unknown as Brought).timing.timeBackup(words), passphrase)

async function timeBackups(own: Page) {
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

async function measure(own: Page) {
  await bringIn(own, 'bench/lib/time-backup.ts', 'timing')
  const stopHeap = await watchHeap(own)
  const { made, plain, locked } = await timeBackups(own)
  const restored = await own.evaluate(
    (words) => (globalThis as unknown as Brought).timing.timeRestore(words),
    PASSPHRASE,
  )
  const { heap, withArrays } = await stopHeap()
  return {
    seconds: rounded(plain),
    peakHeapMb: rounded(heap / 2 ** 20),
    peakWithArraysMb: rounded(withArrays / 2 ** 20),
    bytes: made.bytes,
    encryptedSeconds: rounded(locked),
    digestEqual: restored.digest === made.digest,
    restoreSeconds: rounded(restored.seconds),
  }
}

async function main(): Promise<void> {
  const orders = Number(values.orders)
  const plan = { orders, customers: Math.round(orders * 0.3), now: Date.now() }
  const market = await startMarketplace()
  const extensionDir = await buildForTests('chrome')
  const profileDir = await mkdtemp(join(tmpdir(), 'tillside-backup-'))
  const launch = () => launchChromium({ extensionDir, port: market.port, profileDir })
  try {
    await layShop({ shop: SHOP, plan, profileDir, launch, isAnew: values.anew })
    const session = await launch()
    try {
      // A page of ours that runs nothing else.
      report({ orders, ...(await measure(await session.openOwn('manifest.json'))) })
    } finally {
      await session.close()
    }
  } finally {
    await market.close()
    await rm(profileDir, { recursive: true, force: true, maxRetries: 5 })
  }
}

await main()
