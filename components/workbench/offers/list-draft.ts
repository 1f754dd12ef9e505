import type { FileTable } from '@/lib/files/read-tables'
import {
  findHeader,
  guessColumns,
  headerKey,
  PRODUCT_COLUMNS,
  TRAFFIC_COLUMNS,
  type ColumnMap,
  type ListColumn,
} from '@/lib/offers/formats/columns'
import type { RefusedListRow } from '@/lib/offers/formats/list-cells'
import { readProductTable } from '@/lib/offers/formats/product-table'
import { findDays, readTrafficTable } from '@/lib/offers/formats/traffic-table'
import type { ListedProduct } from '@/lib/offers/slice-products'
import type { Traffic } from '@/lib/offers/traffic'
import type { Settings } from '@/lib/settings/settings'
import { DAY_MS } from '@/lib/shared/time'

export const LIST_KINDS = ['products', 'traffic'] as const
export type ListKind = (typeof LIST_KINDS)[number]

/** The columns that each kind of file may have. */
export const LIST_COLUMNS: Readonly<Record<ListKind, readonly ListColumn[]>> = {
  products: PRODUCT_COLUMNS,
  traffic: TRAFFIC_COLUMNS,
}

/** A file on its way in: which column is which, and the days that a report is of. */
export interface ListDraft {
  readonly kind: ListKind
  readonly header: readonly string[]
  readonly rows: FileTable['rows']
  readonly map: ColumnMap
  /** As date fields hold them; empty: unknown. */
  readonly from: string
  readonly to: string
}

/** What a file says by its columns; rows that are not taken are named. */
export interface ListReading {
  readonly products: readonly ListedProduct[]
  readonly figures: readonly Traffic[]
  readonly refused: readonly RefusedListRow[]
}

type ColumnMaps = NonNullable<Settings['columnMaps']>

/** Under which name it is kept what the columns of such a file are. */
export const mapKey = ({ kind, header }: Pick<ListDraft, 'kind' | 'header'>): string =>
  `${kind} ${headerKey(header)}`

const dateOf = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10)

/** A table with its columns as they were last said of such a file, else as their names tell. */
export function draftList(
  kind: ListKind,
  { rows }: FileTable,
  fileName: string,
  known: ColumnMaps,
): ListDraft {
  const columns = LIST_COLUMNS[kind]
  const header = (rows[findHeader(rows, columns)] ?? []).filter((cell) => cell.trim() !== '')
  const days = findDays(fileName)
  return {
    kind,
    header,
    rows,
    map: known[mapKey({ kind, header })] ?? guessColumns(header, columns),
    from: days === null ? '' : dateOf(days.from),
    to: days === null ? '' : dateOf(days.to),
  }
}

/** Another column of the file for what a column holds; null: none. */
export function withColumn(draft: ListDraft, column: ListColumn, name: string | null): ListDraft {
  const { [column]: _before, ...map } = draft.map
  return { ...draft, map: name === null ? map : { ...map, [column]: name } }
}

/** Whether a traffic report needs to be told of which days it is. */
export const needsDays = ({ kind, map }: ListDraft): boolean =>
  kind === 'traffic' && map.day === undefined

/** Reads the rows by the columns as they are said now, in the shop's currency. */
export function readList(draft: ListDraft, currency: string): ListReading {
  const { kind, rows, map, from, to } = draft
  if (kind === 'products') return { figures: [], ...readProductTable(rows, map, currency) }
  return { products: [], ...readTrafficTable(rows, map, findDays(`${from} ${to}`)) }
}
