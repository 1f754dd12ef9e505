import { SHOP_NAME } from '../field-rules'
import type { ConsoleProfile } from '../profile'
import { chat } from './chat'
import { ORDER_NUMBER } from './numbers'
import { orderDetail, orderList } from './orders'
import { PLACES } from './places'
import { returnDetail, returnList } from './returns'

const shopInHead = (field: 'shop' | 'shopName') =>
  ({
    field,
    anchors: [
      {
        id: `${field}-head`,
        from: 'css',
        css: '.account-info .account-name, [class*="shop-name"], [class*="shopName"]',
        match: SHOP_NAME,
        evidence: 'guess', // no source reads the shop
      },
    ],
  }) as const

/** Shopee's Seller Centre and its web chat, in every country. */
export const shopee: ConsoleProfile = {
  id: 'shopee',
  currency: 'SGD',
  seenOn: '2026-11-22',
  hosts: Object.keys(PLACES),
  places: PLACES,
  orderNumber: ORDER_NUMBER,
  // Pages are addressed by numbers of the console's own, on a host that neither an order nor a case tells.
  orderLink: null,
  caseLink: null,
  // A buyer's user name is unique in a country and of small letters and digits; a display name is not of it.
  accountName: '^(?=.*[a-z0-9])[a-z0-9._-]{3,40}$',
  shop: [shopInHead('shop'), shopInHead('shopName')],
  pages: [chat, orderList, orderDetail, returnList, returnDetail],
}
