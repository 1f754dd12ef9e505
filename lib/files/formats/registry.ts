import type { BindFormat, FormatId } from '../import-format'
import { alipayBill } from './alipay-bill'
import { amazonOrders } from './amazon-orders'
import { amazonReturns } from './amazon-returns'
import { amazonSettlement } from './amazon-settlement'
import { douyinOrders } from './douyin-orders'
import { douyinSettlement } from './douyin-settlement'
import { etsyPayments } from './etsy-payments'
import { jdOrders } from './jd-orders'
import { jdWallet } from './jd-wallet'
import { ebayOrders } from './ebay-orders'
import { etsyItems } from './etsy-items'
import { etsyOrders } from './etsy-orders'
import { lazadaOrders } from './lazada-orders'
import { mercadolibreOrders } from './mercadolibre-orders'
import { pinduoduoOrders } from './pinduoduo-orders'
import { returnList } from './return-list'
import { shopifyCustomers } from './shopify-customers'
import { shopeeOldOrders } from './shopee-old-orders'
import { shopeeOrders } from './shopee-orders'
import { shopifyOrders } from './shopify-orders'
import { taobaoItems } from './taobao-items'
import { taobaoOrders } from './taobao-orders'
import { tillsideOrders } from './tillside-orders'
import { wechatBill } from './wechat-bill'

/**
 * All formats that files are tried against, in this order: after-sale lists share names with order files, and item files
 * share most of theirs with order files.
 */
export const IMPORT_FORMATS: Readonly<Record<FormatId, BindFormat>> = {
  'tillside-orders': tillsideOrders,
  'return-list': returnList,
  'pinduoduo-orders': pinduoduoOrders,
  'douyin-orders': douyinOrders,
  'jd-orders': jdOrders,
  'taobao-items': taobaoItems,
  'taobao-orders': taobaoOrders,
  'amazon-settlement': amazonSettlement,
  'amazon-returns': amazonReturns,
  'amazon-orders': amazonOrders,
  'shopify-orders': shopifyOrders,
  'shopify-customers': shopifyCustomers,
  'douyin-settlement': douyinSettlement,
  'etsy-payments': etsyPayments,
  'jd-wallet': jdWallet,
  'wechat-bill': wechatBill,
  'alipay-bill': alipayBill,
  'ebay-orders': ebayOrders,
  'etsy-items': etsyItems,
  'etsy-orders': etsyOrders,
  'shopee-orders': shopeeOrders,
  'shopee-old-orders': shopeeOldOrders,
  'lazada-orders': lazadaOrders,
  'mercadolibre-orders': mercadolibreOrders,
}
