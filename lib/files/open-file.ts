import type { OrderFacts } from '@/lib/shared/orders'
import { fail, ok, type Result } from '@/lib/shared/result'

import { cleanText, normalizeHeader } from './cells'
import { readRows, type RowRun } from './csv-rows'
import { detectEncoding, type FileEncoding } from './decode'
import type { BindFormat, BoundFormat, Refusal, RowWarning } from './import-format'
import { sniffKind } from './sniff-kind'

/** Why a file as a whole is not taken. */
export type FileRefusal =
  | { readonly why: 'empty' | 'spreadsheet' | 'archive' | 'undecodable' }
  /** No row of its head names the columns of a known format; `columns` are those of the likeliest row. */
  | { readonly why: 'unknown-format'; readonly columns: readonly string[] }

/** One row that was not taken. */
export interface RefusedRow {
  /** Counted as a spreadsheet shows it: the file's first row is 1. */
  readonly row: number
  readonly reason: Refusal
  /** Header of the cell that stands against it; empty where the row as a whole does. */
  readonly column: string
  readonly cell: string
  /** The whole row, for the file of refused rows. */
  readonly cells: readonly string[]
}

/** Some rows of a file, read. */
export interface FileBatch {
  readonly orders: readonly OrderFacts[]
  readonly refused: readonly RefusedRow[]
  /** How many taken rows carry each warning. */
  readonly warnings: ReadonlyMap<RowWarning, number>
  /** Rows of data so far in the whole file, taken or not, blank ones left out. */
  readonly rowsDone: number
  readonly bytesDone: number
}

/** A file whose format is known; its rows are read while they are taken, once. */
export interface OpenFile {
  readonly format: BoundFormat['id']
  readonly platform: BoundFormat['platform']
  readonly encoding: FileEncoding
  readonly header: readonly string[]
  readonly bytesTotal: number
  readonly batches: () => AsyncGenerator<FileBatch>
}

export interface OpenOptions {
  readonly formats: readonly BindFormat[]
  /** Epoch ms; a later order time is refused. */
  readonly now: number
  readonly chunkBytes?: number
}

/** Rows looked through for a header: some files begin with titles, counts and rules. */
const HEADER_SEARCH_ROWS = 60
const CELLS_KEPT = 200

const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '')

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

/** Opens an export file: finds kind, encoding, header row and format, or says why it cannot be taken. */
export async function openFile(
  file: Blob,
  options: OpenOptions,
): Promise<Result<OpenFile, FileRefusal>> {
  if (file.size === 0) return fail({ why: 'empty' })
  const kind = await sniffKind(file)
  if (kind !== 'text') return fail({ why: kind })
  const encoding = await detectEncoding(file)
  if (encoding === null) return fail({ why: 'undecodable' })
  const runs = readRows(file, encoding, options.chunkBytes)
  const head = await readHead(runs)
  const found = findHeader(head.rows, options.formats)
  if (found === null) {
    await runs.return(undefined)
    return fail({ why: 'unknown-format', columns: likeliestHeader(head.rows) })
  }
  return ok({
    format: found.format.id,
    platform: found.format.platform,
    encoding,
    header: found.format.header,
    bytesTotal: file.size,
    batches: () => readBatches(found, head, runs, options.now),
  })
}

/** Reads on until there are enough rows to look for a header in. */
async function readHead(runs: AsyncGenerator<RowRun>): Promise<RowRun> {
  const rows: (readonly string[])[] = []
  let bytesDone = 0
  while (rows.length < HEADER_SEARCH_ROWS) {
    const next = await runs.next()
    if (next.done === true) break
    rows.push(...next.value.rows)
    bytesDone = next.value.bytesDone
  }
  return { rows, bytesDone }
}

async function* readBatches(
  { format, at }: FoundHeader,
  head: RowRun,
  runs: AsyncGenerator<RowRun>,
  now: number,
): AsyncGenerator<FileBatch> {
  let rowsDone = 0
  let index = at + 1
  const read = (rows: RowRun['rows'], bytesDone: number): FileBatch => {
    const batch = readBatch(format, rows, index, now)
    index += rows.length
    rowsDone += batch.orders.length + batch.refused.length
    return { ...batch, rowsDone, bytesDone }
  }
  try {
    yield read(head.rows.slice(at + 1), head.bytesDone)
    for await (const run of runs) yield read(run.rows, run.bytesDone)
  } finally {
    await runs.return(undefined)
  }
}

function readBatch(
  format: BoundFormat,
  rows: RowRun['rows'],
  firstIndex: number,
  now: number,
): Omit<FileBatch, 'rowsDone' | 'bytesDone'> {
  const orders: OrderFacts[] = []
  const refused: RefusedRow[] = []
  const warnings = new Map<RowWarning, number>()
  for (const [offset, cells] of rows.entries()) {
    if (isBlank(cells)) continue
    const outcome = format.readRow(cells, now)
    if (outcome.ok) {
      orders.push(outcome.order)
      for (const warning of outcome.warnings)
        warnings.set(warning, (warnings.get(warning) ?? 0) + 1)
    } else {
      const { reason, column, cell } = outcome
      refused.push({ row: firstIndex + offset + 1, reason, column, cell, cells: keepCells(cells) })
    }
  }
  return { orders, refused, warnings }
}

const keepCells = (cells: readonly string[]): string[] => cells.slice(0, CELLS_KEPT).map(cleanText)
