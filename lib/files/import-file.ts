import { PLATFORMS } from '@/lib/shared/platforms'

import { readExportTime } from './export-time'
import { findCutOff, goOn, OtherOrdersError, printOf } from './go-on'
import { importBuyers, type BuyerArrival } from './import-buyers'
import type { BindFormat, FileOrder, Grain } from './import-format'
import { createTally, type Tally } from './import-tally'
import { joinMoved } from './join-moved'
import { openFile, type OpenFile } from './open-file'
import type { JobEnd } from './work-desk'
import type { ImportSummary, ShopChoice } from './work-protocol'
import type { ArrivingOrder, CutOffImport, WorkStore, WrittenOrders } from './work-store'
import { writeOrders, type Arrival, type JobAbout } from './write-orders'

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
  const printing = printOf(asked.file, asked.table)
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

/** Of these each order is written once, in the order of the file, so that an import can go on where it was cut off. */
const IN_FILE_ORDER: ReadonlySet<Grain> = new Set<Grain>(['order', 'item'])

async function importFrom(
  store: WorkStore,
  formats: readonly BindFormat[],
  asked: Asked,
  about: JobAbout,
): Promise<JobEnd<ImportSummary>> {
  const { cutOff, table, password, shop } = asked
  const now = cutOff?.startedAt ?? about.startedAt
  const opened = await openFile(asked.file, { formats, now, table, password })
  if (!opened.ok) return { how: 'not-taken', refusal: opened.error }
  const file = opened.value
  if ((file.platform ?? shop.platform) !== shop.platform) return { how: 'failed', why: 'failed' }
  const tally = createTally()
  const seenAt = observedAt(exportedAt(file, asked), now)
  const arrivals = readArrivals(file, tally, seenAt)
  const summed = (): Omit<ImportSummary, keyof WrittenOrders | 'shopId'> => ({
    tookMs: about.clock() - about.startedAt,
    header: [...file.header],
    wentOnAt: cutOff?.orders ?? 0,
    ...tally.finish(),
  })
  if (file.grain === 'buyer') {
    const kept = await importBuyers(store, arrivals, asked, seenAt, about)
    if (kept === null) return { how: 'cancelled' }
    return { how: 'done', value: { ...NOTHING_WRITTEN, ...kept, ...summed() } }
  }
  const writer = await startWriting(store, file, asked, now)
  const written = await writeOrders(writer, goOn(arrivals, cutOff), about, {
    refused: () => tally.kept(file),
  })
  if (written === null) return { how: 'cancelled' }
  return { how: 'done', value: { ...written, shopId: writer.shopId, ...summed() } }
}

async function startWriting(
  store: WorkStore,
  { format, grain, onlyLines }: OpenFile,
  { shop, fileName, importId: newId, printing, cutOff }: Asked,
  now: number,
) {
  const importId = cutOff?.importId ?? newId
  const writer = await store.startImport({
    shop,
    source: 'file',
    importId,
    format,
    fileName,
    now,
    onlyLines,
    ...(cutOff === undefined ? {} : { goesOn: true }),
  })
  // Nobody waits for it: without it, an import that is cut off begins anew.
  if (cutOff === undefined && IN_FILE_ORDER.has(grain)) void notePrint(store, importId, printing)
  return writer
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

function exportedAt(
  { name }: OpenFile,
  { fileName, savedAt, shop: { platform } }: FileToImport,
): number | undefined {
  const { zone } = PLATFORMS[platform]
  return readExportTime(name, zone) ?? readExportTime(fileName, zone) ?? savedAt
}

/** A file says what was true when it was written: an older one must not pass for newer news. */
const observedAt = (writtenAt: number | undefined, now: number): number =>
  writtenAt === undefined || writtenAt <= 0 ? now : Math.min(writtenAt, now)

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
    tally.refuse(batch.refused)
    for (const [warning, rows] of batch.warnings) tally.warn(warning, rows.length)
    yield {
      orders: joinMoved(batch.orders).map((order) => asArriving(order, seenAt, file)),
      buyers: batch.buyers,
      share: batch.bytesDone / file.bytesTotal,
      rowsDone: batch.rowsDone,
    }
  }
}
