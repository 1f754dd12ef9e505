import type { NotedBuyer } from '@/lib/intake/keep-buyers'
import type { NamedBuyer } from '@/lib/intake/order-import'
import type { Money } from '@/lib/shared/money'
import type { OrderMove } from '@/lib/shared/order-moves'
import type { OrderFacts } from '@/lib/shared/orders'
import type { PlatformId } from '@/lib/shared/platforms'
import { TEXT_LIMIT } from '@/lib/shared/text-limit'

import { cleanText, matchName, normalizeHeader } from './cells'
import type { Refusal, RowWarning } from './row-outcomes'

/**
 * What one row of a file stands for: an order, one product line of an order, a movement of money or goods that belongs to
 * an order, or a buyer.
 */
export const GRAINS = ['order', 'item', 'movement', 'buyer'] as const
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
  /** What a statement tells; then all else that is known of the order is its number. */
  readonly moves?: readonly OrderMove[]
  /** So far only rows that take something back: until a sale joins it there is no order. */
  readonly isReturn?: true
}

/** What was made of a row; without an order it tells of nothing that Tillside keeps. */
export interface RowFinding {
  readonly order: FileOrder | null
  readonly warnings: readonly RowWarning[]
  /** The row is about a buyer, not about an order. */
  readonly buyer?: NotedBuyer
  /** Rows of one movement share a key, and their amounts add up; without one the row is a whole movement. */
  readonly key?: string
}

/** One row as a format reads it. */
export interface RowView<Column extends string> {
  /** The cell as it stands; empty where the file has no such column. */
  readonly raw: (column: Column) => string
  /** The cell as safe text; empty where it says that there is nothing. */
  readonly text: (column: Column) => string
  /** Whether the file has such a column. */
  readonly has: (column: Column) => boolean
  /** The column's name as the file writes it, which may tell language or currency; empty where there is none. */
  readonly name: (column: Column) => string
  /** The cells of all columns that go by one of its names, as safe text: some files name two alike. */
  readonly texts: (column: Column) => readonly string[]
  /** Epoch ms. */
  readonly now: number
}

export const FORMAT_IDS = [
  'pinduoduo-orders',
  'taobao-orders',
  'taobao-items',
  'amazon-orders',
  'shopify-orders',
  'jd-orders',
  'douyin-orders',
  'amazon-returns',
  'amazon-settlement',
  'douyin-settlement',
  'return-list',
  'alipay-bill',
  'wechat-bill',
  'jd-wallet',
  'etsy-payments',
  'shopify-customers',
  'ebay-orders',
  'etsy-orders',
  'etsy-items',
  'shopee-orders',
  'shopee-old-orders',
  'lazada-orders',
  'mercadolibre-orders',
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
  /** Null where files of any marketplace look so. */
  readonly platform: PlatformId | null
  readonly grain: Grain
  /** Whether a row's money is the whole order's, or its own share that adds up. */
  readonly moneyOf: 'order' | 'item'
  /** The file is of somebody's own purse: what is about no order that is known here is not kept. */
  readonly isPurse?: boolean
  /** Each row is one piece: rows of the same product are one line of the order. */
  readonly perPiece?: true
  /** The file tells the lines of orders whose own word is in another file, and fills what that leaves open. */
  readonly onlyLines?: true
  /** Whether a row is a footer of this kind of file: it counts for nothing. */
  readonly isFurniture?: (row: RowView<Column>, cells: readonly string[]) => boolean
  /** Names of each column, the platform's own first. */
  readonly columns: Readonly<Record<Column, readonly string[]>>
  /** Sets of columns of which each tells this format from any other. */
  readonly fingerprints: readonly (readonly Column[])[]
  /** The order's number; throws `RowRefused` where there is none to trust. */
  readonly readNumber: (row: RowView<Column>) => string
  /**
   * Builds a reader of all else in a row, which throws `RowRefused` where a cell cannot be believed; null: the row only
   * sums others up. It may remember what makes it faster, and what such a row says for those below it.
   */
  readonly createReader: () => (row: RowView<Column>, number: string) => RowFinding | null
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
  readonly platform: PlatformId | null
  readonly grain: Grain
  readonly moneyOf: 'order' | 'item'
  readonly isPurse: boolean
  readonly perPiece: boolean
  readonly onlyLines: boolean
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
    const places: Places = new Map(
      names.flatMap(([column, synonyms]) => {
        const [first, ...more] = synonyms.flatMap((name) => placesOf(header, name))
        return first === undefined ? [] : [[column, [first, ...more]]]
      }),
    )
    const isKnown = format.fingerprints.some((columns) => columns.every((it) => places.has(it)))
    return isKnown ? bind(format, headerCells.map(normalizeHeader), places) : null
  }
}

/** Where columns stand, each at one place at least; of the best name first. */
type Places = ReadonlyMap<string, readonly [number, ...number[]]>

const placesOf = (header: readonly string[], name: string): number[] =>
  header.flatMap((each, place) => (each === name ? [place] : []))

/** What a row that sums up the ones above begins with. */
const SUMMARY = /^(?:合计|总计|小计|汇总|共计|合計|總計|小計|total|totals|sum)\s*[:：]?\s*$/iu

const isSummary = (cells: readonly string[]): boolean =>
  SUMMARY.test(cells.find((cell) => cell.trim() !== '')?.trim() ?? '')

function bind<Column extends string>(
  format: ImportFormat<Column>,
  header: readonly string[],
  places: Places,
): BoundFormat {
  const { id, platform, grain, moneyOf } = format
  const { isPurse = false, perPiece = false, onlyLines = false } = format
  const read = format.createReader()
  const placeOf = (column: string): number => places.get(column)?.[0] ?? -1
  const rawCell = (cells: readonly string[], column: string): string => cells[placeOf(column)] ?? ''
  const viewOf = createView<Column>(header, places)
  const refuse = (cells: readonly string[], error: unknown, number: string | null): RowReading => {
    if (!(error instanceof RowRefused)) throw error
    const { reason, column } = error
    const name = header[placeOf(column)] ?? column
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
    isPurse,
    perPiece,
    onlyLines,
    header,
    lastPlace: Math.max(...[...places.values()].flat()),
    readRow: (cells, now) => {
      const row = viewOf(cells, now)
      if (format.isFurniture?.(row, cells) === true) return { kind: 'furniture' }
      const extra = cells.slice(header.length).find((cell) => cell.trim() !== '')
      if (extra !== undefined) return refuseExtra(extra)
      let number: string | null = null
      try {
        number = format.readNumber(row)
        if (SUMMARY.test(number)) return { kind: 'furniture' }
        const finding = read(row, number)
        return finding === null ? { kind: 'furniture' } : { kind: 'taken', number, ...finding }
      } catch (error) {
        if (number === null && isSummary(cells)) return { kind: 'furniture' }
        return refuse(cells, error, number)
      }
    },
  }
}

/** Builds the one view through which all rows of a file are read, one after the other: it spares an object a row. */
function createView<Column extends string>(header: readonly string[], places: Places) {
  let current: readonly string[] = []
  let at = 0
  const placeOf = (column: Column): number => places.get(column)?.[0] ?? -1
  const raw = (column: Column): string => current[placeOf(column)] ?? ''
  const view: RowView<Column> = {
    raw,
    text: (column) => cleanText(raw(column)),
    has: (column) => places.has(column),
    name: (column) => header[placeOf(column)] ?? '',
    texts: (column) => (places.get(column) ?? []).map((place) => cleanText(current[place] ?? '')),
    get now() {
      return at
    },
  }
  return (cells: readonly string[], now: number): RowView<Column> => {
    current = cells
    at = now
    return view
  }
}

const refuseExtra = (cell: string): RowReading => ({
  kind: 'refused',
  reason: 'extra-cells',
  column: '',
  cell: cell.slice(0, TEXT_LIMIT),
  number: null,
})
