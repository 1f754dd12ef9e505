import { fail, ok, type Result } from '@/lib/shared/result'

import { BrokenFileError } from '../broken-file'
import { findTables } from './find-tables'

/** All rows of one sheet; the name is the sheet's, empty where there is only one. */
export interface Sheet {
  readonly name: string
  readonly rows: readonly (readonly string[])[]
}

/** Why sheets are not read. */
export type SheetFault =
  | 'empty'
  | 'too-large'
  /** An archive, of sheets or of anything else. */
  | 'archive'
  /** A spreadsheet that is damaged, locked or of before 2007. */
  | 'unreadable-spreadsheet'

/** Reads every sheet of a workbook of at most so many bytes unpacked; meant for lists, as all of it is held. */
export async function readSheets(
  file: Blob,
  bytesLimit: number,
): Promise<Result<Sheet[], SheetFault>> {
  const found = await findTables(file)
  if (!found.ok) return fail(asSheetFault(found.error))
  const sheets: Sheet[] = []
  let bytes = 0
  for (const { name, open } of found.value) {
    const source = await open()
    if (!source.ok) return fail(asSheetFault(source.error))
    if (source.value.encoding !== 'xlsx') return fail('archive')
    bytes += source.value.bytesTotal
    if (bytes > bytesLimit) return fail('too-large')
    const rows = await readAll(source.value.readRuns({ isHeader: () => false }))
    if (!rows.ok) return rows
    sheets.push({ name, rows: rows.value })
  }
  return ok(sheets)
}

type Runs = AsyncIterable<{ readonly rows: readonly (readonly string[])[] }>

async function readAll(runs: Runs): Promise<Result<(readonly string[])[], SheetFault>> {
  const all: (readonly string[])[] = []
  try {
    for await (const { rows } of runs) for (const cells of rows) all.push(cells)
    return ok(all)
  } catch (error) {
    if (!(error instanceof BrokenFileError)) throw error
    return fail(error.why === 'too-large' ? 'too-large' : 'unreadable-spreadsheet')
  }
}

function asSheetFault(why: string): SheetFault {
  if (why === 'empty' || why === 'too-large') return why
  const isSpreadsheet = why === 'spreadsheet' || why === 'damaged'
  return isSpreadsheet ? 'unreadable-spreadsheet' : 'archive'
}
