import Papa from 'papaparse'

import { readText, type FileEncoding } from './decode'

/** A run of rows in file order, with how far into the file they reach. */
export interface RowRun {
  readonly rows: readonly (readonly string[])[]
  readonly bytesDone: number
}

/** The file opens a quote that it never closes, so that nothing after it can be read. */
export class UnclosedQuoteError extends Error {
  override readonly name = 'UnclosedQuoteError'
}

/** Text carried over between pieces, in characters: more than any honest row has. */
const CARRY_LIMIT = 4 * 1024 * 1024
const DELIMITERS = [',', '\t', ';', '|']

interface Layout {
  readonly delimiter: string
  readonly newline: '\r\n' | '\n' | '\r'
}

const asNewline = (mark: string): Layout['newline'] =>
  mark === '\r\n' || mark === '\r' ? mark : '\n'

function guessLayout(head: string): Layout {
  const { meta } = Papa.parse<string[]>(head, { preview: 20, delimitersToGuess: DELIMITERS })
  return { delimiter: meta.delimiter, newline: asNewline(meta.linebreak) }
}

/** What papaparse's row parser gives for one piece; its own types say `any`. */
interface ParsedPiece {
  readonly data: readonly (readonly string[])[]
  readonly meta: { readonly cursor: number }
  readonly errors: readonly { readonly code: string }[]
}

/**
 * Reads a delimited file row by row without holding it: the next piece is read when the last one has been taken.
 * Delimiter and line ends are found from the first piece.
 */
export async function* readRows(
  file: Blob,
  encoding: FileEncoding,
  chunkBytes?: number,
): AsyncGenerator<RowRun> {
  let layout: Layout | undefined
  let carried = ''
  for await (const { text, bytesDone, last } of readText(file, encoding, chunkBytes)) {
    const input = carried + text
    layout ??= guessLayout(input)
    const parsed: ParsedPiece = new Papa.Parser({ ...layout }).parse(input, 0, !last)
    carried = input.slice(parsed.meta.cursor)
    const isUnclosed = last && parsed.errors.some(({ code }) => code === 'MissingQuotes')
    if (isUnclosed || carried.length > CARRY_LIMIT) throw new UnclosedQuoteError()
    yield { rows: parsed.data, bytesDone }
  }
}
