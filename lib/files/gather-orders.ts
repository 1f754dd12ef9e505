import { hash32 } from '@/lib/store/hash'

import { cleanText } from './cells'
import type { BoundFormat, FileOrder, Refusal, RowReading, RowWarning } from './import-format'
import { isOtherCurrency, joinRows } from './join-rows'

/** One row that was not taken. */
export interface RefusedRow {
  /** Counted as a spreadsheet shows it: the file's first row is 1. */
  readonly row: number
  readonly reason: Refusal
  /** Header of the cell that stands against it; empty where the row as a whole does. */
  readonly column: string
  readonly cell: string
  /** The whole row, for the file of refused rows. */
  readonly cells: readonly string[]
}

/** What some rows came to. */
export interface Gathered {
  readonly orders: FileOrder[]
  readonly refused: RefusedRow[]
  /** Rows that were taken with a warning. */
  readonly warnings: Map<RowWarning, number[]>
}

/** Puts orders together from the rows that tell of them. */
export interface Gatherer {
  readonly take: (row: number, cells: readonly string[], reading: RowReading) => void
  /** Gives what is done so far; with `all` also the orders that could still get rows. */
  readonly give: (all: boolean) => Gathered
}

/** Orders held open for more rows: in the files we know the rows of one order stand together. */
const HELD_ORDERS = 1_000
const CELLS_KEPT = 200

type Taken = Extract<RowReading, { kind: 'taken' }>
interface HeldRow extends Pick<Taken, 'warnings'> {
  readonly row: number
  readonly cells: readonly string[]
}
/** An order whose rows are still coming; `order` is null once one of them was refused. */
interface HeldOrder {
  order: FileOrder | null
  readonly rows: HeldRow[]
}

const keepCells = (cells: readonly string[]): string[] => cells.slice(0, CELLS_KEPT).map(cleanText)

/** A number that stands for an order or buyer number: a million of them stay small, and no two share one in practice. */
export const traceOf = (number: string): number =>
  hash32(number) * 2 ** 20 + (hash32(`${number}#`) & 0xf_ff_ff)

const nothing = (): Gathered => ({ orders: [], refused: [], warnings: new Map() })

function warn({ warnings }: Gathered, row: number, kinds: readonly RowWarning[]): void {
  for (const kind of kinds) {
    const rows = warnings.get(kind)
    if (rows === undefined) warnings.set(kind, [row])
    else rows.push(row)
  }
}

/**
 * Builds a gatherer for one file. An order is taken whole or not at all: where one of its rows is refused, so are the
 * others.
 */
export function createGatherer(format: Pick<BoundFormat, 'grain' | 'moneyOf'>): Gatherer {
  const held = new Map<string, HeldOrder>()
  /** Orders that are through, where a row that comes late would falsify their money. */
  const through = new Set<number>()
  let done = nothing()

  const refuse = (
    { row, cells }: Pick<HeldRow, 'row' | 'cells'>,
    reason: Refusal,
    column = '',
    cell = '',
  ): void => {
    done.refused.push({ row, reason, column, cell, cells: keepCells(cells) })
  }
  const close = (number: string, { order, rows }: HeldOrder): void => {
    held.delete(number)
    if (format.moneyOf === 'item') through.add(traceOf(number))
    if (order !== null) done.orders.push(order)
    for (const row of rows) {
      if (order === null) refuse(row, 'part-refused', '', number)
      else warn(done, row.row, row.warnings)
    }
  }
  const hold = (number: string): HeldOrder | undefined => held.get(number)
  const open = (number: string, order: FileOrder | null): HeldOrder => {
    const [oldest] = held
    if (oldest !== undefined && held.size >= HELD_ORDERS) close(...oldest)
    const opened = { order, rows: [] }
    held.set(number, opened)
    return opened
  }
  const takeItem = (row: HeldRow, number: string, order: FileOrder): void => {
    const known = hold(number)
    if (known === undefined && through.has(traceOf(number)))
      return refuse(row, 'late-row', '', number)
    if (known === undefined) open(number, order).rows.push(row)
    else if (known.order !== null && isOtherCurrency(known.order, order)) {
      known.order = null
      refuse(row, 'bad-currency', '', order.total?.currency)
    } else {
      known.rows.push(row)
      known.order &&= joinRows(known.order, order, format.moneyOf)
    }
  }

  return {
    take: (row, cells, reading) => {
      if (reading.kind === 'furniture') return
      if (reading.kind === 'refused') {
        const { reason, column, cell, number } = reading
        refuse({ row, cells }, reason, column, cell)
        if (number === null || format.grain === 'order') return
        const known = hold(number) ?? open(number, null)
        known.order = null
        return
      }
      const { number, order, warnings } = reading
      if (order !== null && format.grain === 'item')
        return takeItem({ row, cells, warnings }, number, order)
      warn(done, row, warnings)
      if (order !== null) done.orders.push(order)
    },
    give: (all) => {
      if (all) for (const [number, order] of held) close(number, order)
      const given = { ...done, refused: done.refused.toSorted((a, b) => a.row - b.row) }
      done = nothing()
      return given
    },
  }
}
