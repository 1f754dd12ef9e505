import { chineseTalks } from './chinese-talks'
import { exactly, scripted, type Site } from './site'

const CHAT_PATH = '/pc_seller_v2/main/workspace'
const LIST_PATH = '/ffa/merchant-aftersale-workbench/aftersale/list'

const shop = {
  languages: ['zh-CN'],
  shopName: '青禾厨具旗舰店',
  currency: 'CNY',
  talks: chineseTalks(
    {
      id: '3947200118823001',
      nick: '山楂不酸',
      orderNumber: '6921740036152883712',
      caseNumber: '144190020331001',
    },
    {
      id: '3947200118823002',
      nick: '夜航的猫',
      orderNumber: '6921738854021117440',
      caseNumber: '144190020331002',
    },
    {
      id: '3947200118823003',
      nick: '小满见青',
      orderNumber: '6921735501770364928',
      caseNumber: '144190020331003',
    },
  ),
}

export const DOUYIN = {
  chat: `https://im.jinritemai.com${CHAT_PATH}`,
  /** The same chat in a frame of another host. */
  framedChat: `https://im.jinritemai.com${CHAT_PATH}?frame=pigeon`,
  aftersales: `https://fxg.jinritemai.com${LIST_PATH}`,
  shopName: shop.shopName,
  talks: shop.talks,
} as const

export const douyin: Site = {
  hosts: ['im.jinritemai.com', 'pigeon.jinritemai.com', 'fxg.jinritemai.com'],
  pages: [
    scripted(exactly(CHAT_PATH), 'feige', { ...shop, title: '练习市场 · 飞鸽客服' }),
    scripted(exactly(LIST_PATH), 'douyin-aftersales', { ...shop, title: '练习市场 · 售后工作台' }),
  ],
}
