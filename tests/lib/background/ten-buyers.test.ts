import { describe, expect, it } from 'vitest'

import type { OffersView } from '@/lib/messaging/offer-calls'
import type { OrderFacts } from '@/lib/shared/orders'
import { DAY_MS } from '@/lib/shared/time'
import { NOON } from '@/tests/fixtures/store/open-store'

import { chatWith, offersOf, openOfferShop, orderOf, yuan, type OfferShop } from './offer-shop'

/** A buyer, what they ask, and what a good salesperson would bring up first and why, or why nothing. */
interface Buyer {
  readonly who: string
  readonly orders?: readonly OrderFacts[]
  readonly about: Parameters<typeof chatWith>[1]
  readonly first: string
  readonly never?: readonly string[]
}

const ago = (days: number): number => NOON - days * DAY_MS

const BUYERS: readonly Buyer[] = [
  {
    who: 'asks the price of a pan',
    about: { cards: ['PAN'], says: '这个锅多少钱' },
    first: '锅刷 竹柄: together',
    never: ['铸铁锅 26cm', '玻璃锅盖 26cm'],
  },
  {
    who: 'names the kettle without a card',
    about: { says: '你家的不锈钢烧水壶今天能发货吗' },
    first: '茶滤 细网: together',
    never: ['不锈钢烧水壶'],
  },
  {
    who: 'bought the pan and its brush, oil used up',
    orders: [orderOf('b1', ['PAN', 'BRUSH', 'OIL'], { placedAt: ago(90) })],
    about: { says: '在吗' },
    first: '养锅油 250ml: used-up',
    never: ['锅刷 竹柄', '铸铁锅 26cm'],
  },
  {
    who: 'bought the oil last week',
    orders: [orderOf('c1', ['OIL'], { placedAt: ago(8) })],
    about: { cards: ['PAN'] },
    first: '锅刷 竹柄: together',
    never: ['养锅油 250ml'],
  },
  {
    who: 'sent the brush back',
    orders: [orderOf('d1', ['BRUSH'], { state: 'refunded' })],
    about: { cards: ['PAN'] },
    first: '养锅油 250ml: together',
    never: ['锅刷 竹柄'],
  },
  {
    who: 'has an unpaid kettle, a little short of free shipping',
    orders: [orderOf('e1', ['KETTLE'], { state: 'unpaid', placedAt: ago(1), paidMinor: 8_100 })],
    about: { says: '包邮吗' },
    first: '茶滤 细网: together',
    never: ['不锈钢烧水壶'],
  },
  { who: 'wants money back', about: { cards: ['PAN'], says: '我要退款' }, first: 'refund' },
  {
    who: 'is angry about a broken lid',
    about: { cards: ['PAN'], says: '收到就碎了,差评' },
    first: 'grievance',
  },
  {
    who: 'has a return under way',
    orders: [orderOf('h1', ['TEA'], { state: 'refunding' })],
    about: { cards: ['KETTLE'], says: '有货吗' },
    first: 'refund',
  },
  {
    who: 'only says hello',
    about: { says: '你好' },
    first: '棉麻围裙: clearance',
  },
]

/** What comes first and why, as one line; why nothing does, where nothing does. */
function firstOf({ answer }: OffersView): string {
  if (answer.state === 'none') return answer.why
  if (answer.state === 'too-little-data') return answer.missing.join(' ')
  const [first] = answer.offers
  return `${first?.title}: ${first?.reasons[0].kind}`
}

async function open(): Promise<OfferShop> {
  const shop = await openOfferShop()
  shop.set({ policy: { free_shipping_from: yuan(99) } })
  return shop
}

describe('what ten buyers are offered', () => {
  it.each(BUYERS)(
    'suits the one who $who',
    async ({ who, orders = [], about, first, never = [] }) => {
      const shop = await open()
      if (orders.length > 0) await shop.bring(who, orders)
      const view = await shop.desk.read(chatWith(who, about))
      if (view === null) throw new Error('the page shows a shop')
      expect(firstOf(view)).toBe(first)
      const offers = offersOf(view)
      const titles = offers.map(({ title }) => title)
      expect(titles.filter((title) => never.includes(title))).toEqual([])
      expect(new Set(titles).size).toBe(titles.length)
      expect(offers.every(({ price }) => price?.currency === 'CNY')).toBe(true)
    },
  )
})
