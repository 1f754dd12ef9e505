import { BrokenFileError } from '@/lib/files/broken-file'
import { readRows } from '@/lib/files/csv-rows'
import { detectEncoding, readText, type FileEncoding } from '@/lib/files/decode'
import { sniffKind } from '@/lib/files/sniff-kind'
import { fail, ok, type Result } from '@/lib/shared/result'

import { parseJson } from './parse-json'
import { readPhraseHeader } from './phrase-columns'
import { REPLY_FILE_LIMIT, type ReplySource, type ReplyTable } from './reply-format'

/** Why a file as a whole is not read. */
export type ReplyFileFault =
  | 'empty'
  | 'too-large'
  /** A spreadsheet that is damaged, locked or of before 2007. */
  | 'unreadable-spreadsheet'
  | 'archive'
  | 'undecodable'
  /** A file of a program, broken off or changed by hand. */
  | 'damaged'
  | 'unclosed-quote'
  | 'cut-off'
  | 'unknown-format'

/** What stands in a file, and why its table could not be read, where that is so. */
export interface OpenSource extends ReplySource {
  readonly fault: ReplyFileFault | null
}

/** Rows of every sheet as texts; numbers keep the digits that the file has. */
async function readSpreadsheet(file: Blob): Promise<Result<OpenSource, ReplyFileFault>> {
  const { readSheets } = await import('@/lib/files/containers/read-sheets')
  const sheets = await readSheets(file, REPLY_FILE_LIMIT * 2)
  return sheets.ok ? ok({ text: null, tables: sheets.value, fault: null }) : sheets
}

const isHeader = (cells: readonly string[]): boolean => readPhraseHeader(cells) !== null

/** The rows of a text; a text that is no table may well break the rules of one. */
async function readTable(
  file: Blob,
  encoding: FileEncoding,
): Promise<Result<ReplyTable, ReplyFileFault>> {
  const rows: (readonly string[])[] = []
  try {
    for await (const run of readRows(file, encoding, { isHeader }))
      for (const cells of run.rows) rows.push(cells)
    return ok({ name: '', rows })
  } catch (error) {
    if (!(error instanceof BrokenFileError)) throw error
    return fail(error.why === 'cut-off' ? 'cut-off' : 'unclosed-quote')
  }
}

/** How files begin that programs write for programs: no rows of words do. */
const CODED = /^\s*(?:\{|\[\s*[{["\d])/u
const MATCHES = /^matches\s*:/mu

async function readTextFile(file: Blob): Promise<Result<OpenSource, ReplyFileFault>> {
  const encoding = await detectEncoding(file)
  if (encoding === null) return fail('undecodable')
  let text = ''
  for await (const piece of readText(file, encoding)) text += piece.text
  if (CODED.test(text) || MATCHES.test(text))
    return ok({ text, tables: [], fault: parseJson(text) === undefined ? 'damaged' : null })
  const table = await readTable(file, encoding)
  return ok(
    table.ok
      ? { text, tables: [table.value], fault: null }
      : { text, tables: [], fault: table.error },
  )
}

/** Gives what stands in a file, by its content and whatever its name. Never throws for a file that is damaged. */
export async function readSource(file: Blob): Promise<Result<OpenSource, ReplyFileFault>> {
  if (file.size === 0) return fail('empty')
  if (file.size > REPLY_FILE_LIMIT) return fail('too-large')
  const kind = await sniffKind(file)
  if (kind !== 'text') return readSpreadsheet(file)
  try {
    return await readTextFile(file)
  } catch (error) {
    if (error instanceof BrokenFileError) return fail('cut-off')
    throw error
  }
}
