import type { BindFormat, FormatId } from '../import-format'
import { amazonOrders } from './amazon-orders'
import { pinduoduoOrders } from './pinduoduo-orders'
import { shopifyOrders } from './shopify-orders'
import { taobaoItems } from './taobao-items'
import { taobaoOrders } from './taobao-orders'
import { tillsideOrders } from './tillside-orders'

/** All formats that files are tried against, in this order: item files share most of their names with order files. */
export const IMPORT_FORMATS: Readonly<Record<FormatId, BindFormat>> = {
  'tillside-orders': tillsideOrders,
  'pinduoduo-orders': pinduoduoOrders,
  'taobao-items': taobaoItems,
  'taobao-orders': taobaoOrders,
  'amazon-orders': amazonOrders,
  'shopify-orders': shopifyOrders,
}
