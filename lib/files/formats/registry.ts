import type { BindFormat, FormatId } from '../import-format'
import { pinduoduoOrders } from './pinduoduo-orders'

/** All formats that files are tried against. */
export const IMPORT_FORMATS: Readonly<Record<FormatId, BindFormat>> = {
  'pinduoduo-orders': pinduoduoOrders,
}
