import { PLATFORMS } from '@/lib/shared/platforms'

import type { BindFormat, FileOrder, RowWarning } from './import-format'
import { readExportTime } from './export-time'
import { importBuyers, type BuyerArrival } from './import-buyers'
import { joinMoved } from './join-moved'
import { openFile, type OpenFile, type RefusedRow } from './open-file'
import type { JobEnd } from './work-desk'
import { REFUSED_KEPT, type ImportSummary, type ShopChoice } from './work-protocol'
import type { ArrivingOrder, RefusedRows, WorkStore, WrittenOrders } from './work-store'
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
  const { shop, importId, fileName } = asked
  if ((file.platform ?? shop.platform) !== shop.platform) return { how: 'failed', why: 'failed' }
  const tally: Tally = { refusedCount: 0, refused: [], warnings: new Map() }
  const { zone } = PLATFORMS[shop.platform]
  const exportedAt =
    readExportTime(file.name, zone) ?? readExportTime(fileName, zone) ?? asked.savedAt
  const arrivals = readArrivals(file, tally, observedAt(exportedAt, now))
  const summed = (): Omit<ImportSummary, keyof WrittenOrders | 'shopId'> => ({
    tookMs: about.clock() - now,
    ...summarize(file, tally),
  })
  if (file.grain === 'buyer') {
    const kept = await importBuyers(store, arrivals, asked, observedAt(exportedAt, now), about)
    if (kept === null) return { how: 'cancelled' }
    return { how: 'done', value: { ...NOTHING_WRITTEN, ...kept, ...summed() } }
  }
  const writer = await store.startImport({
    shop,
    source: 'file',
    importId,
    format: file.format,
    fileName,
    now,
    onlyLines: file.onlyLines,
  })
  const written = await writeOrders(writer, arrivals, about, {
    refused: () => refusedToKeep(file, tally),
  })
  if (written === null) return { how: 'cancelled' }
  return { how: 'done', value: { ...written, shopId: writer.shopId, ...summed() } }
}

const NOTHING_WRITTEN: WrittenOrders = {
  added: 0,
  updated: 0,
  unchanged: 0,
  claimed: 0,
  unclaimed: 0,
  from: null,
  to: null,
}

/** Refused rows as the list of imports keeps them; of somebody's own purse only that there were some. */
const refusedToKeep = ({ isPurse }: OpenFile, { refusedCount, refused }: Tally): RefusedRows => ({
  count: refusedCount,
  rows: isPurse ? refused.map((row) => ({ ...row, cell: '', cells: [] })) : refused,
})

/** What a summary says of a file's rows, beside what was written. */
const summarize = (file: OpenFile, { refusedCount, refused, warnings }: Tally) => ({
  refusedCount,
  header: [...file.header],
  refused: refused
    .toSorted((a, b) => a.row - b.row)
    .map(({ row, reason, column, cell, cells }) => ({
      row,
      reason,
      column,
      cell,
      cells: [...cells],
    })),
  warnings: Object.fromEntries(warnings),
})

/** A file says what was true when it was written: an older one must not pass for newer news. */
const observedAt = (exportedAt: number | undefined, now: number): number =>
  exportedAt === undefined || exportedAt <= 0 ? now : Math.min(exportedAt, now)

function asArriving(
  { facts, buyer, moves }: FileOrder,
  seenAt: number,
  { isPurse: onlyKnown }: OpenFile,
): ArrivingOrder {
  const told = { facts, observedAt: seenAt }
  if (moves !== undefined) return { ...told, moves, onlyKnown }
  return buyer === undefined ? told : { ...told, buyer }
}

async function* readArrivals(
  file: OpenFile,
  tally: Tally,
  seenAt: number,
): AsyncGenerator<Arrival & BuyerArrival> {
  for await (const batch of file.batches()) {
    tally.refusedCount += batch.refused.length
    tally.refused.push(...batch.refused.slice(0, REFUSED_KEPT - tally.refused.length))
    for (const [warning, rows] of batch.warnings)
      tally.warnings.set(warning, (tally.warnings.get(warning) ?? 0) + rows.length)
    yield {
      orders: joinMoved(batch.orders).map((order) => asArriving(order, seenAt, file)),
      buyers: batch.buyers,
      share: batch.bytesDone / file.bytesTotal,
      rowsDone: batch.rowsDone,
    }
  }
}
