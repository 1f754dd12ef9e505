import { cleanText } from '@/lib/files/cells'
import { DAY_MS } from '@/lib/shared/time'

import { productIdOfTitle } from '../product-id'
import { SOURCE_LIMIT, type Traffic } from '../traffic'
import { createCells, findHeader, TRAFFIC_COLUMNS, type ColumnMap } from './columns'
import {
  countCell,
  idCell,
  ListRowRefused,
  numberCell,
  shareCell,
  type RefusedListRow,
} from './list-cells'
import { moneyCell } from './product-table'

/** Days of a report since 1970-01-01, the last one counted. */
export interface ReportDays {
  readonly from: number
  readonly to: number
}

/** What a traffic report says; rows that are not taken are named. */
export interface TrafficReport {
  readonly figures: readonly Traffic[]
  readonly refused: readonly RefusedListRow[]
}

const DAY = /(\d{4})\s*[-/.年]?\s*(\d{1,2})\s*[-/.月]?\s*(\d{1,2})/gu

function dayOf([, year, month, day]: RegExpMatchArray): number {
  const at = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  const isReal = at.getUTCMonth() === Number(month) - 1 && at.getUTCDate() === Number(day)
  return isReal && at.getTime() >= 0 ? at.getTime() / DAY_MS : Number.NaN
}

/** The days that a text names: one, or the first and last of several; null where it names none that exists. */
export function findDays(text: string): ReportDays | null {
  const days = Array.from(text.normalize('NFKC').matchAll(DAY), dayOf)
  const [from, to = from] = days.length <= 2 ? days : []
  return from === undefined || to === undefined || !(from <= to) ? null : { from, to }
}

function depthCell(raw: string): number | null {
  const depth = numberCell(raw)
  if (depth === undefined) throw new ListRowRefused('bad-figure')
  return depth
}

type Cell = (column: (typeof TRAFFIC_COLUMNS)[number]) => string

function daysOf(cell: Cell, days: ReportDays | null): ReportDays {
  const text = cleanText(cell('day'))
  if (text === '' && days === null) throw new ListRowRefused('no-day')
  const found = text === '' ? days : findDays(text)
  if (found === null) throw new ListRowRefused('bad-day')
  return found
}

/** What a report by sources says more than others; nothing of a column that the file does not have. */
function readSource(cell: Cell, map: ColumnMap): Pick<Traffic, 'source' | 'fresh' | 'costMinor'> {
  const source = cleanText(cell('source')).slice(0, SOURCE_LIMIT).trim()
  return {
    ...(source === '' ? {} : { source }),
    ...(map.fresh === undefined ? {} : { fresh: countCell(cell('fresh'), 'bad-figure') }),
    ...(map.spend === undefined
      ? {}
      : { costMinor: moneyCell(cell('spend'), '', 'bad-cost')?.minor ?? null }),
  }
}

function readRow(cell: Cell, map: ColumnMap, days: ReportDays | null): Traffic {
  const isByProduct = map.id !== undefined || map.title !== undefined
  const title = cleanText(cell('title'))
  const productId = idCell(cell('id')) ?? (title === '' ? null : productIdOfTitle(title))
  if (isByProduct && productId === null) throw new ListRowRefused('no-product')
  return {
    productId,
    ...readSource(cell, map),
    ...daysOf(cell, days),
    visits: countCell(cell('visits'), 'bad-figure'),
    visitors: countCell(cell('visitors'), 'bad-figure'),
    buyers: countCell(cell('buyers'), 'bad-figure'),
    favourites: countCell(cell('favourites'), 'bad-figure'),
    depth: depthCell(cell('depth')),
    bounce: shareCell(cell('bounce')),
  }
}

/**
 * Reads a traffic report by its columns: of products where it names any, else of the whole shop, or of where its visitors
 * came from. `days` is what holds for rows
 * that name no day of their own; null: nothing does.
 */
export function readTrafficTable(
  rows: readonly (readonly string[])[],
  map: ColumnMap,
  days: ReportDays | null,
): TrafficReport {
  const at = findHeader(rows, TRAFFIC_COLUMNS)
  const cellOf = createCells(rows[at] ?? [], map)
  const figures: Traffic[] = []
  const refused: RefusedListRow[] = []
  for (const [place, cells] of rows.entries()) {
    if (place <= at || cells.every((cell) => cell.trim() === '')) continue
    try {
      figures.push(readRow((column) => cellOf(cells, column), map, days))
    } catch (error) {
      if (!(error instanceof ListRowRefused)) throw error
      refused.push({ row: place + 1, reason: error.reason, cells })
    }
  }
  return { figures, refused }
}
