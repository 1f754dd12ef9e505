import Papa from 'papaparse'

import { BrokenFileError } from './broken-file'
import { readText, type FileEncoding } from './decode'

/** A run of rows in file order, with how far into the file they reach. */
export interface RowRun {
  readonly rows: readonly (readonly string[])[]
  readonly bytesDone: number
  /** The last row is the file's last and no line end follows it. */
  readonly endsOpen: boolean
}

export interface RowOptions {
  /** Whether cells are a header that somebody knows: the delimiter is the one that shows it. */
  readonly isHeader: (cells: readonly string[]) => boolean
  readonly chunkBytes?: number
}

/** Text carried over between pieces, in characters: more than any honest row has. */
const CARRY_LIMIT = 4 * 1024 * 1024
const DELIMITERS = [',', '\t', ';', '|']
/** Rows looked through for a header: some files begin with titles, counts and rules. */
export const HEADER_SEARCH_ROWS = 60

interface Layout {
  readonly delimiter: string
  readonly newline: '\r\n' | '\n' | '\r'
}

const asNewline = (mark: string): Layout['newline'] =>
  mark === '\r\n' || mark === '\r' ? mark : '\n'

function findLayout(head: string, isHeader: RowOptions['isHeader']): Layout {
  const parse = (delimiter: string) =>
    Papa.parse<string[]>(head, {
      preview: HEADER_SEARCH_ROWS,
      delimiter,
      delimitersToGuess: DELIMITERS,
    })
  const known = DELIMITERS.find((delimiter) => parse(delimiter).data.some(isHeader))
  const { meta } = parse(known ?? '')
  return { delimiter: meta.delimiter, newline: asNewline(meta.linebreak) }
}

/** What papaparse's row parser gives for one piece; its own types say `any`. */
interface ParsedPiece {
  readonly data: readonly (readonly string[])[]
  readonly meta: { readonly cursor: number }
  readonly errors: readonly { readonly code: string }[]
}

const hasOpenQuote = (text: string): boolean => text.split('"').length % 2 === 0

/**
 * Reads a delimited file row by row without holding it: the next piece is read when the last one has been taken.
 * Delimiter and line ends are found from the first piece. Throws `BrokenFileError`.
 */
export async function* readRows(
  file: Blob,
  encoding: FileEncoding,
  { isHeader, chunkBytes }: RowOptions,
): AsyncGenerator<RowRun> {
  let layout: Layout | undefined
  let carried = ''
  for await (const { text, bytesDone, last } of readText(file, encoding, chunkBytes)) {
    const input = carried + text
    layout ??= findLayout(input, isHeader)
    const parsed: ParsedPiece = new Papa.Parser({ ...layout }).parse(input, 0, !last)
    carried = input.slice(parsed.meta.cursor)
    if (last && parsed.errors.some(({ code }) => code === 'MissingQuotes'))
      throw new BrokenFileError('unclosed-quote')
    if (carried.length > CARRY_LIMIT)
      throw new BrokenFileError(hasOpenQuote(carried) ? 'unclosed-quote' : 'long-line')
    yield { rows: parsed.data, bytesDone, endsOpen: last && !/[\r\n]$/u.test(input) }
  }
}
