import { guessColumns, PRODUCT_COLUMNS, TRAFFIC_COLUMNS } from '@/lib/offers/formats/columns'

import { matchName } from './cells'

/** Files that tell of products and not of orders; they come in with the offers. */
export const LIST_KINDS = ['product-list', 'traffic-report'] as const
export type ListKind = (typeof LIST_KINDS)[number]

/** A header that names an order's number is some shop system's export, whatever else it names. */
const ORDER_NUMBER = /^order$|order ?(?:id|no\b|number|#)|invoice|(?:订单|訂單|交易)(?:编?号|編號)/u
/** What no list of products tells. */
const OF_SALES = /order|buyer|customer|订单|訂單|买家|買家|收货|收貨/u
const OF_TIMES = /time|date|时间|時間|日期/u

/** Which list a file is by a row of its head; null where it is none. */
export function recogniseList(header: readonly string[]): ListKind | null {
  const names = header.map(matchName)
  if (names.some((name) => ORDER_NUMBER.test(name))) return null
  const traffic = guessColumns(header, TRAFFIC_COLUMNS)
  const isOfSome = ['day', 'id', 'title', 'source'].some((column) => column in traffic)
  if (isOfSome && ('visitors' in traffic || 'visits' in traffic)) return 'traffic-report'
  const product = guessColumns(header, PRODUCT_COLUMNS)
  const isNamed = 'id' in product || 'title' in product
  const isListed = ['stock', 'cost', 'category'].some((column) => column in product)
  const isOfSales = names.some((name) => OF_SALES.test(name) || OF_TIMES.test(name))
  return isNamed && isListed && !isOfSales ? 'product-list' : null
}
