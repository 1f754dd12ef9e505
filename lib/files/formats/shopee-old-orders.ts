import { ITEM_LIMIT, type OrderFacts, type OrderItem } from '@/lib/shared/orders'
import { TEXT_LIMIT } from '@/lib/shared/text-limit'

import { cleanText } from '../cells'
import { defineFormat, type RowFinding, type RowView } from '../import-format'
import { readAmount, type LocalTools } from '../local-cells'
import { readShopeeNumber, readShopeeState } from './shopee-cells'

const COLUMNS = {
  number: ['訂單編號'],
  state: ['訂單狀態'],
  total: ['訂單總金額'],
  goods: ['商品資訊'],
} as const
type Column = keyof typeof COLUMNS

const NAME = /商品名稱[:：]\s*([^;；]+)/u
const PIECES = /數量[:：]\s*(\d{1,6})/u
const OPTION_NUMBER = /(?:商品選項貨號|主商品貨號)[:：]\s*([^;；\s][^;；]*)/u

/** One of the products that stand in a cell, its fields parted by semicolons; null where it names none. */
function readProduct(text: string): OrderItem | null {
  const title = cleanText(NAME.exec(text)?.[1] ?? '').slice(0, TEXT_LIMIT)
  if (title === '') return null
  const pieces = PIECES.exec(text)?.[1]
  const sku = cleanText(OPTION_NUMBER.exec(text)?.[1] ?? '')
  return {
    title,
    ...(sku === '' || sku.length > 64 ? {} : { sku }),
    ...(pieces === undefined ? {} : { pieces: Number(pieces) }),
  }
}

/** All products of a cell, each behind its number in brackets: `[1] 商品名稱:砂鍋; 數量: 2; [2] …`. */
const readProducts = (cell: string): OrderItem[] =>
  cell
    .split(/\[\d{1,3}\]/u)
    .flatMap((part) => readProduct(part) ?? [])
    .slice(0, ITEM_LIMIT)

function readLines(cell: string): Pick<OrderFacts, 'title' | 'pieces' | 'items'> {
  const items = readProducts(cell)
  const title = items[0]?.title ?? cleanText(cell)
  const isCounted = items.length > 0 && items.every(({ pieces }) => pieces !== undefined)
  const pieces = items.reduce((sum, item) => sum + (item.pieces ?? 0), 0)
  return {
    ...(title === '' ? {} : { title }),
    ...(isCounted ? { pieces } : {}),
    ...(items.length > 0 ? { items } : {}),
  }
}

function readRow(row: RowView<Column>, number: string, tools: LocalTools): RowFinding {
  const total = readAmount(row, 'total', tools)
  const { state, isNew } = readShopeeState(row.text('state'), '')
  const lines = readLines(row.raw('goods'))
  const paid = total === null ? null : state === 'unpaid' ? 0 : total.minor
  const facts: OrderFacts = {
    number,
    ...(state === null ? {} : { state }),
    ...lines,
    ...(paid === null || total === null ? {} : { paidMinor: paid, currency: total.currency }),
  }
  return {
    order: {
      facts,
      items: Math.max(1, lines.items?.length ?? 0),
      ...(total === null ? {} : { total }),
    },
    // The layout has no times at all, which is nothing to warn of row by row.
    warnings: isNew ? ['unknown-state'] : [],
  }
}

/** The older order file of Shopee Taiwan (13 columns): one row an order, all products in one cell, no account and no time. */
export const shopeeOldOrders = defineFormat<Column>({
  id: 'shopee-old-orders',
  platform: 'shopee',
  grain: 'order',
  moneyOf: 'order',
  columns: COLUMNS,
  fingerprints: [['number', 'state', 'total', 'goods']],
  readNumber: (row) => readShopeeNumber(row, 'number'),
  createReader: () => {
    const tools: LocalTools = { currency: 'TWD' }
    return (row, number) => readRow(row, number, tools)
  },
})
