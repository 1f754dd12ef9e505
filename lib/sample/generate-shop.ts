import { Temporal } from 'temporal-polyfill'

import type { NamedBuyer } from '@/lib/intake/order-import'
import type { OrderFacts, OrderState } from '@/lib/shared/orders'
import { PLATFORMS } from '@/lib/shared/platforms'
import { DAY_MS, MINUTE_MS } from '@/lib/shared/time'

import { PRACTICE_BUYERS, PRACTICE_SHOP } from './practice-buyers'
import { PRACTICE_REACH, PRACTICE_TWINS } from './practice-people'
import { pickIndex, pickOne, type Random } from './random'
import { COMPANIONS, GOODS, type Goods, NICK_ENDS, NICK_STARTS } from './sample-words'

/** One order of the sample shop with the made-up buyer it belongs to. */
export interface SampleOrder {
  readonly facts: OrderFacts
  readonly buyer: NamedBuyer
}

export const SAMPLE_CUSTOMERS = 2_000
export const SAMPLE_ORDERS = 6_000
/** The seed of the shop that one click loads: everybody sees the same. */
export const SAMPLE_SEED = 20_261_121
const SAMPLE_DAYS = 730
/** Practice buyers' orders all lie within the year that tiers look back on. */
const PRACTICE_DAYS = 340
const PRICES: ReadonlyMap<string, number> = new Map(GOODS)
const { zone, currency } = PLATFORMS[PRACTICE_SHOP.platform]

/** What one made-up order is still free to choose from. */
interface Draft {
  readonly buyer: SampleOrder['buyer']
  readonly daysAgo: number
  readonly title: string
  readonly paidMinor: number
  readonly pieces: number
  readonly state: OrderState
  readonly number?: string
}

/**
 * Makes up the sample shop: 2,000 customers with 6,000 orders over 24 months, few of whom buy often and much, the
 * practice buyers first. The same seed on the same day (`now` in epoch ms, UTC days) gives the same shop.
 */
export function generateShop(random: Random, now: number): SampleOrder[] {
  const midnight = Math.floor(now / DAY_MS) * DAY_MS
  const named = [...PRACTICE_BUYERS, ...PRACTICE_TWINS]
  const taken = new Set(named.flatMap(({ orders }) => orders.map(({ number }) => number)))
  const nextNumber = createNumbering(random, taken)
  const practice = named.flatMap((buyer) => draftPractice(random, buyer))
  const others = draftOthers(random, practice.length)
  const shop = [...practice, ...others].map((draft) => {
    const placedAt = midnight - draft.daysAgo * DAY_MS + timeOfDay(random)
    return {
      buyer: { ...draft.buyer, ...PRACTICE_REACH.get(draft.buyer.nativeId) },
      facts: {
        number: draft.number ?? nextNumber(placedAt),
        state: draft.state,
        placedAt,
        title: draft.title,
        pieces: draft.pieces,
        paidMinor: draft.paidMinor,
        currency,
      },
    }
  })
  return [
    ...shop.slice(0, practice.length),
    ...shop.slice(practice.length).map((order) => addCompanions(random, order)),
  ]
}

/** Some buyers take what goes with it in the same order. */
function addCompanions(random: Random, order: SampleOrder): SampleOrder {
  const { title = '', pieces = 1, paidMinor = 0 } = order.facts
  const goesWith = (COMPANIONS[title] ?? []).filter(([, share]) => random() < share)
  if (goesWith.length === 0) return order
  const added = goesWith.map(([name]) => ({
    title: name,
    pieces: 1,
    paidMinor: PRICES.get(name) ?? 0,
  }))
  return {
    ...order,
    facts: {
      ...order.facts,
      pieces: pieces + added.length,
      paidMinor: added.reduce((sum, each) => sum + each.paidMinor, paidMinor),
      items: [{ title, pieces, paidMinor }, ...added],
    },
  }
}

/** Orders are placed between 8 and 23 o'clock in the platform's zone, which is 0 to 15 o'clock UTC. */
const timeOfDay = (random: Random): number => pickIndex(random, 15 * 60) * MINUTE_MS

function createNumbering(random: Random, taken: Set<string>): (placedAt: number) => string {
  const days = new Map<number, string>()
  const dayOf = (placedAt: number): string => {
    const key = Math.floor(placedAt / DAY_MS)
    const known = days.get(key)
    if (known !== undefined) return known
    const date = Temporal.Instant.fromEpochMilliseconds(placedAt)
      .toZonedDateTimeISO(zone)
      .toPlainDate()
      .toString()
    const day = date.slice(2).replaceAll('-', '')
    days.set(key, day)
    return day
  }
  const digits = (count: number): string =>
    String(pickIndex(random, 10 ** count)).padStart(count, '0')
  return (placedAt) => {
    for (;;) {
      const number = `${dayOf(placedAt)}-${digits(7)}${digits(8)}`
      if (taken.has(number)) continue
      taken.add(number)
      return number
    }
  }
}

/** The orders that the chat lists, and older ones so that number and sum of those kept are the table's. */
function draftPractice(
  random: Random,
  { uid, nick, orders, sample }: (typeof PRACTICE_TWINS)[number],
): Draft[] {
  if (sample === null) return []
  const buyer = { nativeId: uid, nick }
  const shown: Draft[] = orders.map((order) => ({ ...order, buyer, pieces: 1 }))
  const kept = shown.filter(({ state }) => countsAsKept(state))
  const keptSum = kept.reduce((sum, { paidMinor }) => sum + paidMinor, 0)
  const missing = sample.counted - kept.length
  const amounts = splitAmount(random, sample.countedMinor - keptSum, missing)
  const oldest = Math.max(...shown.map(({ daysAgo }) => daysAgo))
  const older = Array.from({ length: sample.orders - shown.length }, (_, index): Draft => {
    const paidMinor = amounts[index]
    const [title, price] = pickOne(random, GOODS)
    return {
      buyer,
      title,
      pieces: 1,
      daysAgo: oldest + 1 + pickIndex(random, PRACTICE_DAYS - oldest),
      paidMinor: paidMinor ?? price,
      state: paidMinor === undefined ? 'refunded' : 'received',
    }
  })
  return [...shown, ...older]
}

const countsAsKept = (state: OrderState): boolean =>
  state === 'paid' || state === 'shipped' || state === 'received'

/** Cuts a sum (fen) into uneven parts of whole yuan, the last taking what is left. */
function splitAmount(random: Random, sum: number, parts: number): number[] {
  const weights = Array.from({ length: parts }, () => 0.5 + random())
  const whole = weights.reduce((total, weight) => total + weight, 0)
  const amounts = weights.map((weight) => Math.floor((sum * weight) / whole / 100) * 100)
  const rest = sum - amounts.reduce((total, amount) => total + amount, 0)
  return amounts.map((amount, index) => (index === parts - 1 ? amount + rest : amount))
}

function draftOthers(random: Random, practiceOrders: number): Draft[] {
  const named = [...PRACTICE_BUYERS, ...PRACTICE_TWINS]
  const inSample = named.filter(({ sample }) => sample !== null).length
  const buyers = SAMPLE_CUSTOMERS - inSample
  const counts = drawOrderCounts(random, buyers, SAMPLE_ORDERS - practiceOrders)
  return counts.flatMap((count, index) => draftCustomer(random, nameBuyer(random, index), count))
}

/** Long tail (Pareto, shape 1.2): everybody buys once, the rest goes to who draws more often. */
function drawOrderCounts(random: Random, buyers: number, orders: number): number[] {
  const reach: number[] = []
  let total = 0
  for (let index = 0; index < buyers; index += 1) {
    total += Math.min((1 - random()) ** (-1 / 1.2), 60) - 0.9
    reach.push(total)
  }
  const counts = reach.map(() => 1)
  for (let left = orders - buyers; left > 0; left -= 1) {
    const index = firstAbove(reach, random() * total)
    counts[index] = (counts[index] ?? 0) + 1
  }
  return counts
}

function firstAbove(sorted: readonly number[], wanted: number): number {
  let low = 0
  let high = sorted.length - 1
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle] ?? 0) > wanted) high = middle
    else low = middle + 1
  }
  return low
}

/** Every pair of nick halves comes once: a step that shares no divisor with their number visits all. */
const NICK_STEP = 997
function nameBuyer(random: Random, index: number): SampleOrder['buyer'] {
  const pair = (index * NICK_STEP) % (NICK_STARTS.length * NICK_ENDS.length)
  const start = NICK_STARTS[Math.floor(pair / NICK_ENDS.length)] ?? ''
  const end = NICK_ENDS[pair % NICK_ENDS.length] ?? ''
  const nativeId = `7${String(100_000 + index)}${String(pickIndex(random, 1_000)).padStart(3, '0')}`
  return { nativeId, nick: `${start}${end}` }
}

function draftCustomer(random: Random, buyer: SampleOrder['buyer'], count: number): Draft[] {
  // The shop grows, and most of those who come back still do.
  const firstDay = 1 + Math.floor(SAMPLE_DAYS * random() ** 1.5)
  const lastDay = Math.max(1, Math.floor(firstDay * random() ** 2))
  const taste = random()
  return Array.from({ length: count }, (_, index): Draft => {
    const daysAgo = index === 0 ? firstDay : lastDay + pickIndex(random, firstDay - lastDay + 1)
    const [title, price] = pickGoods(random, taste)
    const pieces = random() < 0.82 ? 1 : 2 + pickIndex(random, 3)
    const discount = pickIndex(random, 12) * 10
    return {
      buyer,
      title,
      daysAgo,
      pieces,
      paidMinor: price * pieces - discount,
      state: drawState(random, daysAgo),
    }
  })
}

/** Cheap goods are common; who has the taste for it leans to the dear end. */
function pickGoods(random: Random, taste: number): Goods {
  const place = Math.floor(random() ** (2.6 - 1.8 * taste) * GOODS.length)
  return GOODS[place] ?? GOODS[0]
}

function drawState(random: Random, daysAgo: number): OrderState {
  const chance = random()
  if (chance < 0.05) return 'refunded'
  if (chance < 0.08) return 'closed'
  if (daysAgo <= 2) return chance < 0.2 ? 'unpaid' : 'paid'
  if (daysAgo <= 7) return chance < 0.12 ? 'refunding' : 'shipped'
  return 'received'
}
