import type { OrderMove } from '@/lib/shared/order-moves'
import { PLATFORMS } from '@/lib/shared/platforms'

import { cleanId, isDamagedNumber } from '../cells'
import { defineFormat, RowRefused, type RowFinding, type RowView } from '../import-format'
import { findMoves } from '../move-cells'
import { createTimeReader, type ReadTime } from '../platform-time'
import { readCount, readNumber, readTime } from '../row-cells'

const COLUMNS = {
  number: ['order-id', 'amazon-order-id'],
  returned: ['return-date'],
  sku: ['sku', 'merchant-sku'],
  pieces: ['quantity'],
  disposition: ['detailed-disposition'],
  plate: ['license-plate-number', 'lpn'],
} as const
type Column = keyof typeof COLUMNS
type Row = RowView<Column>

const ANY_NUMBER = /^[\w-]+$/u
const OWN_NUMBER = /^S\d{2}-/u

const readSku = (row: Row): string => {
  const sku = cleanId(row.text('sku'))
  return sku.length > 64 || isDamagedNumber(sku) ? '' : sku
}

/** A returned unit carries a plate of its own; units without one are told apart by when they came. */
function readRow(row: Row, number: string, parseTime: ReadTime): RowFinding {
  if (OWN_NUMBER.test(number)) return { order: null, warnings: ['not-a-sale'] }
  const time = readTime(row, ['returned'], parseTime)
  if (time === null) throw new RowRefused('bad-time', 'returned')
  const sku = readSku(row)
  const plate = cleanId(row.text('plate')).slice(0, 64)
  const move: OrderMove = {
    ledger: 'amazon-returns',
    id: plate === '' ? `${time.at} ${sku}` : plate,
    kind: 'return',
    at: time.at,
    pieces: readCount(row, 'pieces') ?? 1,
    ...(sku === '' ? {} : { sku }),
  }
  const finding = findMoves(number, [move])
  return plate === '' ? { ...finding, key: `${number} ${move.id}` } : finding
}

/**
 * Amazon's FBA customer returns (flat file, 13 columns): one row a unit that came back to a warehouse, without money. What
 * buyers wrote in `customer-comments` is not read.
 */
export const amazonReturns = defineFormat<Column>({
  id: 'amazon-returns',
  platform: 'amazon',
  grain: 'movement',
  moneyOf: 'item',
  columns: COLUMNS,
  fingerprints: [['number', 'returned', 'disposition', 'sku']],
  readNumber: (row) => {
    const number = readNumber(row, 'number')
    if (!ANY_NUMBER.test(number)) throw new RowRefused('wrong-number', 'number')
    return number
  },
  createReader: () => {
    const parseTime = createTimeReader(PLATFORMS.amazon.zone)
    return (row, number) => readRow(row, number, parseTime)
  },
})
