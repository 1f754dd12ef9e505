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
}

const SEED = 20_261_121

function createRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

export const buyerAt = (index: number): Buyer => ({
  uid: String(8_000_000_000 + index),
  nick: `买家${index}号`,
})

/** Makes orders over the last two years; a few customers have many, each has at least one. The same plan gives the same orders. */
export function* makeOrders({ orders, customers, now }: OrderPlan): Generator<IncomingOrder> {
  const random = createRandom(SEED)
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
      },
      observedAt: now,
      buyer: { nativeId: buyer.uid, nick: buyer.nick },
    }
  }
}
