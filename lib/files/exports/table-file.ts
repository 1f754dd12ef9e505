import { escapeFormula } from '../cells'
import { createCsvFile } from '../write-csv'

/** Rows that a spreadsheet is written with: it is made in memory as a whole. */
export const SPREADSHEET_ROWS = 100_000

/** The table has more rows than a spreadsheet is written with. */
export class TooLongError extends Error {
  override readonly name = 'TooLongError'
}

/** A table on its way into a file; no cell of it can act as a formula. */
export interface TableFile {
  readonly add: (rows: readonly (readonly string[])[]) => void
  /** Rows so far, the header among them. */
  readonly count: () => number
  readonly finish: () => Promise<Blob>
}

/** What spreadsheets would read as the number of a sign keeps its first sign as one. */
const escapeSign = (cell: string): string => cell.replace(/_(?=x[\dA-F]{4}_)/giu, '_x005F_')

async function writeSpreadsheet(rows: readonly (readonly string[])[]): Promise<Blob> {
  const { default: write } = await import('write-excel-file/universal')
  return write(
    rows.map((cells) =>
      cells.map((cell) => (cell === '' ? null : { value: escapeSign(cell), type: String })),
    ),
  ).toBlob()
}

/** Starts a file: CSV of any length, or a spreadsheet of one sheet, whose cells are all texts. */
export function createTableFile(kind: 'csv' | 'xlsx'): TableFile {
  const csv = createCsvFile()
  const sheet: string[][] = []
  let count = 0
  return {
    add: (rows) => {
      count += rows.length
      const safe = rows.map((cells) => cells.map(escapeFormula))
      if (kind === 'csv') return csv.add(safe)
      if (count > SPREADSHEET_ROWS) throw new TooLongError()
      for (const cells of safe) sheet.push(cells)
    },
    count: () => count,
    finish: async () => (kind === 'csv' ? csv.finish() : writeSpreadsheet(sheet)),
  }
}
