import { SHOP_NAME } from '../field-rules'
import type { ConsoleProfile, FieldRule } from '../profile'
import { chat } from './chat'
import { orderDetail, orderList } from './orders'
import { ORDER_NUMBER } from './words'

/** The shop's number stands in a menu that is drawn when somebody points at it: the name is always there. */
const shopInMenu = (field: 'shop' | 'shopName'): FieldRule => ({
  field,
  anchors: [
    {
      id: `${field}-menu`,
      from: 'css',
      css: '[class*="account-top-name"]',
      match: SHOP_NAME,
      evidence: 'measured', // .shop-menu-accountV1__right-account-top-name
    },
    {
      id: `${field}-menu-title`,
      from: 'css',
      css: '[class*="shop-menu-account"] [class*="top-name"][title]',
      attr: 'title',
      match: SHOP_NAME,
      evidence: 'measured', // the same name as a title
    },
    {
      id: `${field}-label`,
      from: 'label',
      label: '店铺名称',
      within: 'header',
      match: SHOP_NAME,
      evidence: 'guess', // the chat names no shop that anybody told of
    },
  ],
})

/** JD's shops: Dongdong, the chat; list of orders and the page of one. */
export const jd: ConsoleProfile = {
  id: 'jd',
  currency: 'CNY',
  seenOn: '2026-11-22',
  hosts: ['shop.jd.com', 'dongdong.jd.com'],
  orderNumber: ORDER_NUMBER,
  orderLink: 'https://shop.jd.com/jdm/trade/orders/order-details?orderId={order}',
  // After-sales are on a page whose address nobody told.
  caseLink: null,
  // A pin, the account's own name: letters, digits, signs, and something that a given name has not. Others only name.
  accountName: String.raw`^(?=.*[\d_])[A-Za-z][\w-]{4,31}$`,
  shop: [shopInMenu('shop'), shopInMenu('shopName')],
  pages: [chat, orderList, orderDetail],
}
