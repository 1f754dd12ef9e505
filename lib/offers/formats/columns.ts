import { matchName, normalizeHeader } from '@/lib/files/cells'
import { HEADER_SEARCH_ROWS } from '@/lib/files/csv-rows'

import { hash53 } from '../hash53'

/** What the columns of a list of products hold. */
export const PRODUCT_COLUMNS = [
  'id',
  'title',
  'price',
  'cost',
  'stock',
  'category',
  'attributes',
  'cycle',
] as const
/** What the columns of a traffic report hold. */
export const TRAFFIC_COLUMNS = [
  'id',
  'title',
  'source',
  'day',
  'visits',
  'visitors',
  'buyers',
  'fresh',
  'spend',
  'favourites',
  'depth',
  'bounce',
] as const
export type ListColumn = (typeof PRODUCT_COLUMNS)[number] | (typeof TRAFFIC_COLUMNS)[number]

/** Names of columns as consoles and shop programs write them; the first name that a header has counts. */
const NAMES: Readonly<Record<ListColumn, string>> = {
  id: 'sku|sku编码|sku編碼|规格编码|商家编码|商家編碼|商品编码|商品編碼|货号|貨號|商品id|商品编号|宝贝id|asin|(child) asin|item id|product id|id',
  title:
    'title|product title|product name|item name|name|商品名称|商品名稱|商品标题|商品標題|宝贝标题|宝贝名称|品名|标题|标题名称|名称',
  price: 'price|list price|sale price|价格|價格|单价|單價|售价|售價|一口价|拼单价|商品价格|团购价',
  cost: 'cost|cost price|unit cost|成本|成本价|成本價|进价|進價|采购价|採購價',
  stock: 'stock|quantity|inventory|available|库存|庫存|库存数量|商品库存|可用库存|总库存',
  category: 'category|product type|类目|類目|分类|分類|商品类目|商品分类|品类',
  attributes: 'attributes|属性|屬性|商品属性|规格|規格|销售属性',
  cycle: 'cycle|cycle days|repurchase days|复购周期|複購週期|使用周期|消耗周期|周期(天)|复购天数',
  day: 'date|day|日期|统计日期|統計日期|时间|統計時間|统计时间',
  visits:
    'visits|page views|pageviews|pv|sessions|sessions - total|浏览量|瀏覽量|商品浏览量|访问次数|訪問次數|访问量',
  visitors: 'visitors|unique visitors|uv|访客数|訪客數|商品访客数|访客人数',
  buyers: 'buyers|paying buyers|支付买家数|支付買家數|成交买家数|支付人数|成交人数',
  source:
    'traffic source|source|channel|referrer|流量来源|流量來源|来源名称|來源名稱|来源渠道|來源渠道|来源|來源|渠道',
  fresh:
    'new buyers|new customers|first-time buyers|新买家数|新買家數|新客数|新客數|支付新买家数|新成交客户数|新客成交人数',
  spend: 'spend|ad spend|花费|花費|推广花费|推廣花費|消耗|推广费|推廣費',
  favourites:
    'favourites|favorites|wishlist|收藏人数|收藏人數|商品收藏人数|收藏数|收藏次数|收藏用户数',
  depth:
    'depth|pages per visit|pages per session|平均访问深度|访问深度|訪問深度|人均浏览量|平均浏览量',
  bounce: 'bounce|bounce rate|跳出率|商品详情页跳出率|详情页跳出率',
}

/** Which column of a file is which, by the name that stands in its header. */
export type ColumnMap = Readonly<Partial<Record<ListColumn, string>>>

/** Finds the columns of a header by their names; a name is one column's, and of two of the same name the first counts. */
export function guessColumns(header: readonly string[], columns: readonly ListColumn[]): ColumnMap {
  const byName = new Map<string, string>()
  for (const cell of header) {
    const name = normalizeHeader(cell)
    if (name !== '' && !byName.has(matchName(cell))) byName.set(matchName(cell), name)
  }
  const found: Partial<Record<ListColumn, string>> = {}
  for (const column of columns) {
    const name = NAMES[column]
      .split('|')
      .map(matchName)
      .find((each) => byName.has(each))
    if (name !== undefined) found[column] = byName.get(name) ?? ''
  }
  return found
}

/** Names the columns of a file, so that what was said of them is known again when the next file has the same. */
export const headerKey = (header: readonly string[]): string =>
  hash53(JSON.stringify(header.map(normalizeHeader))).toString(16)

/** Whether a row is a header: it names what is listed, and something of it. */
export function isListHeader(cells: readonly string[], columns: readonly ListColumn[]): boolean {
  const found = guessColumns(cells, columns)
  const named = Object.keys(found).length
  return named >= 2 || (named === 1 && cells.filter((cell) => cell.trim() !== '').length === 1)
}

/** The place of the header among the first rows: the first row that reads as one, else the first that is filled; -1: none is. */
export function findHeader(
  rows: readonly (readonly string[])[],
  columns: readonly ListColumn[],
): number {
  const searched = rows.slice(0, HEADER_SEARCH_ROWS)
  const known = searched.findIndex((row) => isListHeader(row, columns))
  return known >= 0 ? known : searched.findIndex((row) => row.some((cell) => cell.trim() !== ''))
}

/** Gives the cell of a column in a row; empty where the file has no such column. */
export function createCells(header: readonly string[], map: ColumnMap) {
  const names = header.map(normalizeHeader)
  const places = new Map(
    Object.entries(map).map(([column, name]) => [column, names.indexOf(normalizeHeader(name))]),
  )
  return (row: readonly string[], column: ListColumn): string => row[places.get(column) ?? -1] ?? ''
}
