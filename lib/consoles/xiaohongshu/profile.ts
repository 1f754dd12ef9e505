import { SHOP_NAME } from '../field-rules'
import type { ConsoleProfile, FieldRule } from '../profile'
import { aftersaleDetail, aftersaleList } from './aftersales'
import { chat } from './chat'
import { orderDetail, orderList } from './orders'
import { ORDER_NUMBER } from './words'

/** No number of the shop is known to stand on a page: its name tells it from another. */
const shopByName = (field: 'shop' | 'shopName'): FieldRule => ({
  field,
  anchors: [
    {
      id: `${field}-title`,
      from: 'css',
      css: 'head > title',
      match: '^(.{1,64}?) ?- ?工作台$',
      evidence: 'measured', // title of the service desk
    },
    {
      id: `${field}-head`,
      from: 'css',
      css: 'header :is([class*="shop-name"], [class*="shopName"], [class*="seller-name"])',
      match: SHOP_NAME,
      evidence: 'guess',
    },
    {
      id: `${field}-label`,
      from: 'label',
      label: '店铺名称',
      within: 'header',
      match: SHOP_NAME,
      evidence: 'guess',
    },
  ],
})

/** Xiaohongshu's shops: orders and after-sales in the back office, buyer and orders at the service desk. */
export const xiaohongshu: ConsoleProfile = {
  id: 'xiaohongshu',
  currency: 'CNY',
  seenOn: '2026-11-22',
  hosts: ['ark.xiaohongshu.com', 'walle.xiaohongshu.com'],
  orderNumber: ORDER_NUMBER,
  orderLink: 'https://ark.xiaohongshu.com/app-order/order/detail/{order}',
  caseLink: 'https://ark.xiaohongshu.com/app-order/aftersale/detail?returnId={case}',
  shop: [shopByName('shop'), shopByName('shopName')],
  pages: [chat, orderList, orderDetail, aftersaleList, aftersaleDetail],
}
