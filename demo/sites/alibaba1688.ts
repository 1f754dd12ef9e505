import { chineseTalks } from './chinese-talks'
import { exactly, scripted, type Site } from './site'

const BASE = '/app/ocms-fusion-components-1688'
const SHELL_PATH = `${BASE}/def_cbu_web_im/index.html`

const shop = {
  languages: ['zh-CN'],
  shopName: 'qinghe_demo',
  currency: 'CNY',
  talks: chineseTalks(
    { id: '南风批发部', nick: '南风批发部', orderNumber: '2788100420331055018' },
    { id: '百味餐具行', nick: '百味餐具行', orderNumber: '2788100420331055027' },
    { id: 'lizao_demo', nick: 'lizao_demo', orderNumber: '2788100420331055036' },
  ),
}

export const ALIBABA1688 = {
  chat: `https://air.1688.com${SHELL_PATH}?touid=cnalichn${encodeURIComponent('南风批发部')}&siteid=cnalichn&fromid=cnalichnqinghe_demo`,
  talks: shop.talks,
} as const

export const alibaba1688: Site = {
  hosts: ['air.1688.com'],
  pages: [
    scripted(exactly(SHELL_PATH), 'alibaba1688-shell', { ...shop, title: '练习市场 · 旺旺' }),
    scripted(exactly(`${BASE}/def_cbu_web_im_core/index.html`), 'alibaba1688', {
      ...shop,
      title: '练习市场 · 旺旺',
    }),
  ],
}
