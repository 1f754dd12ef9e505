import type { IncomingOrder } from '@/lib/intake/order-import'
import { DAY_MS } from '@/lib/shared/time'

/** A buyer as a page and a file name them. */
export interface Buyer {
  readonly uid: string
  readonly nick: string
}

/** How many orders of how many customers, up to which instant (epoch ms). */
export interface OrderPlan {
  readonly orders: number
  readonly customers: number
  readonly now: number
  /** How many products the shop sells, a few of them most often, and now and then together; absent: fourteen, one an order. */
  readonly products?: number
}

const SEED = 20_261_121

function createRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

const KINDS = [
  '铸铁炒锅',
  '不锈钢汤锅',
  '珐琅炖锅',
  '玉子烧方形煎锅',
  '竹柄锅刷',
  '养锅油',
] as const
/** Every seventh title is as long as marketplaces let it be. */
const LONG = 7

function titleAt(product: number): string {
  const kind = KINDS[product % KINDS.length] ?? ''
  const title = `${kind} ${20 + (product % 14)} cm 第${product}款 平底不粘 电磁炉通用`
  return product % LONG === 0
    ? `【官方旗舰】${title} 家用加厚无涂层老式生铁锅燃气灶专用 送木盖硅胶铲隔热垫 顺丰包邮 七天无理由`
    : title
}

/** The products of an order: one of the few that sell most, sooner than another, and with every fourth the one beside it. */
function itemsAt(random: () => number, products: number): { title: string; pieces: number }[] {
  const first = Math.floor(products * random() ** 3)
  const pieces = 1 + Math.floor(random() * 3)
  const line = { title: titleAt(first), pieces }
  if (random() >= 1 / 4) return [line]
  return [line, { title: titleAt((first + 1) % products), pieces: 1 }]
}

export const buyerAt = (index: number): Buyer => ({
  uid: String(8_000_000_000 + index),
  nick: `买家${index}号`,
})

/** Every ninth buyer calls themselves by as much as a platform takes. */
const longAt = ({ uid, nick }: Buyer): string =>
  Number(uid) % 9 === 0
    ? `${nick}-一只爱做饭的小猫咪的厨房日记和它的朋友们-LoveCookingEveryDay2026`
    : nick

/** Makes orders over the last two years; a few customers have many, each has at least one. The same plan gives the same orders. */
export function* makeOrders({
  orders,
  customers,
  now,
  products,
}: OrderPlan): Generator<IncomingOrder> {
  const random = createRandom(SEED)
  const shelf = createRandom(SEED + 1)
  for (let index = 0; index < orders; index += 1) {
    const buyer = buyerAt(index < customers ? index : Math.floor(customers * random() ** 3))
    const placedAt = now - Math.floor(random() * 730 * DAY_MS)
    const day = new Date(placedAt + DAY_MS / 3).toISOString().slice(2, 10).replaceAll('-', '')
    yield {
      facts: {
        number: `${day}-${String(index).padStart(15, '0')}`,
        state: random() < 0.06 ? 'refunded' : 'received',
        placedAt,
        title: `铸铁炒锅 ${20 + (index % 14)} cm 平底不粘 电磁炉通用`,
        pieces: 1 + Math.floor(random() * 3),
        paidMinor: 1_900 + Math.floor(random() * 40_000),
        currency: 'CNY',
        ...(products === undefined ? {} : { items: itemsAt(shelf, products) }),
      },
      observedAt: now,
      buyer: { nativeId: buyer.uid, nick: products === undefined ? buyer.nick : longAt(buyer) },
    }
  }
}

const BATCH = 5_000

/** Orders in the batches in which an import takes them. */
export function* inBatches(orders: Iterable<IncomingOrder>): Generator<IncomingOrder[]> {
  let batch: IncomingOrder[] = []
  for (const order of orders) {
    batch.push(order)
    if (batch.length < BATCH) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}
