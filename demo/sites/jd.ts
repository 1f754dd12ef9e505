import { chineseTalks } from './chinese-talks'
import { answers, asks, exactly, scripted, type Site, type Talk } from './site'

const ORDERS_PATH = '/jdm/trade/orders/order-list'

const first = chineseTalks(
  { id: 'jd_5c1de0f2a7001', nick: 'jd_5c1de0f2a7001', orderNumber: '310277451903' },
  { id: '老灶台_示例', nick: '老灶台_示例', orderNumber: '310276908812' },
  { id: 'fangtang_demo', nick: 'fangtang_demo', orderNumber: '310275530146' },
)

/** So many that the list of contacts has to leave most of them out of the document. */
const LATER = 57
const later = Array.from({ length: LATER }, (_, index): Talk => {
  const pin = `jd_practice_${String(index + 1).padStart(3, '0')}`
  return {
    id: pin,
    nick: pin,
    order: {
      number: String(310_270_000_000 + index),
      title: '漏勺 304 长柄',
      paidMinor: 5_900,
      status: '完成',
    },
    lines: [asks('漏勺能放洗碗机吗？'), answers('可以的，304 不锈钢')],
  }
})

const shop = {
  languages: ['zh-CN'],
  shopName: '青禾厨具京东自营示例店',
  currency: 'CNY',
  talks: [...first, ...later],
}

export const JD = {
  chat: 'https://dongdong.jd.com/',
  orders: `https://shop.jd.com${ORDERS_PATH}?tabType=allOrders`,
  talks: shop.talks,
} as const

export const jd: Site = {
  hosts: ['dongdong.jd.com', 'shop.jd.com'],
  pages: [
    scripted(exactly('/'), 'dongdong', { ...shop, title: '练习市场 · 咚咚工作台' }),
    scripted(exactly(ORDERS_PATH), 'jd-orders', { ...shop, title: '练习市场 · 订单查询' }),
  ],
}
