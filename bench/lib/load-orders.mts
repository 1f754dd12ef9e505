import type { Page } from 'playwright-core'

import type { IncomingOrder } from '@/lib/intake/order-import'
import { bringIn } from '@/scripts/browser/page-bundle'

const BATCH = 5_000

/** What the bundle leaves in the page. */
interface Filler {
  begin(shop: { readonly nativeId: string; readonly name: string }): Promise<void>
  write(orders: readonly IncomingOrder[]): Promise<void>
  finish(): Promise<void>
  survey(): Promise<void>
}
interface FillerWindow {
  readonly filler: Filler
}

/** Brings orders into the extension's store and surveys the shop; `own` is a page of the extension. Gives orders a second, the survey left aside. */
export async function loadOrders(
  own: Page,
  shop: { readonly nativeId: string; readonly name: string },
  orders: readonly IncomingOrder[],
): Promise<number> {
  await bringIn(own, 'bench/lib/fill-store.ts', 'filler')
  const start = performance.now()
  await own.evaluate((given) => (globalThis as unknown as FillerWindow).filler.begin(given), shop)
  for (let from = 0; from < orders.length; from += BATCH)
    await own.evaluate(
      (batch) => (globalThis as unknown as FillerWindow).filler.write(batch),
      orders.slice(from, from + BATCH),
    )
  await own.evaluate(() => (globalThis as unknown as FillerWindow).filler.finish())
  const seconds = (performance.now() - start) / 1_000
  await own.evaluate(() => (globalThis as unknown as FillerWindow).filler.survey())
  return Math.round(orders.length / seconds)
}
