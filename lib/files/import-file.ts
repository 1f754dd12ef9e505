import { PLATFORMS } from '@/lib/shared/platforms'

import type { BindFormat, RowWarning } from './import-format'
import { readExportTime } from './export-time'
import { openFile, type OpenFile, type RefusedRow } from './open-file'
import type { JobEnd } from './work-desk'
import { REFUSED_KEPT, type ImportSummary, type ShopChoice } from './work-protocol'
import type { WorkStore } from './work-store'
import { writeOrders, type Arrival, type JobAbout } from './write-orders'

/** What a file's rows were besides orders, gathered while they are written. */
interface Tally {
  refusedCount: number
  readonly refused: RefusedRow[]
  readonly warnings: Map<RowWarning, number>
}

export interface FileToImport {
  readonly file: Blob
  readonly fileName: string
  readonly shop: ShopChoice
  readonly importId: string
  /** Epoch ms at which the file was written, where known. */
  readonly savedAt: number | undefined
  /** Which table of the file, by its place from 0; without it the first that is known. */
  readonly table?: number | undefined
  /** Opens the archive that the file may be. */
  readonly password?: string | undefined
}

/** Brings the orders of one export file into the store. */
export async function importFile(
  store: WorkStore,
  formats: readonly BindFormat[],
  asked: FileToImport,
  about: JobAbout,
): Promise<JobEnd<ImportSummary>> {
  const now = about.startedAt
  const { table, password } = asked
  const opened = await openFile(asked.file, { formats, now, table, password })
  if (!opened.ok) return { how: 'not-taken', refusal: opened.error }
  const file = opened.value
  if (file.platform !== asked.shop.platform) return { how: 'failed', why: 'failed' }
  const { shop, importId, fileName } = asked
  const writer = await store.startImport({
    shop,
    source: 'file',
    importId,
    format: file.format,
    fileName,
    now,
    onlyLines: file.onlyLines,
  })
  const tally: Tally = { refusedCount: 0, refused: [], warnings: new Map() }
  const { zone } = PLATFORMS[file.platform]
  const exportedAt =
    readExportTime(file.name, zone) ?? readExportTime(fileName, zone) ?? asked.savedAt
  const arrivals = readArrivals(file, tally, observedAt(exportedAt, now))
  const written = await writeOrders(writer, arrivals, about, {
    refused: () => ({ count: tally.refusedCount, rows: tally.refused }),
  })
  if (written === null) return { how: 'cancelled' }
  const value = {
    ...written,
    shopId: writer.shopId,
    tookMs: about.clock() - now,
    refusedCount: tally.refusedCount,
    header: [...file.header],
    refused: tally.refused
      .toSorted((a, b) => a.row - b.row)
      .map(({ row, reason, column, cell, cells }) => ({
        row,
        reason,
        column,
        cell,
        cells: [...cells],
      })),
    warnings: Object.fromEntries(tally.warnings),
  }
  return { how: 'done', value }
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
    tally.refusedCount += batch.refused.length
    tally.refused.push(...batch.refused.slice(0, REFUSED_KEPT - tally.refused.length))
    for (const [warning, rows] of batch.warnings)
      tally.warnings.set(warning, (tally.warnings.get(warning) ?? 0) + rows.length)
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
