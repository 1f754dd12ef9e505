import type { NamedBuyer } from '@/lib/intake/order-import'
import type { Money } from '@/lib/shared/money'
import type { OrderFacts } from '@/lib/shared/orders'
import type { PlatformId } from '@/lib/shared/platforms'
import { TEXT_LIMIT } from '@/lib/shared/text-limit'

import { cleanText, matchName, normalizeHeader } from './cells'

/** Why one row of a file is not taken. */
export const REFUSALS = [
  'missing-number',
  'damaged-number',
  'wrong-number',
  'bad-time',
  'future-time',
  'bad-money',
  'bad-currency',
  'paid-above-total',
  'bad-count',
  'extra-cells',
  /** Another row of the same order was refused. */
  'part-refused',
  /** Its order was read long before; what it adds to the order's money can no longer be added. */
  'late-row',
] as const
export type Refusal = (typeof REFUSALS)[number]

/** What is worth knowing of rows that were taken. */
export const ROW_WARNINGS = [
  'no-time',
  'resaved-time',
  'unknown-state',
  'unknown-aftersale',
  /** The number is not shaped like the platform's; it is taken as it stands. */
  'odd-number',
  /** The seller moved own goods: no order comes of the row. */
  'not-a-sale',
  /** The owner said that such rows are no sale. */
  'left-out',
  /** It takes something back: what it came to goes off the order of the same number. */
  'return-row',
  /** A return whose order is not in the file: it is counted, and nothing comes of it. */
  'return-alone',
  /** The file's last row, complete but without a line end: the file may have been cut off there. */
  'open-end',
] as const
export type RowWarning = (typeof ROW_WARNINGS)[number]

/** What one row of a file stands for: an order, or one product line of an order. */
export const GRAINS = ['order', 'item'] as const
export type Grain = (typeof GRAINS)[number]

/** An order, or what one row tells of it. */
export interface FileOrder {
  readonly facts: OrderFacts
  /** The buyer, where the file names one. */
  readonly buyer?: NamedBuyer
  /** Product lines, not pieces. */
  readonly items: number
  /** What the order came to, whatever became of it later. */
  readonly total?: Money
  /** So far only rows that take something back: until a sale joins it there is no order. */
  readonly isReturn?: true
}

/** What was made of a row; without an order it tells of nothing that Tillside keeps. */
export interface RowFinding {
  readonly order: FileOrder | null
  readonly warnings: readonly RowWarning[]
}

/** One row as a format reads it. */
export interface RowView<Column extends string> {
  /** The cell as it stands; empty where the file has no such column. */
  readonly raw: (column: Column) => string
  /** The cell as safe text; empty where it says that there is nothing. */
  readonly text: (column: Column) => string
  /** Whether the file has such a column. */
  readonly has: (column: Column) => boolean
  /** Epoch ms. */
  readonly now: number
}

export const FORMAT_IDS = [
  'pinduoduo-orders',
  'taobao-orders',
  'taobao-items',
  'amazon-orders',
  'shopify-orders',
  'tillside-orders',
] as const
export type FormatId = (typeof FORMAT_IDS)[number]

/** A table whose columns the owner of the shop has named. */
export const OWN_COLUMNS = 'own-columns'
/** All that a file can be told to be. */
export const KNOWN_FORMATS = [...FORMAT_IDS, OWN_COLUMNS] as const
export type KnownFormat = (typeof KNOWN_FORMATS)[number]

/** One kind of file that Tillside takes: columns are found by their names and synonyms, never by their place. */
export interface ImportFormat<Column extends string = string> {
  readonly id: KnownFormat
  readonly platform: PlatformId
  readonly grain: Grain
  /** Whether a row's money is the whole order's, or its own share that adds up. */
  readonly moneyOf: Grain
  /** Names of each column, the platform's own first. */
  readonly columns: Readonly<Record<Column, readonly string[]>>
  /** Sets of columns of which each tells this format from any other. */
  readonly fingerprints: readonly (readonly Column[])[]
  /** The order's number; throws `RowRefused` where there is none to trust. */
  readonly readNumber: (row: RowView<Column>) => string
  /**
   * Builds a reader of all else in a row, which throws `RowRefused` where a cell cannot be believed. It may remember what
   * makes it faster, but rows do not depend on each other.
   */
  readonly createReader: () => (row: RowView<Column>, number: string) => RowFinding
}

/** Thrown by readers of a row: this cell stands against taking it. */
export class RowRefused extends Error {
  override readonly name = 'RowRefused'
  constructor(
    readonly reason: Refusal,
    readonly column: string,
  ) {
    super(reason)
  }
}

/** What became of one row. */
export type RowReading =
  | ({ readonly kind: 'taken'; readonly number: string } & RowFinding)
  | {
      readonly kind: 'refused'
      readonly reason: Refusal
      /** Name of the column as the file writes it. */
      readonly column: string
      readonly cell: string
      /** The order's number, where the row was refused for something else. */
      readonly number: string | null
    }
  /** A summary that stands among the rows. */
  | { readonly kind: 'furniture' }

/** A format that has found its columns in a file's header row. */
export interface BoundFormat {
  readonly id: KnownFormat
  readonly platform: PlatformId
  readonly grain: Grain
  readonly moneyOf: Grain
  /** Header names as the file writes them. */
  readonly header: readonly string[]
  /** Place of the last column that the format reads. */
  readonly lastPlace: number
  readonly readRow: (cells: readonly string[], now: number) => RowReading
}

/** Binds a format to a header row; null where the row is not this format's header. */
export type BindFormat = (headerCells: readonly string[]) => BoundFormat | null

/** Turns a format's description into what the registry holds. */
export function defineFormat<Column extends string>(format: ImportFormat<Column>): BindFormat {
  const names = Object.entries<readonly string[]>(format.columns).map(
    ([column, synonyms]) => [column, synonyms.map(matchName)] as const,
  )
  return (headerCells) => {
    const header = headerCells.map(matchName)
    const places = new Map<string, number>()
    for (const [column, synonyms] of names) {
      const place = synonyms.map((name) => header.indexOf(name)).find((index) => index >= 0)
      if (place !== undefined) places.set(column, place)
    }
    const isKnown = format.fingerprints.some((columns) => columns.every((it) => places.has(it)))
    return isKnown ? bind(format, headerCells.map(normalizeHeader), places) : null
  }
}

/** What a row that sums up the ones above begins with. */
const SUMMARY = /^(?:合计|总计|小计|汇总|共计|合計|總計|小計|total|totals|sum)\s*[:：]?\s*$/iu

const isSummary = (cells: readonly string[]): boolean =>
  SUMMARY.test(cells.find((cell) => cell.trim() !== '')?.trim() ?? '')

function bind<Column extends string>(
  format: ImportFormat<Column>,
  header: readonly string[],
  places: ReadonlyMap<string, number>,
): BoundFormat {
  const { id, platform, grain, moneyOf } = format
  const read = format.createReader()
  const rawCell = (cells: readonly string[], column: string): string =>
    cells[places.get(column) ?? -1] ?? ''
  const refuse = (cells: readonly string[], error: unknown, number: string | null): RowReading => {
    if (!(error instanceof RowRefused)) throw error
    const { reason, column } = error
    const name = header[places.get(column) ?? -1] ?? column
    return {
      kind: 'refused',
      reason,
      column: name,
      cell: cleanText(rawCell(cells, column)),
      number,
    }
  }
  return {
    id,
    platform,
    grain,
    moneyOf,
    header,
    lastPlace: Math.max(...places.values()),
    readRow: (cells, now) => {
      const extra = cells.slice(header.length).find((cell) => cell.trim() !== '')
      if (extra !== undefined) return refuseExtra(extra)
      const row: RowView<Column> = {
        raw: (column) => rawCell(cells, column),
        text: (column) => cleanText(rawCell(cells, column)),
        has: (column) => places.has(column),
        now,
      }
      let number: string | null = null
      try {
        number = format.readNumber(row)
        if (SUMMARY.test(number)) return { kind: 'furniture' }
        return { kind: 'taken', number, ...read(row, number) }
      } catch (error) {
        if (number === null && isSummary(cells)) return { kind: 'furniture' }
        return refuse(cells, error, number)
      }
    },
  }
}

const refuseExtra = (cell: string): RowReading => ({
  kind: 'refused',
  reason: 'extra-cells',
  column: '',
  cell: cell.slice(0, TEXT_LIMIT),
  number: null,
})
