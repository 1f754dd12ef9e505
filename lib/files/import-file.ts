import { PLATFORMS } from '@/lib/shared/platforms'

import { readExportTime } from './export-time'
import { findCutOff, goOn, OtherOrdersError, printOf } from './go-on'
import type { BindFormat, Refusal, RowWarning } from './import-format'
import { openFile, type OpenFile, type RefusedRow } from './open-file'
import { createRefusedSpool } from './spool-refused'
import type { JobEnd } from './work-desk'
import { REFUSED_KEPT, type ImportSummary, type ShopChoice } from './work-protocol'
import type { CutOffImport, WorkStore } from './work-store'
import { writeOrders, type Arrival, type JobAbout } from './write-orders'

/** What a file's rows were besides orders, gathered while they are written. */
function createTally() {
  const spool = createRefusedSpool()
  const refused: RefusedRow[] = []
  const warnings = new Map<RowWarning, number>()
  const reasons = new Map<Refusal, number>()
  let count = 0
  return {
    refuse: (rows: readonly RefusedRow[]): void => {
      count += rows.length
      for (const { reason } of rows) reasons.set(reason, (reasons.get(reason) ?? 0) + 1)
      spool.add(rows)
      for (const row of rows.slice(0, REFUSED_KEPT - refused.length)) refused.push(row)
    },
    warn: (warning: RowWarning, rows: number): void => {
      warnings.set(warning, (warnings.get(warning) ?? 0) + rows)
    },
    kept: () => ({ count, rows: refused }),
    finish: () => ({
      refusedCount: count,
      spool: spool.finish(),
      refused: refused
        .toSorted((a, b) => a.row - b.row)
        .map(({ row, reason, column, cell, cells }) => ({
          row,
          reason,
          column,
          cell,
          cells: [...cells],
        })),
      refusedBy: Object.fromEntries(reasons),
      warnings: Object.fromEntries(warnings),
    }),
  }
}
type Tally = ReturnType<typeof createTally>

export interface FileToImport {
  readonly file: Blob
  readonly fileName: string
  readonly shop: ShopChoice
  readonly importId: string
  /** Epoch ms at which the file was written, where known. */
  readonly savedAt: number | undefined
}

/**
 * Brings the orders of one export file into the store. Where an import of the very same file was cut off, it goes on with
 * what is left of it.
 */
export async function importFile(
  store: WorkStore,
  formats: readonly BindFormat[],
  asked: FileToImport,
  about: JobAbout,
): Promise<JobEnd<ImportSummary>> {
  const printing = printOf(asked.file)
  const cutOff = await findCutOff(store, asked.shop, printing)
  try {
    return await importFrom(store, formats, { ...asked, printing, cutOff }, about)
  } catch (error) {
    if (!(error instanceof OtherOrdersError)) throw error
    return importFrom(store, formats, { ...asked, printing, cutOff: undefined }, about)
  }
}

interface Asked extends FileToImport {
  readonly printing: () => Promise<string>
  readonly cutOff: CutOffImport | undefined
}

async function importFrom(
  store: WorkStore,
  formats: readonly BindFormat[],
  asked: Asked,
  about: JobAbout,
): Promise<JobEnd<ImportSummary>> {
  const { cutOff } = asked
  const now = cutOff?.startedAt ?? about.startedAt
  const opened = await openFile(asked.file, { formats, now })
  if (!opened.ok) return { how: 'not-taken', refusal: opened.error }
  const file = opened.value
  if (file.platform !== asked.shop.platform) return { how: 'failed', why: 'failed' }
  const { shop, fileName } = asked
  const importId = cutOff?.importId ?? asked.importId
  const writer = await store.startImport({
    shop,
    source: 'file',
    importId,
    format: file.format,
    fileName,
    now,
    ...(cutOff === undefined ? {} : { goesOn: true }),
  })
  // Nobody waits for it: without it, an import that is cut off begins anew.
  if (cutOff === undefined) void notePrint(store, importId, asked.printing)
  const tally = createTally()
  const exportedAt = readExportTime(fileName, PLATFORMS[file.platform].zone) ?? asked.savedAt
  const arrivals = goOn(readArrivals(file, tally, observedAt(exportedAt, now)), cutOff)
  const written = await writeOrders(writer, arrivals, about, { refused: tally.kept })
  if (written === null) return { how: 'cancelled' }
  const value = {
    ...written,
    shopId: writer.shopId,
    tookMs: about.clock() - about.startedAt,
    header: [...file.header],
    wentOnAt: cutOff?.orders ?? 0,
    ...tally.finish(),
  }
  return { how: 'done', value }
}

async function notePrint(
  store: WorkStore,
  importId: string,
  printing: () => Promise<string>,
): Promise<void> {
  try {
    await store.notePrint(importId, await printing())
  } catch (error) {
    console.warn('tillside: the file was not marked', error)
  }
}

/** A file says what was true when it was written: an older one must not pass for newer news. */
const observedAt = (exportedAt: number | undefined, now: number): number =>
  exportedAt === undefined || exportedAt <= 0 ? now : Math.min(exportedAt, now)

async function* readArrivals(
  file: OpenFile,
  tally: Tally,
  seenAt: number,
): AsyncGenerator<Arrival> {
  for await (const batch of file.batches()) {
    tally.refuse(batch.refused)
    for (const [warning, rows] of batch.warnings) tally.warn(warning, rows.length)
    yield {
      orders: batch.orders.map(({ facts, buyer }) => ({
        facts,
        observedAt: seenAt,
        ...(buyer === undefined ? {} : { buyer }),
      })),
      share: batch.bytesDone / file.bytesTotal,
      rowsDone: batch.rowsDone,
    }
  }
}
