import { exactly, scripted, type Site, type Talk } from './site'

const HOUR_S = 3_600
const PATH = '/m_apps/dispute-management/list'

const talks: readonly Talk[] = [
  {
    id: 'Anna Example',
    nick: 'Anna Example',
    order: {
      number: '8190044172203361',
      title: { en: 'Cast-iron wok 28 cm', 'zh-CN': '铸铁炒锅 28 cm' },
      paidMinor: 4_590,
      status: { en: 'Delivered', 'zh-CN': '已送达' },
    },
    case: {
      number: '608100417220336',
      kind: { en: 'Return and refund', 'zh-CN': '退货退款' },
      status: { en: 'Waiting for seller', 'zh-CN': '等待卖家处理' },
      reason: { en: 'Damaged', 'zh-CN': '商品破损' },
      secondsLeft: 4 * 24 * HOUR_S + 5 * HOUR_S,
    },
    lines: [],
  },
  {
    id: 'Pedro Muestra',
    nick: 'Pedro Muestra',
    order: {
      number: '8190040098156642',
      title: { en: 'Enamel pot 24 cm', 'zh-CN': '珐琅炖锅 24 cm' },
      paidMinor: 3_280,
      status: { en: 'Shipped', 'zh-CN': '已发货' },
    },
    case: {
      number: '608100409815664',
      kind: { en: 'Refund only', 'zh-CN': '仅退款' },
      status: { en: 'Dispute in progress', 'zh-CN': '纠纷处理中' },
      reason: { en: 'Not received', 'zh-CN': '未收到货' },
      secondsLeft: 19 * HOUR_S,
    },
    lines: [],
  },
]

export const ALIEXPRESS = { disputes: `https://csp.aliexpress.com${PATH}` } as const

export const aliexpress: Site = {
  hosts: ['csp.aliexpress.com'],
  pages: [
    scripted(exactly(PATH), 'aliexpress-disputes', {
      languages: ['en', 'zh-CN'],
      shopName: 'Greenleaf Kitchen Store',
      currency: 'USD',
      talks,
      title: 'Practice market · Disputes',
    }),
  ],
}
