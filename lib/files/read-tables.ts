import { fail, ok, type Result } from '@/lib/shared/result'

import { BrokenFileError, type Breakage } from './broken-file'
import type { Sheet, SheetFault } from './containers/read-sheets'
import { readRows } from './csv-rows'
import { detectEncoding } from './decode'
import { sniffKind } from './sniff-kind'

/** Rows of a delimited file, or of one sheet; the name is the sheet's. */
export type FileTable = Sheet

/** Why the tables of a file are not read. */
export type TableFault = SheetFault | 'undecodable' | Exclude<Breakage, 'damaged'>

/** Largest file, and twice that unpacked: far more than any list of products. */
const TABLE_FILE_LIMIT = 32 * 1024 * 1024

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
  if (kind !== 'text') {
    // What unpacks comes with the first spreadsheet only.
    const { readSheets } = await import('./containers/read-sheets')
    return readSheets(file, TABLE_FILE_LIMIT * 2)
  }
  try {
    return await readText(file, isHeader)
  } catch (error) {
    if (error instanceof BrokenFileError)
      return fail(error.why === 'damaged' ? 'unreadable-spreadsheet' : error.why)
    throw error
  }
}
