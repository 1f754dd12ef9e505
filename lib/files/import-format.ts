import type { OrderFacts } from '@/lib/shared/orders'
import type { PlatformId } from '@/lib/shared/platforms'
import { TEXT_LIMIT } from '@/lib/shared/text-limit'

import { normalizeHeader } from './cells'

/** Why one row of a file is not taken. */
export const REFUSALS = [
  'missing-number',
  'damaged-number',
  'wrong-number',
  'bad-time',
  'future-time',
  'bad-money',
  'paid-above-total',
  'bad-count',
  'extra-cells',
] as const
export type Refusal = (typeof REFUSALS)[number]

/** What is worth knowing of rows that were taken. */
export const ROW_WARNINGS = [
  'no-time',
  'resaved-time',
  'unknown-state',
  'unknown-aftersale',
] as const
export type RowWarning = (typeof ROW_WARNINGS)[number]

/** What became of one row: an order, or the reason and the cell that stand against it. */
export type RowReading<Column extends string = string> =
  | { readonly ok: true; readonly order: OrderFacts; readonly warnings: readonly RowWarning[] }
  | { readonly ok: false; readonly reason: Refusal; readonly column: Column; readonly cell: string }

/** One row as a format reads it. */
export interface RowView<Column extends string> {
  /** The raw cell; empty where the file has no such column. */
  readonly cell: (column: Column) => string
  /** Epoch ms. */
  readonly now: number
}

export const FORMAT_IDS = ['pinduoduo-orders'] as const
export type FormatId = (typeof FORMAT_IDS)[number]

/** One kind of file that Tillside takes: columns are found by their names and synonyms, never by their place. */
export interface ImportFormat<Column extends string = string> {
  readonly id: FormatId
  readonly platform: PlatformId
  /** Names of each column, the platform's own first. */
  readonly columns: Readonly<Record<Column, readonly string[]>>
  /** The columns that together tell this format from any other. */
  readonly fingerprint: readonly Column[]
  /** Builds a row reader; a reader may remember what makes it faster, but rows do not depend on each other. */
  readonly createReader: () => (row: RowView<Column>) => RowReading<Column>
}

/** A row as read through a bound format: a refusal names the column as the file does. */
type RowOutcome =
  | { readonly ok: true; readonly order: OrderFacts; readonly warnings: readonly RowWarning[] }
  | { readonly ok: false; readonly reason: Refusal; readonly column: string; readonly cell: string }

/** A format that has found its columns in a file's header row. */
export interface BoundFormat {
  readonly id: FormatId
  readonly platform: PlatformId
  /** Header names as the file writes them. */
  readonly header: readonly string[]
  readonly readRow: (cells: readonly string[], now: number) => RowOutcome
}

/** Binds a format to a header row; null where the row is not this format's header. */
export type BindFormat = (headerCells: readonly string[]) => BoundFormat | null

/** Turns a format's description into what the registry holds. */
export function defineFormat<Column extends string>(format: ImportFormat<Column>): BindFormat {
  const names = Object.entries<readonly string[]>(format.columns).map(
    ([column, synonyms]) => [column, synonyms.map(normalizeHeader)] as const,
  )
  return (headerCells) => {
    const header = headerCells.map(normalizeHeader)
    const places = new Map<string, number>()
    for (const [column, synonyms] of names) {
      const place = synonyms.map((name) => header.indexOf(name)).find((index) => index >= 0)
      if (place !== undefined) places.set(column, place)
    }
    if (!format.fingerprint.every((column) => places.has(column))) return null
    return bind(format, header, places)
  }
}

function bind<Column extends string>(
  format: ImportFormat<Column>,
  header: readonly string[],
  places: ReadonlyMap<string, number>,
): BoundFormat {
  const read = format.createReader()
  return {
    id: format.id,
    platform: format.platform,
    header,
    readRow: (cells, now) => {
      const extra = cells.slice(header.length).find((cell) => cell.trim() !== '')
      if (extra !== undefined)
        return { ok: false, reason: 'extra-cells', column: '', cell: extra.slice(0, TEXT_LIMIT) }
      const reading = read({ cell: (column) => cells[places.get(column) ?? -1] ?? '', now })
      if (reading.ok) return reading
      return { ...reading, column: header[places.get(reading.column) ?? -1] ?? reading.column }
    },
  }
}
