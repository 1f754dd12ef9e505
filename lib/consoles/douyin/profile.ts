import { SHOP_NAME } from '../field-rules'
import type { ConsoleProfile, FieldRule } from '../profile'
import { aftersaleDetail, aftersaleList } from './aftersales'
import { chat, chatFrame } from './chat'
import { orderDetail, orderList } from './orders'
import { ORDER_NUMBER } from './words'

/**
 * Two shops may share one login, so which one is open is always read. No number of it stands on every page: its name
 * tells it from another, as the head of the back office has it.
 */
const shopInHead = (field: 'shop' | 'shopName'): FieldRule => ({
  field,
  anchors: [
    {
      id: `${field}-head`,
      from: 'css',
      css: '[class*="headerShopName"]',
      match: SHOP_NAME,
      evidence: 'measured', // back office
    },
    {
      id: `${field}-head-name`,
      from: 'css',
      css: '#fxg-pc-header :is([class*="userName"], [class*="shopName"])',
      match: SHOP_NAME,
      evidence: 'measured', // the same name within its head
    },
    {
      id: `${field}-test-id`,
      from: 'css',
      css: '[data-testid="shop-name"]',
      match: SHOP_NAME,
      evidence: 'guess', // what programs look for in the chat as well
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

/** The console of Douyin's shops: Feige, the chat, also in its frame; orders and after-sales. */
export const douyin: ConsoleProfile = {
  id: 'douyin',
  currency: 'CNY',
  seenOn: '2026-11-22',
  hosts: ['fxg.jinritemai.com', 'im.jinritemai.com', 'pigeon.jinritemai.com'],
  orderNumber: ORDER_NUMBER,
  orderLink: 'https://fxg.jinritemai.com/ffa/order/detail?order_id={order}',
  caseLink: 'https://fxg.jinritemai.com/ffa/maftersale/aftersale/detail-v3?aftersale_id={case}',
  shop: [shopInHead('shop'), shopInHead('shopName')],
  pages: [chat, chatFrame, orderList, orderDetail, aftersaleList, aftersaleDetail],
}
