import type { RecordFacts } from '@/lib/customers/record'
import { DEFAULT_TIER_RULES } from '@/lib/customers/tier-rules'
import { mineOffers } from '@/lib/files/work-offers'
import { surveyShop, type LookAbout } from '@/lib/files/work-survey'
import { startOrderImport, type IncomingOrder, type OrderImport } from '@/lib/intake/order-import'
import { DAY_MS } from '@/lib/shared/time'
import { STORE_NAME } from '@/lib/store/name'
import { openStore, type Store } from '@/lib/store/store'

import { fill } from './fill-cases'
import { buyerAt, inBatches, makeOrders, type OrderPlan } from './make-orders'

/** Runs in a page of the extension: brings orders in through the same import that files take. */
interface Running {
  readonly store: Store
  readonly shopId: string
  readonly orders: OrderImport
}
let running: Running | undefined

interface Shop {
  readonly nativeId: string
  readonly name: string
}

export async function begin(shop: Shop): Promise<void> {
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

/** Says in the page's console how far something has come, in steps of a tenth. */
function sayShare(what: string): (share: number) => void {
  const start = performance.now()
  let told = -1
  return (share) => {
    const tenth = Math.floor(share * 10)
    if (tenth <= told) return
    told = tenth
    const seconds = Math.round((performance.now() - start) / 1_000)
    console.log(`${what}: ${tenth * 10} %, ${seconds} s`)
  }
}

const about = (what: string): LookAbout => ({
  signal: new AbortController().signal,
  clock: () => Date.now(),
  tell: sayShare(what),
})

/** Surveys the shop as the workbench does after an import, so that cards have all that they show. */
export async function survey(): Promise<void> {
  if (running === undefined) return
  const { store, shopId } = running
  await surveyShop(store, { shopId, rules: DEFAULT_TIER_RULES }, about('survey'))
  store.close()
  running = undefined
}

/** What people write down, of every so many of the best customers. */
const RECORDS = 1_000
const OPEN_CASES = 2_000
const TAGS = ['老客户', '批发', '要发票'] as const

const recordAt = (index: number, now: number): RecordFacts => {
  const day = now + ((index % 60) - 30) * DAY_MS
  if (index % 3 === 0)
    return {
      kind: 'warning',
      reason: 'abuse',
      evidence: '聊天记录',
      author: '小王',
      until: now + 90 * DAY_MS,
    }
  if (index % 3 === 1)
    return {
      kind: 'prospect',
      wanted: '铸铁炒锅 32 cm',
      reason: 'price',
      text: '等活动价',
      nextAt: day,
      done: false,
    }
  return {
    kind: 'task',
    text: '回访：收到后是否满意，有没有掉漆，问清楚再决定补发还是退款',
    owner: '小李',
    dueAt: day,
    done: false,
  }
}

/** Cases, tasks, warnings and tags, as a shop of this size has them. */
async function fillBeside({ store, shopId }: Pick<Running, 'store' | 'shopId'>, shop: Shop) {
  const now = Date.now()
  for (let index = 0; index < RECORDS; index += 1) {
    const customerId = await store.ids.customer('pinduoduo', shop.nativeId, buyerAt(index).uid)
    await store.records.put({
      id: crypto.randomUUID(),
      shopId,
      customerId,
      facts: recordAt(index, now),
    })
    const tag = TAGS[index % TAGS.length]
    if (tag !== undefined) await store.tags.add({ shopId, customerId, tag })
  }
  await fill(shop.nativeId, OPEN_CASES, [])
}

/** Fills the store with made orders and all that the workbench reckons of them; says in the console how far it has come. */
export async function fillWhole(shop: Shop, plan: OrderPlan): Promise<void> {
  await begin(shop)
  if (running === undefined) return
  const say = sayShare('orders')
  const writes: Promise<unknown>[] = []
  let made = 0
  for (const batch of inBatches(makeOrders(plan))) {
    // One batch is made ready while the one before is written.
    await writes.at(-2)
    writes.push(running.orders.write(batch))
    made += batch.length
    say(made / plan.orders)
  }
  await Promise.all(writes)
  await finish()
  const { store, shopId } = running
  await fillBeside(running, shop)
  await mineOffers(store, shopId, about('what goes with what'))
  await survey()
}
