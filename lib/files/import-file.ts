import { findCutOff, goOn, OtherOrdersError, printOf } from './go-on'
import { importBuyers } from './import-buyers'
import type { Grain } from './import-format'
import { createTally, type Tally } from './import-tally'
import type {
  ArrivalBatch,
  ArrivalsHead,
  FileToRead,
  OpenArrivals,
  OpenForImport,
} from './open-arrivals'
import type { JobEnd } from './work-desk'
import type { ImportSummary } from './work-protocol'
import type { CutOffImport, WorkStore, WrittenOrders } from './work-store'
import { writeOrders, type JobAbout } from './write-orders'

export interface FileToImport extends FileToRead {
  readonly importId: string
}

/** Opens the file that is to be imported, as it was at `now` (epoch ms). */
type Open = (asked: FileToRead, now: number) => ReturnType<OpenForImport>

/**
 * Brings the orders of one export file into the store. Where an import of the very same file was cut off, it goes on with
 * what is left of it.
 */
export async function importFile(
  store: WorkStore,
  open: Open,
  asked: FileToImport,
  about: JobAbout,
): Promise<JobEnd<ImportSummary>> {
  const printing = printOf(asked.file, asked.table)
  const cutOff = await findCutOff(store, asked.shop, printing)
  try {
    return await importFrom(store, open, { ...asked, printing, cutOff }, about)
  } catch (error) {
    if (!(error instanceof OtherOrdersError)) throw error
    return importFrom(store, open, { ...asked, printing, cutOff: undefined }, about)
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
  open: Open,
  asked: Asked,
  about: JobAbout,
): Promise<JobEnd<ImportSummary>> {
  const now = asked.cutOff?.startedAt ?? about.startedAt
  const opened = await open(toRead(asked), now)
  if (!opened.ok) return { how: 'not-taken', refusal: opened.error }
  try {
    return await importOpened(store, opened.value, { ...asked, now }, about)
  } finally {
    opened.value.close()
  }
}

/** What is read may be read by somebody else, who is told of the file alone. */
const toRead = ({ file, fileName, shop, savedAt, table, password }: FileToRead): FileToRead => ({
  file,
  fileName,
  shop,
  savedAt,
  table,
  password,
})

async function importOpened(
  store: WorkStore,
  file: OpenArrivals,
  asked: Asked & { readonly now: number },
  about: JobAbout,
): Promise<JobEnd<ImportSummary>> {
  const { cutOff, shop, now } = asked
  if ((file.platform ?? shop.platform) !== shop.platform) return { how: 'failed', why: 'failed' }
  const tally = createTally()
  const arrivals = tallied(file, tally)
  const summed = (): Omit<ImportSummary, keyof WrittenOrders | 'shopId'> => ({
    tookMs: about.clock() - about.startedAt,
    header: [...file.header],
    wentOnAt: cutOff?.orders ?? 0,
    ...tally.finish(),
  })
  if (file.grain === 'buyer') {
    const kept = await importBuyers(store, arrivals, asked, file.seenAt, about)
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
  { format, grain, onlyLines }: ArrivalsHead,
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

/** Notes what a file's rows were besides orders, as they are taken. */
async function* tallied(file: OpenArrivals, tally: Tally): AsyncGenerator<ArrivalBatch> {
  for await (const batch of file.batches()) {
    tally.refuse(batch.refused)
    for (const [warning, rows] of batch.warnings) tally.warn(warning, rows)
    yield batch
  }
}
