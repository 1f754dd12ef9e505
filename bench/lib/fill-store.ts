import { DEFAULT_TIER_RULES } from '@/lib/customers/tier-rules'
import { surveyShop } from '@/lib/files/work-survey'
import { startOrderImport, type IncomingOrder, type OrderImport } from '@/lib/intake/order-import'
import { STORE_NAME } from '@/lib/store/name'
import { openStore, type Store } from '@/lib/store/store'

/** Runs in a page of the extension: brings orders in through the same import that files take. */
let running:
  | { readonly store: Store; readonly shopId: string; readonly orders: OrderImport }
  | undefined

export async function begin(shop: {
  readonly nativeId: string
  readonly name: string
}): Promise<void> {
  const store = await openStore({
    name: STORE_NAME,
    clock: () => Date.now(),
    newId: () => crypto.randomUUID(),
  })
  const orders = await startOrderImport(store, {
    shop: { platform: 'pinduoduo', ...shop },
    source: 'file',
    importId: crypto.randomUUID(),
    format: 'bench',
    fileName: 'bench',
    now: Date.now(),
  })
  const shopId = await store.ids.shop('pinduoduo', shop.nativeId)
  running = { store, shopId, orders }
}

export const write = async (orders: readonly IncomingOrder[]): Promise<void> => {
  await running?.orders.write(orders)
}

export async function finish(): Promise<void> {
  await running?.orders.finish()
}

/** Surveys the shop as the workbench does after an import, so that cards have all that they show. */
export async function survey(): Promise<void> {
  if (running === undefined) return
  const { store, shopId } = running
  const about = { signal: new AbortController().signal, clock: () => Date.now(), tell: () => {} }
  await surveyShop(store, { shopId, rules: DEFAULT_TIER_RULES }, about)
  store.close()
  running = undefined
}
