import { fail, ok, type Result } from '@/lib/shared/result'

import { BrokenFileError } from '../broken-file'
import { readRows, type RowOptions, type RowRun } from '../csv-rows'
import { detectEncoding } from '../decode'
import { sniffKind } from '../sniff-kind'
import { ArchiveError, openArchive, type PackedFile } from './archive'
import type { ContainerRefusal, TableEncoding } from './container-refusal'
import { readSheet } from './sheet-rows'
import { findParts, readShared, WORKBOOK_PATH, type WorkbookParts } from './workbook-parts'

/** Rows of one table, whatever it is kept in. */
export interface TableSource {
  readonly encoding: TableEncoding
  /** What `bytesDone` of its runs counts up to. */
  readonly bytesTotal: number
  /** Reads the rows while they are taken; throws `BrokenFileError`. */
  readonly readRuns: (options: RowOptions) => AsyncGenerator<RowRun>
}

/** One table of a file: the text that it is, a sheet of a workbook, or either of them in an archive. */
export interface FoundTable {
  /** Path in the archive and name of the sheet, as far as they are needed to tell it from others; else empty. */
  readonly name: string
  readonly open: () => Promise<Result<TableSource, ContainerRefusal>>
}
type Found = Result<readonly FoundTable[], ContainerRefusal>

/** What operating systems put into archives by themselves. */
const SYSTEM_FILES = /^__MACOSX\/|(?:^|\/)(?:\.[^/]*|Thumbs\.db|desktop\.ini)$/iu
const TABLES_LIMIT = 200

/** Finds the tables of a file by its content, whatever its name; an archive's password is used where it needs one. */
export async function findTables(file: Blob, password?: string): Promise<Found> {
  return guard(async () => {
    if (file.size === 0) return fail('empty')
    switch (await sniffKind(file)) {
      case 'text':
        return ok([{ name: '', open: () => openText(file) }])
      case 'old-spreadsheet':
        return fail('spreadsheet')
      case 'other-archive':
        return fail('archive')
      case 'zip':
        return findInZip(file, password)
    }
  })
}

async function findInZip(file: Blob, password: string | undefined): Promise<Found> {
  const opened = await openArchive(file, password)
  if (!opened.ok) return opened
  const files = opened.value
  if (isWorkbook(files)) return findSheets(files)
  if (isOtherDocument(files)) return fail('spreadsheet')
  const kept = files.filter(({ path }) => !SYSTEM_FILES.test(path))
  if (kept.length === 0) return fail('empty')
  if (kept.length > TABLES_LIMIT) return fail('too-large')
  const found: FoundTable[] = []
  for (const packed of kept) found.push(...(await findInPacked(packed)))
  return ok(found)
}

const isWorkbook = (files: readonly PackedFile[]): boolean =>
  files.some(({ path }) => path === WORKBOOK_PATH)
/** Other documents that are ZIPs: of Office by their list of types, of OpenDocument by their own type. */
const isOtherDocument = (files: readonly PackedFile[]): boolean =>
  files.some(({ path }) => path === '[Content_Types].xml' || path === 'mimetype')

const ZIP_LEAD = 0x50

/** The tables of one file in an archive: a workbook has several, so its list is looked at before. */
async function findInPacked(packed: PackedFile): Promise<readonly FoundTable[]> {
  const { path } = packed
  const first = await readLead(packed)
  if (first !== ZIP_LEAD) return [{ name: path, open: () => openPackedText(packed) }]
  const file = await unpackToBlob(packed)
  if ((await sniffKind(file)) !== 'zip') return [{ name: path, open: () => openText(file) }]
  const inner = await openArchive(file)
  const refused = (why: ContainerRefusal): FoundTable[] => [
    { name: path, open: async () => fail(why) },
  ]
  if (!inner.ok) return refused(inner.error)
  if (!isWorkbook(inner.value))
    return refused(isOtherDocument(inner.value) ? 'spreadsheet' : 'nested-archive')
  const sheets = await guard(() => findSheets(inner.value))
  if (!sheets.ok) return refused(sheets.error)
  return sheets.value.map(({ name, open }) => ({
    name: name === '' ? path : `${path} • ${name}`,
    open,
  }))
}

async function readLead(packed: PackedFile): Promise<number | undefined> {
  for await (const piece of packed.unpack()) return piece[0]
  return undefined
}

async function unpackToBlob(packed: PackedFile): Promise<Blob> {
  const pieces: Uint8Array<ArrayBuffer>[] = []
  for await (const piece of packed.unpack()) pieces.push(piece)
  return new Blob(pieces)
}

const openPackedText = (packed: PackedFile): ReturnType<FoundTable['open']> =>
  guard(async () => openText(await unpackToBlob(packed)))

async function openText(file: Blob): ReturnType<FoundTable['open']> {
  if (file.size === 0) return fail('empty')
  const kind = await sniffKind(file)
  if (kind !== 'text') return fail(kind === 'old-spreadsheet' ? 'spreadsheet' : 'nested-archive')
  const encoding = await detectEncoding(file)
  if (encoding === null) return fail('undecodable')
  return ok({
    encoding,
    bytesTotal: file.size,
    readRuns: (options) => readRows(file, encoding, options),
  })
}

async function findSheets(files: readonly PackedFile[]): Promise<Found> {
  const parts = await findParts(files)
  if (parts.sheets.length === 0) return fail('empty')
  return ok(
    parts.sheets.map((sheet) => ({
      name: parts.sheets.length === 1 ? '' : sheet.name,
      open: async () =>
        ok({
          encoding: 'xlsx' as const,
          bytesTotal: sheet.file.size,
          readRuns: () => readSheetRuns(sheet.file, parts),
        }),
    })),
  )
}

async function* readSheetRuns(file: PackedFile, parts: WorkbookParts): AsyncGenerator<RowRun> {
  try {
    for await (const run of readSheet(file, await readShared(parts)))
      yield { ...run, endsOpen: false }
  } catch (error) {
    // A workbook that cannot be unpacked to its end is not believed at all.
    throw error instanceof ArchiveError ? new BrokenFileError('damaged', { cause: error }) : error
  }
}

/** Gives what a look at a container has thrown as the reason why it is not taken. */
async function guard<Value>(
  look: () => Promise<Result<Value, ContainerRefusal>>,
): Promise<Result<Value, ContainerRefusal>> {
  try {
    return await look()
  } catch (error) {
    if (error instanceof ArchiveError) return fail(error.why)
    const isContainer = error instanceof BrokenFileError
    if (isContainer && error.why === 'too-large') return fail('too-large')
    if (isContainer && error.why === 'damaged') return fail('damaged')
    throw error
  }
}
