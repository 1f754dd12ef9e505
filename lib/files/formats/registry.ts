import type { BindFormat, FormatId } from '../import-format'
import { amazonOrders } from './amazon-orders'
import { ebayOrders } from './ebay-orders'
import { etsyItems } from './etsy-items'
import { etsyOrders } from './etsy-orders'
import { lazadaOrders } from './lazada-orders'
import { mercadolibreOrders } from './mercadolibre-orders'
import { pinduoduoOrders } from './pinduoduo-orders'
import { shopeeOldOrders } from './shopee-old-orders'
import { shopeeOrders } from './shopee-orders'
import { shopifyOrders } from './shopify-orders'
import { taobaoItems } from './taobao-items'
import { taobaoOrders } from './taobao-orders'

/** All formats that files are tried against, in this order: item files share most of their names with order files. */
export const IMPORT_FORMATS: Readonly<Record<FormatId, BindFormat>> = {
  'pinduoduo-orders': pinduoduoOrders,
  'taobao-items': taobaoItems,
  'taobao-orders': taobaoOrders,
  'amazon-orders': amazonOrders,
  'shopify-orders': shopifyOrders,
  'ebay-orders': ebayOrders,
  'etsy-items': etsyItems,
  'etsy-orders': etsyOrders,
  'shopee-orders': shopeeOrders,
  'shopee-old-orders': shopeeOldOrders,
  'lazada-orders': lazadaOrders,
  'mercadolibre-orders': mercadolibreOrders,
}
