import { chineseTalks } from './chinese-talks'
import { exactly, scripted, type Site } from './site'

const CHAT_PATH = '/cstools/chat'
const LIST_PATH = '/app-order/aftersale/list'

const shop = {
  languages: ['zh-CN'],
  shopName: '青禾厨具的店',
  currency: 'CNY',
  talks: chineseTalks(
    {
      id: '5f3a10c2000000000101e001',
      nick: '一颗小番茄',
      orderNumber: 'P742118003654120011',
      caseNumber: 'R6100334418820011',
    },
    {
      id: '5f3a10c2000000000101e002',
      nick: '云上面包房',
      orderNumber: 'P742117208814120022',
      caseNumber: 'R6100334418820022',
    },
    {
      id: '5f3a10c2000000000101e003',
      nick: '慢慢来示例',
      orderNumber: 'P742115551903120033',
      caseNumber: 'R6100334418820033',
    },
  ),
}

export const XIAOHONGSHU = {
  chat: `https://walle.xiaohongshu.com${CHAT_PATH}`,
  aftersales: `https://ark.xiaohongshu.com${LIST_PATH}`,
  talks: shop.talks,
} as const

export const xiaohongshu: Site = {
  hosts: ['walle.xiaohongshu.com', 'ark.xiaohongshu.com'],
  pages: [
    scripted(exactly(CHAT_PATH), 'walle', { ...shop, title: '青禾厨具的店 - 工作台' }),
    scripted(exactly(LIST_PATH), 'xiaohongshu-aftersales', {
      ...shop,
      title: '练习市场 · 售后管理',
    }),
  ],
}
