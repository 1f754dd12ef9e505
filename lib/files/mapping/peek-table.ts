import { fail, ok, type Result } from '@/lib/shared/result'

import { cleanText } from '../cells'
import { OWN_COLUMNS, type BindFormat } from '../import-format'
import { openFile, type FileRefusal, type OpenChoice } from '../open-file'
import { headerShape } from './header-shape'

/** The head of a table that is not known: its columns and its first rows, as safe text. */
export interface TablePeek {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** Rows that are looked at to say what a column may hold. */
export const PEEK_ROWS = 200

/** A format of no meaning that takes tables of one shape, to see what stands in them. */
function looksAt(shape: string, rows: (readonly string[])[]): BindFormat {
  return (header) =>
    headerShape(header) === shape
      ? {
          id: OWN_COLUMNS,
          platform: 'shopify',
          grain: 'order',
          moneyOf: 'order',
          isPurse: false,
          perPiece: false,
          onlyLines: false,
          header,
          lastPlace: 0,
          readRow: (cells) => {
            if (rows.length < PEEK_ROWS)
              rows.push(header.map((_, at) => cleanText(cells[at] ?? '')))
            return { kind: 'furniture' }
          },
        }
      : null
}

/** Reads the first rows of a table whose columns nobody knows yet; throws `BrokenFileError` as reading does. */
export async function peekTable(
  file: Blob,
  options: OpenChoice,
): Promise<Result<TablePeek, FileRefusal>> {
  const unknown = await openFile(file, { ...options, formats: [] })
  if (unknown.ok || unknown.error.why !== 'unknown-format')
    return unknown.ok ? ok({ columns: unknown.value.header, rows: [] }) : unknown
  const rows: (readonly string[])[] = []
  const shape = headerShape(unknown.error.columns)
  const opened = await openFile(file, { ...options, formats: [looksAt(shape, rows)] })
  if (!opened.ok) return fail(opened.error)
  const batches = opened.value.batches()
  while (rows.length === 0 && (await batches.next()).done !== true);
  await batches.return(undefined)
  const { header } = opened.value
  const named = header.flatMap((name, at) => (cleanText(name) === '' ? [] : [at]))
  return ok({
    columns: named.map((at) => cleanText(header[at] ?? '')),
    rows: rows.map((cells) => named.map((at) => cells[at] ?? '')),
  })
}
