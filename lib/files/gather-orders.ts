import type { NotedBuyer } from '@/lib/intake/keep-buyers'
import { hash32 } from '@/lib/store/hash'

import { cleanText } from './cells'
import type { BoundFormat, FileOrder, RowReading } from './import-format'
import type { Refusal, RowWarning } from './row-outcomes'
import { joinPieces } from './join-pieces'
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
  readonly buyers: NotedBuyer[]
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

/** Orders held open for more rows, twice as many at most: in the files we know the rows of one order stand together. */
const HELD_ORDERS = 500
const CELLS_KEPT = 200

type Taken = Extract<RowReading, { kind: 'taken' }>
type RowAt = Pick<RefusedRow, 'row' | 'cells'>
interface HeldRow extends RowAt, Pick<Taken, 'warnings'> {}
/** An order whose rows are still coming; `order` is null once one of them was refused. */
interface HeldOrder {
  order: FileOrder | null
  readonly rows: HeldRow[]
}

const keepCells = (cells: readonly string[]): string[] => cells.slice(0, CELLS_KEPT).map(cleanText)

/**
 * A number that stands for an order or buyer number: a million of them stay small, and no two share one in practice. The
 * second hash begins differently, as texts that share a first hash share every hash that only goes on from there.
 */
export const traceOf = (number: string): number =>
  hash32(number) * 2 ** 20 + (hash32(`#${number}`) & 0xf_ff_ff)

const nothing = (): Gathered => ({ orders: [], buyers: [], refused: [], warnings: new Map() })

function warn({ warnings }: Gathered, row: number, kinds: readonly RowWarning[]): void {
  for (const kind of kinds) {
    const rows = warnings.get(kind)
    if (rows === undefined) warnings.set(kind, [row])
    else rows.push(row)
  }
}

/** Puts what is done on one heap until it is given away. */
function createHeap() {
  let done = nothing()
  return {
    order: (order: FileOrder): void => {
      done.orders.push(order)
    },
    buyer: (buyer: NotedBuyer): void => {
      done.buyers.push(buyer)
    },
    warn: (row: number, kinds: readonly RowWarning[]): void => warn(done, row, kinds),
    refuse: ({ row, cells }: RowAt, reason: Refusal, column = '', cell = ''): void => {
      done.refused.push({ row, reason, column, cell, cells: keepCells(cells) })
    },
    give: (): Gathered => {
      const given = { ...done, refused: done.refused.toSorted((a, b) => a.row - b.row) }
      done = nothing()
      return given
    },
  }
}
type Heap = ReturnType<typeof createHeap>

/**
 * Holds orders open while their rows come in, in two halves: once the later one is full, all of the earlier one are closed.
 * Nothing is taken out of a map that lives on: V8 would keep what has gone through it until it collects everything.
 */
function createHold(heap: Heap, moneyOf: BoundFormat['moneyOf']) {
  let earlier = new Map<string, HeldOrder>()
  let later = new Map<string, HeldOrder>()
  /** Orders that are through, where a row that comes late would falsify their money. */
  const through = new Set<number>()
  const close = (number: string, { order, rows }: HeldOrder): void => {
    if (moneyOf === 'item') through.add(traceOf(number))
    const isAlone = order?.isReturn === true
    if (order !== null && !isAlone) heap.order(order)
    for (const row of rows) {
      if (order === null) heap.refuse(row, 'part-refused', '', number)
      else heap.warn(row.row, isAlone ? ['return-alone'] : row.warnings)
    }
  }
  const closeEarlier = (): void => {
    for (const [number, order] of earlier) close(number, order)
    earlier = later
    later = new Map()
  }
  return {
    find: (number: string): HeldOrder | undefined => later.get(number) ?? earlier.get(number),
    findAllOf: (number: string): HeldOrder[] =>
      [...earlier.values(), ...later.values()].filter(
        ({ order }) => order?.facts.number === number,
      ),
    isThrough: (number: string): boolean => through.size > 0 && through.has(traceOf(number)),
    open: (number: string, order: FileOrder | null): HeldOrder => {
      if (later.size >= HELD_ORDERS) closeEarlier()
      const opened: HeldOrder = { order, rows: [] }
      later.set(number, opened)
      return opened
    },
    closeAll: (): void => {
      closeEarlier()
      closeEarlier()
    },
  }
}

/**
 * Builds a gatherer for one file. An order is taken whole or not at all: where one of its rows is refused, so are the
 * others.
 */
export function createGatherer({
  grain,
  moneyOf,
  perPiece = false,
}: Pick<BoundFormat, 'grain' | 'moneyOf'> & Partial<Pick<BoundFormat, 'perPiece'>>): Gatherer {
  const heap = createHeap()
  const hold = createHold(heap, moneyOf)
  const join = (a: FileOrder, b: FileOrder): FileOrder =>
    perPiece ? joinPieces(joinRows(a, b, moneyOf)) : joinRows(a, b, moneyOf)

  const takeLine = (row: HeldRow, number: string, order: FileOrder): void => {
    const known = hold.find(number)
    if (known === undefined) {
      if (hold.isThrough(number)) heap.refuse(row, 'late-row', '', number)
      else hold.open(number, order).rows.push(row)
    } else if (known.order !== null && isOtherCurrency(known.order, order)) {
      known.order = null
      heap.refuse(row, 'bad-currency', '', order.total?.currency)
    } else {
      known.rows.push(row)
      known.order &&= join(known.order, order)
    }
  }
  /** Orders of which a part of some movement was refused: which one, such a row no longer tells. */
  const spoiled = new Set<string>()
  const noteRefused = (number: string | null): void => {
    if (number === null) return
    if (grain === 'item') (hold.find(number) ?? hold.open(number, null)).order = null
    if (grain !== 'movement') return
    spoiled.add(number)
    for (const each of hold.findAllOf(number)) each.order = null
  }

  return {
    take: (row, cells, reading) => {
      if (reading.kind === 'furniture') return
      if (reading.kind === 'refused') {
        heap.refuse({ row, cells }, reading.reason, reading.column, reading.cell)
        return noteRefused(reading.number)
      }
      const { number, order, warnings, buyer } = reading
      const key = grain === 'item' ? number : reading.key
      if (order !== null && key !== undefined && spoiled.has(number))
        return heap.refuse({ row, cells }, 'part-refused', '', number)
      if (order !== null && key !== undefined) return takeLine({ row, cells, warnings }, key, order)
      if (order?.isReturn === true) return heap.warn(row, ['return-alone'])
      heap.warn(row, warnings)
      if (order !== null) heap.order(order)
      if (buyer !== undefined) heap.buyer(buyer)
    },
    give: (all) => {
      if (all) hold.closeAll()
      return heap.give()
    },
  }
}
