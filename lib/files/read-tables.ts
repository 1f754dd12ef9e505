import { fail, ok, type Result } from '@/lib/shared/result'

import { BrokenFileError, type Breakage } from './broken-file'
import { readRows } from './csv-rows'
import { detectEncoding } from './decode'
import { sniffKind } from './sniff-kind'
import { unpackedSize } from './unpacked-size'

/** Rows of a delimited file, or of one sheet; the name is the sheet's. */
export interface FileTable {
  readonly name: string
  readonly rows: readonly (readonly string[])[]
}

/** Why the tables of a file are not read. */
export type TableFault =
  | 'empty'
  | 'too-large'
  | 'archive'
  | 'undecodable'
  /** A spreadsheet that is damaged, locked or of before 2007. */
  | 'unreadable-spreadsheet'
  | Breakage

/** Largest file, and twice that unpacked: far more than any list of products. */
const TABLE_FILE_LIMIT = 32 * 1024 * 1024

const cellText = (cell: unknown): string => {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10)
  return typeof cell === 'string' || typeof cell === 'boolean' ? String(cell) : ''
}

/** Rows of every sheet as texts; numbers keep the digits that the file has. */
async function readSheets(file: Blob): Promise<Result<FileTable[], TableFault>> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  if (unpackedSize(bytes) > TABLE_FILE_LIMIT * 2) return fail('too-large')
  try {
    const { default: read } = await import('read-excel-file/universal')
    const sheets = await read(bytes.buffer, { trim: false, parseNumber: (digits) => digits })
    return ok(
      sheets.map(({ sheet, data }) => ({
        name: sheet,
        rows: data.map((row) => row.map(cellText)),
      })),
    )
  } catch {
    return fail('unreadable-spreadsheet')
  }
}

async function readText(
  file: Blob,
  isHeader: (cells: readonly string[]) => boolean,
): Promise<Result<FileTable[], TableFault>> {
  const encoding = await detectEncoding(file)
  if (encoding === null) return fail('undecodable')
  const rows: (readonly string[])[] = []
  for await (const run of readRows(file, encoding, { isHeader }))
    for (const cells of run.rows) rows.push(cells)
  return ok([{ name: '', rows }])
}

/** Gives the tables of a CSV or XLSX file, by its content and whatever its name; a file that breaks off is not read at all. */
export async function readTables(
  file: Blob,
  isHeader: (cells: readonly string[]) => boolean,
): Promise<Result<FileTable[], TableFault>> {
  if (file.size === 0) return fail('empty')
  if (file.size > TABLE_FILE_LIMIT) return fail('too-large')
  const kind = await sniffKind(file)
  if (kind === 'archive') return fail('archive')
  if (kind === 'spreadsheet') return readSheets(file)
  try {
    return await readText(file, isHeader)
  } catch (error) {
    if (error instanceof BrokenFileError) return fail(error.why)
    throw error
  }
}
