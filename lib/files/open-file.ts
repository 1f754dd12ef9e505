import type { NotedBuyer } from '@/lib/intake/keep-buyers'
import { fail, ok, type Result } from '@/lib/shared/result'

import { BrokenFileError } from './broken-file'
import { cleanText, normalizeHeader } from './cells'
import type { ContainerRefusal, TableEncoding } from './containers/container-refusal'
import { findTables, type FoundTable } from './containers/find-tables'
import { HEADER_SEARCH_ROWS, type RowRun } from './csv-rows'
import { createGatherer, type RefusedRow } from './gather-orders'
import type { BindFormat, BoundFormat, FileOrder, RowReading } from './import-format'
import type { RowWarning } from './row-outcomes'
import { recogniseList, type ListKind } from './recognise-list'

export type { RefusedRow }

/** Why a file as a whole is not taken. */
export type FileRefusal =
  | { readonly why: ContainerRefusal }
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
  /** What tells the table from others of its file, its path in an archive above all; empty where it is the whole file. */
  readonly name: string
  readonly format: BoundFormat['id']
  readonly platform: BoundFormat['platform']
  readonly grain: BoundFormat['grain']
  readonly isPurse: boolean
  readonly onlyLines: boolean
  readonly encoding: TableEncoding
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

/** Which table of a file, by its place among them, and what opens the archive that it may be in. */
export interface OpenChoice extends OpenOptions {
  /** From 0; without it the first table whose format is known. */
  readonly table?: number | undefined
  readonly password?: string | undefined
}

/** One table of a file, looked at. */
export interface LookedAt {
  /** Its place among the tables of the file, from 0. */
  readonly table: number
  /** What tells it from the others; empty where the file is this one table. */
  readonly name: string
  readonly opened: Result<OpenFile, FileRefusal>
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
 * Opens one table of an export file: finds container, encoding, header row and format, or says why it cannot be taken.
 * Throws `BrokenFileError` where it breaks off before its first rows.
 */
export async function openFile(
  file: Blob,
  options: OpenChoice,
): Promise<Result<OpenFile, FileRefusal>> {
  const found = await findTables(file, options.password)
  if (!found.ok) return fail({ why: found.error })
  const chosen =
    options.table === undefined ? found.value : found.value.slice(options.table).slice(0, 1)
  let refused: Result<OpenFile, FileRefusal> = fail({ why: 'empty' })
  for (const table of chosen) {
    const opened = await openTable(table, options)
    if (opened.ok) return opened
    if (refused.error.why === 'empty') refused = opened
  }
  return refused
}

/**
 * Looks at every table of a file; blank sheets beside others are left out. Where the file is a single table it throws as
 * `openFile` does; one of several that breaks off stands in nobody's way.
 */
export async function lookAtTables(
  file: Blob,
  options: OpenChoice,
): Promise<Result<readonly LookedAt[], FileRefusal>> {
  const found = await findTables(file, options.password)
  if (!found.ok) return fail({ why: found.error })
  const open = found.value.length === 1 ? openTable : openOneOfMany
  const looked: LookedAt[] = []
  for (const [table, each] of found.value.entries())
    looked.push({ table, name: each.name, opened: await open(each, options) })
  const filled = looked.filter(({ opened }) => opened.ok || opened.error.why !== 'empty')
  const [only] = filled.length > 0 ? filled : looked
  if (only === undefined) return fail({ why: 'empty' })
  // A password that is missing or wrong for one part of an archive is so for the archive.
  const locked = looked.find(({ opened }) => !opened.ok && LOCKED.has(opened.error.why))
  if (locked?.opened.ok === false) return locked.opened
  return ok(filled.length > 0 ? filled : [only])
}

const LOCKED: ReadonlySet<FileRefusal['why']> = new Set(['password-needed', 'wrong-password'])

async function openOneOfMany(
  table: FoundTable,
  options: OpenOptions,
): Promise<Result<OpenFile, FileRefusal>> {
  try {
    return await openTable(table, options)
  } catch (error) {
    if (!(error instanceof BrokenFileError)) throw error
    return fail({ why: error.why === 'too-large' ? error.why : 'damaged' })
  }
}

async function openTable(
  table: FoundTable,
  options: OpenOptions,
): Promise<Result<OpenFile, FileRefusal>> {
  const source = await table.open()
  if (!source.ok) return fail({ why: source.error })
  const { encoding, bytesTotal, readRuns } = source.value
  const runs = readRuns({
    ...options,
    isHeader: (cells) => findHeader([cells], options.formats) !== null,
  })
  const head = await readHead(runs)
  const found = findHeader(head.rows, options.formats)
  if (found === null) {
    await runs.return(undefined)
    if (head.rows.every(isBlank)) return fail({ why: 'empty' })
    const columns = likeliestHeader(head.rows)
    const isLost = columns.some((name) => name.includes(LOST_SIGN))
    if (isLost) return fail({ why: 'undecodable' })
    const list = head.rows.map(recogniseList).find((each) => each !== null)
    return fail(list === undefined ? { why: 'unknown-format', columns } : { why: list })
  }
  return ok({
    name: table.name,
    format: found.format.id,
    platform: found.format.platform,
    grain: found.format.grain,
    isPurse: found.format.isPurse,
    onlyLines: found.format.onlyLines,
    encoding,
    header: found.format.header,
    bytesTotal,
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
