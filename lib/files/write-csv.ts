import Papa from 'papaparse'

/** A CSV file that grows row by row without being held: UTF-8 with a byte order mark, so that spreadsheets read it. */
export interface CsvFile {
  readonly add: (rows: readonly (readonly string[])[]) => void
  readonly finish: () => Blob
}

/** Characters held in memory before they go into a piece of the file. */
const PIECE = 1024 * 1024

/** Starts an empty file. */
export function createCsvFile(): CsvFile {
  const pieces: Blob[] = []
  let text = '\uFEFF'
  return {
    add: (rows) => {
      if (rows.length === 0) return
      text += `${Papa.unparse(
        rows.map((cells) => [...cells]),
        // Some spreadsheets divide cells at other signs than the comma.
        { quotes: true },
      )}\r\n`
      if (text.length < PIECE) return
      pieces.push(new Blob([text]))
      text = ''
    },
    finish: () => new Blob([...pieces, text], { type: 'text/csv;charset=utf-8' }),
  }
}
