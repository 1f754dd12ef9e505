import { describe, expect, it } from 'vitest'

import type { OffersView } from '@/lib/messaging/offer-calls'
import type { OrderFacts } from '@/lib/shared/orders'
import { DAY_MS } from '@/lib/shared/time'
import { NOON } from '@/tests/fixtures/store/open-store'

import { chatWith, openOfferShop, orderOf, yuan, type OfferShop } from './offer-shop'

/** A buyer, what they ask, and what a good salesperson would bring up first: a title, or why nothing. */
interface Buyer {
  readonly who: string
  readonly orders?: readonly OrderFacts[]
  readonly about: Parameters<typeof chatWith>[1]
  readonly first: string
  readonly reason?: string
  readonly never?: readonly string[]
}

const ago = (days: number): number => NOON - days * DAY_MS

const BUYERS: readonly Buyer[] = [
  {
    who: 'asks the price of a pan',
    about: { cards: ['PAN'], says: '这个锅多少钱' },
    first: '锅刷 竹柄',
    reason: 'together',
    never: ['铸铁锅 26cm', '玻璃锅盖 26cm'],
  },
  {
    who: 'names the kettle without a card',
    about: { says: '你家的不锈钢烧水壶今天能发货吗' },
    first: '茶滤 细网',
    reason: 'together',
    never: ['不锈钢烧水壶'],
  },
  {
    who: 'bought the pan and its brush, oil used up',
    orders: [orderOf('b1', ['PAN', 'BRUSH', 'OIL'], { placedAt: ago(90) })],
    about: { says: '在吗' },
    first: '养锅油 250ml',
    reason: 'used-up',
    never: ['锅刷 竹柄', '铸铁锅 26cm'],
  },
  {
    who: 'bought the oil last week',
    orders: [orderOf('c1', ['OIL'], { placedAt: ago(8) })],
    about: { cards: ['PAN'] },
    first: '锅刷 竹柄',
    never: ['养锅油 250ml'],
  },
  {
    who: 'sent the brush back',
    orders: [orderOf('d1', ['BRUSH'], { state: 'refunded' })],
    about: { cards: ['PAN'] },
    first: '养锅油 250ml',
    never: ['锅刷 竹柄'],
  },
  {
    who: 'has an unpaid kettle, a little short of free shipping',
    orders: [orderOf('e1', ['KETTLE'], { state: 'unpaid', placedAt: ago(1), paidMinor: 8_100 })],
    about: { says: '包邮吗' },
    first: '茶滤 细网',
    reason: 'together',
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
    first: '棉麻围裙',
    reason: 'clearance',
  },
]

const tell = ({ answer, asked, signals }: OffersView): string =>
  JSON.stringify({
    asked: asked.map(({ title }) => title),
    signals,
    answer:
      answer.state === 'fits'
        ? answer.offers.map(({ title, price, reasons, moves }) => ({
            title,
            price,
            reasons,
            moves,
          }))
        : answer,
  })

async function open(): Promise<OfferShop> {
  const shop = await openOfferShop()
  shop.set({ policy: { free_shipping_from: yuan(99) } })
  return shop
}

describe('what ten buyers are offered', () => {
  it.each(BUYERS)('suits the one who $who', async ({ who, orders = [], about, ...wanted }) => {
    const shop = await open()
    if (orders.length > 0) await shop.bring(who, orders)
    const view = await shop.desk.read(chatWith(who, about))
    if (view === null) throw new Error('the page shows a shop')
    const { answer } = view
    if (answer.state !== 'fits') {
      expect(answer.state === 'none' ? answer.why : answer.missing, tell(view)).toBe(wanted.first)
      return
    }
    const titles = answer.offers.map(({ title }) => title)
    expect(titles[0], tell(view)).toBe(wanted.first)
    if (wanted.reason !== undefined)
      expect(answer.offers[0]?.reasons[0].kind, tell(view)).toBe(wanted.reason)
    expect(titles.filter((title) => wanted.never?.includes(title))).toEqual([])
    expect(new Set(titles).size).toBe(titles.length)
    for (const { reasons, price } of answer.offers) {
      expect(reasons.length).toBeGreaterThan(0)
      expect(price?.currency).toBe('CNY')
    }
  })
})
