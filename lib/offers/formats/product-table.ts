import { cleanText } from '@/lib/files/cells'
import { parseMoney } from '@/lib/files/money-text'
import type { Money } from '@/lib/shared/money'

import type { ProductPatch } from '../product'
import { productIdOfTitle } from '../product-id'
import type { ListedProduct } from '../slice-products'
import { createCells, findHeader, PRODUCT_COLUMNS, type ColumnMap } from './columns'
import {
  countCell,
  idCell,
  ListRowRefused,
  type ListRefusal,
  type RefusedListRow,
} from './list-cells'

/** What a list of products says; rows that are not taken are named. */
export interface ProductList {
  readonly products: readonly ListedProduct[]
  readonly refused: readonly RefusedListRow[]
}

const ATTRIBUTES_MOST = 30
const NAME_LIMIT = 120

/** Attributes as lists write them: `颜色:红;尺寸:L`; parts without a name are left out. */
function attributesOf(raw: string): Record<string, string> {
  const pairs = raw.split(/[;；\n|]/u).flatMap((part) => {
    const [, name = '', value = ''] = /^([^:：=]+)[:：=](.+)$/su.exec(part) ?? []
    const [key, text] = [cleanText(name).slice(0, NAME_LIMIT).trim(), cleanText(value)]
    return key === '' || text === '' ? [] : [[key, text] as const]
  })
  return Object.fromEntries(pairs.slice(0, ATTRIBUTES_MOST))
}

/** A printed amount of 0 or more; null where the cell is empty. What is no amount is refused. */
export function moneyCell(raw: string, currency: string, reason: ListRefusal): Money | null {
  const text = cleanText(raw)
  if (text === '') return null
  const minor = parseMoney(text)
  if (minor === null || minor < 0) throw new ListRowRefused(reason)
  return { minor, currency }
}

function cycleCell(raw: string): number | null {
  const days = countCell(cleanText(raw).replace(/\s*(?:天|days?)$/iu, ''), 'bad-cycle')
  if (days === 0) throw new ListRowRefused('bad-cycle')
  return days
}

/** What a row says; an empty cell says nothing, and so changes nothing. */
function readRow(
  cell: (column: (typeof PRODUCT_COLUMNS)[number]) => string,
  currency: string,
): ListedProduct {
  const title = cleanText(cell('title'))
  const id = idCell(cell('id')) ?? (title === '' ? null : productIdOfTitle(title))
  if (id === null) throw new ListRowRefused('no-product')
  const facts: ProductPatch = {}
  const price = moneyCell(cell('price'), currency, 'bad-price')
  const cost = moneyCell(cell('cost'), currency, 'bad-cost')
  const stock = countCell(cell('stock'), 'bad-stock')
  const category = cleanText(cell('category')).slice(0, NAME_LIMIT).trim()
  const attributes = attributesOf(cell('attributes'))
  const cycleDays = cycleCell(cell('cycle'))
  if (title !== '') facts.title = title
  if (price !== null) facts.price = price
  if (cost !== null) facts.cost = cost
  if (stock !== null) facts.stock = stock
  if (category !== '') facts.category = category
  if (Object.keys(attributes).length > 0) facts.attributes = attributes
  if (cycleDays !== null) facts.cycleDays = cycleDays
  return { id, facts }
}

/** Reads a list of products by its columns, in the shop's currency; a row is taken whole or not at all, and none is lost silently. */
export function readProductTable(
  rows: readonly (readonly string[])[],
  map: ColumnMap,
  currency: string,
): ProductList {
  const at = findHeader(rows, PRODUCT_COLUMNS)
  const cellOf = createCells(rows[at] ?? [], map)
  const products: ListedProduct[] = []
  const refused: RefusedListRow[] = []
  for (const [place, cells] of rows.entries()) {
    if (place <= at || cells.every((cell) => cell.trim() === '')) continue
    try {
      products.push(readRow((column) => cellOf(cells, column), currency))
    } catch (error) {
      if (!(error instanceof ListRowRefused)) throw error
      refused.push({ row: place + 1, reason: error.reason, cells })
    }
  }
  return { products, refused }
}
