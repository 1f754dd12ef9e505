import type { NotedBuyer } from '@/lib/intake/keep-buyers'
import { fail, ok, type Result } from '@/lib/shared/result'

import { BrokenFileError } from './broken-file'
import { cleanText, normalizeHeader } from './cells'
import { HEADER_SEARCH_ROWS, readRows, type RowRun } from './csv-rows'
import { detectEncoding, type FileEncoding } from './decode'
import { createGatherer, type RefusedRow } from './gather-orders'
import type { BindFormat, BoundFormat, FileOrder, RowReading, RowWarning } from './import-format'
import { recogniseList, type ListKind } from './recognise-list'
import { sniffKind } from './sniff-kind'

export type { RefusedRow }

/** Why a file as a whole is not taken. */
export type FileRefusal =
  | { readonly why: 'empty' | 'spreadsheet' | 'archive' | 'undecodable' }
  /** It tells of products and not of orders. */
  | { readonly why: ListKind }
  /** No row of its head names the columns of a known format; `columns` are those of the likeliest row. */
  | { readonly why: 'unknown-format'; readonly columns: readonly string[] }

/** Some rows of a file, read. */
export interface FileBatch {
  /** Orders whose rows are all read, as far as rows of one order stand together. */
  readonly orders: readonly FileOrder[]
  /** Buyers whom rows are about. */
  readonly buyers: readonly NotedBuyer[]
  readonly refused: readonly RefusedRow[]
  /** Taken rows that carry each warning. */
  readonly warnings: ReadonlyMap<RowWarning, readonly number[]>
  /** Rows of data so far in the whole file, taken or not, blank ones and summaries left out. */
  readonly rowsDone: number
  readonly bytesDone: number
}

/** A file whose format is known; its rows are read while they are taken, once. */
export interface OpenFile {
  readonly format: BoundFormat['id']
  readonly platform: BoundFormat['platform']
  readonly grain: BoundFormat['grain']
  readonly isPurse: boolean
  readonly encoding: FileEncoding
  readonly header: readonly string[]
  readonly bytesTotal: number
  /** Throws `BrokenFileError` where the file breaks off: then none of its orders counts. */
  readonly batches: () => AsyncGenerator<FileBatch>
}

export interface OpenOptions {
  readonly formats: readonly BindFormat[]
  /** Epoch ms; a later order time is refused. */
  readonly now: number
  readonly chunkBytes?: number
}

const CELLS_KEPT = 200

const lastFilled = (cells: readonly string[]): number =>
  cells.findLastIndex((cell) => cell.trim() !== '')
const isBlank = (cells: readonly string[]): boolean => lastFilled(cells) < 0

interface FoundHeader {
  readonly format: BoundFormat
  /** Index of the header row. */
  readonly at: number
}

function findHeader(
  rows: readonly (readonly string[])[],
  formats: readonly BindFormat[],
): FoundHeader | null {
  for (const [at, cells] of rows.slice(0, HEADER_SEARCH_ROWS).entries()) {
    for (const bind of formats) {
      const format = bind(cells)
      if (format !== null) return { format, at }
    }
  }
  return null
}

function likeliestHeader(rows: readonly (readonly string[])[]): string[] {
  const widths = rows.slice(0, HEADER_SEARCH_ROWS).map((cells) => cells.filter(Boolean).length)
  const widest = rows[widths.indexOf(Math.max(...widths, 0))] ?? []
  return widest
    .map((name) => cleanText(normalizeHeader(name)))
    .filter((name) => name !== '')
    .slice(0, CELLS_KEPT)
}

/** A sign that stands where another program could not read the text, which is lost since. */
const LOST_SIGN = '\uFFFD'

/**
 * Opens an export file: finds kind, encoding, header row and format, or says why it cannot be taken. Throws
 * `BrokenFileError` where it breaks off before its first rows.
 */
export async function openFile(
  file: Blob,
  options: OpenOptions,
): Promise<Result<OpenFile, FileRefusal>> {
  if (file.size === 0) return fail({ why: 'empty' })
  const kind = await sniffKind(file)
  if (kind !== 'text') return fail({ why: kind })
  const encoding = await detectEncoding(file)
  if (encoding === null) return fail({ why: 'undecodable' })
  const runs = readRows(file, encoding, {
    ...options,
    isHeader: (cells) => findHeader([cells], options.formats) !== null,
  })
  const head = await readHead(runs)
  const found = findHeader(head.rows, options.formats)
  if (found === null) {
    await runs.return(undefined)
    const columns = likeliestHeader(head.rows)
    const isLost = columns.some((name) => name.includes(LOST_SIGN))
    if (isLost) return fail({ why: 'undecodable' })
    const list = head.rows.map(recogniseList).find((each) => each !== null)
    return fail(list === undefined ? { why: 'unknown-format', columns } : { why: list })
  }
  return ok({
    format: found.format.id,
    platform: found.format.platform,
    grain: found.format.grain,
    isPurse: found.format.isPurse,
    encoding,
    header: found.format.header,
    bytesTotal: file.size,
    batches: () => readBatches(found, head, runs, options.now),
  })
}

/** Reads on until there are enough rows to look for a header in. */
async function readHead(runs: AsyncGenerator<RowRun>): Promise<RowRun> {
  const rows: (readonly string[])[] = []
  let last: RowRun = { rows, bytesDone: 0, endsOpen: false }
  while (rows.length < HEADER_SEARCH_ROWS) {
    const next = await runs.next()
    if (next.done === true) break
    // A piece of short rows holds more of them than a call takes arguments.
    for (const cells of next.value.rows) rows.push(cells)
    last = { ...next.value, rows }
  }
  return last
}

async function* readBatches(
  { format, at }: FoundHeader,
  head: RowRun,
  runs: AsyncGenerator<RowRun>,
  now: number,
): AsyncGenerator<FileBatch> {
  const gatherer = createGatherer(format)
  let rowsDone = 0
  let row = at + 1
  let bytesDone = 0
  /** Place of the last cell that a whole row fills: rows may go without the blank ones behind it. */
  let filled = format.lastPlace
  const read = (run: RowRun): void => {
    ;({ bytesDone } = run)
    for (const [index, cells] of run.rows.entries()) {
      row += 1
      if (isBlank(cells)) continue
      const reading = format.readRow(cells, now)
      if (reading.kind === 'furniture') continue
      const isOpenEnd = run.endsOpen && index === run.rows.length - 1
      if (isOpenEnd && cells.length <= filled) throw new BrokenFileError('cut-off')
      filled = Math.max(filled, lastFilled(cells))
      rowsDone += 1
      gatherer.take(row, cells, isOpenEnd ? warnOfOpenEnd(reading) : reading)
    }
  }
  try {
    read({ ...head, rows: head.rows.slice(at + 1) })
    yield { ...gatherer.give(false), rowsDone, bytesDone }
    for await (const run of runs) {
      read(run)
      yield { ...gatherer.give(false), rowsDone, bytesDone }
    }
    yield { ...gatherer.give(true), rowsDone, bytesDone }
  } finally {
    await runs.return(undefined)
  }
}

const warnOfOpenEnd = (reading: RowReading): RowReading =>
  reading.kind === 'taken' ? { ...reading, warnings: [...reading.warnings, 'open-end'] } : reading
