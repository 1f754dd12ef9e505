import { chineseTalks } from './chinese-talks'
import { exactly, scripted, type Site } from './site'

const talks = chineseTalks(
  { id: '2210448801', nick: '板栗炖鸡', orderNumber: '2632500418810011' },
  { id: '2210448802', nick: '河边的风', orderNumber: '2632500418810022' },
  { id: '2210448803', nick: '五谷小院', orderNumber: '2632500418810033' },
)

export const KUAISHOU = { chat: 'https://im.kwaixiaodian.com/workbench', talks } as const

export const kuaishou: Site = {
  hosts: ['im.kwaixiaodian.com'],
  pages: [
    scripted(exactly('/workbench'), 'kuaishou', {
      languages: ['zh-CN'],
      shopName: '青禾厨具小店',
      currency: 'CNY',
      talks,
      title: '练习市场 · 快手客服',
    }),
  ],
}
