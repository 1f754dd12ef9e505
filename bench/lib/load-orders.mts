import { join } from 'node:path'

import type { Page } from 'playwright-core'
import { build, type Rollup } from 'vite'

import type { IncomingOrder } from '@/lib/intake/order-import'
import { ROOT } from '@/scripts/run'

const BATCH = 5_000

/** Bundles the filler: it runs in the extension's own page, where its database is. */
async function bundleFiller(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    root: ROOT,
    resolve: { alias: { '@': ROOT } },
    build: {
      write: false,
      minify: false,
      lib: { entry: join(ROOT, 'bench/lib/fill-store.ts'), formats: ['iife'], name: 'filler' },
    },
  })
  const outputs = (Array.isArray(built) ? built : [built]) as Rollup.RollupOutput[]
  const code = outputs.flatMap(({ output }) => output).find((each) => each.type === 'chunk')?.code
  if (code === undefined) throw new Error('the filler was not built')
  return code
}

/** What the bundle leaves in the page. */
interface Filler {
  begin(shop: { readonly nativeId: string; readonly name: string }): Promise<void>
  write(orders: readonly IncomingOrder[]): Promise<void>
  finish(): Promise<void>
}
interface FillerWindow {
  readonly filler: Filler
}

/** Brings orders into the extension's store; `own` is a page of the extension. Gives orders a second. */
export async function loadOrders(
  own: Page,
  shop: { readonly nativeId: string; readonly name: string },
  orders: readonly IncomingOrder[],
): Promise<number> {
  await own.evaluate(`{ ${await bundleFiller()}; globalThis.filler = filler }`)
  const start = performance.now()
  await own.evaluate((given) => (globalThis as unknown as FillerWindow).filler.begin(given), shop)
  for (let from = 0; from < orders.length; from += BATCH)
    await own.evaluate(
      (batch) => (globalThis as unknown as FillerWindow).filler.write(batch),
      orders.slice(from, from + BATCH),
    )
  await own.evaluate(() => (globalThis as unknown as FillerWindow).filler.finish())
  return Math.round(orders.length / ((performance.now() - start) / 1_000))
}
