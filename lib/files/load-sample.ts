import { generateShop, SAMPLE_SEED } from '@/lib/sample/generate-shop'
import { PRACTICE_SHOP } from '@/lib/sample/practice-buyers'
import { sampleRecords } from '@/lib/sample/practice-people'
import { seededRandom } from '@/lib/sample/random'

import type { JobEnd } from './work-desk'
import type { ImportCounts } from './work-protocol'
import type { WorkStore } from './work-store'
import { writeOrders, type Arrival, type JobAbout } from './write-orders'

/** Loads the made-up shop, the same for everybody on one day. */
export async function loadSample(
  store: WorkStore,
  importId: string,
  about: JobAbout,
): Promise<JobEnd<ImportCounts>> {
  const now = about.startedAt
  const orders = generateShop(seededRandom(SAMPLE_SEED), now)
  const writer = await store.startImport({
    shop: PRACTICE_SHOP,
    source: 'sample',
    importId,
    format: 'sample',
    fileName: '',
    now,
  })
  const arrival: Arrival = {
    orders: orders.map((order) => ({ ...order, observedAt: now })),
    share: 1,
    rowsDone: orders.length,
  }
  const written = await writeOrders(writer, [arrival], about, { rowsTotal: orders.length })
  if (written === null) return { how: 'cancelled' }
  await store.keepRecords(PRACTICE_SHOP, sampleRecords(now))
  return {
    how: 'done',
    value: { ...written, shopId: writer.shopId, tookMs: about.clock() - now },
  }
}
