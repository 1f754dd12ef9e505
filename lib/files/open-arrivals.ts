import type { NotedBuyer } from '@/lib/intake/keep-buyers'
import type { ArrivingOrder, IncomingOrder } from '@/lib/intake/order-import'
import { PLATFORMS } from '@/lib/shared/platforms'
import { ok, type Result } from '@/lib/shared/result'

import { readExportTime } from './export-time'
import type { BindFormat, FileOrder } from './import-format'
import { joinMoved } from './join-moved'
import { bindMapping } from './mapping/bind-mapping'
import type { ColumnMapping } from './mapping/column-mapping'
import { openFile, type FileRefusal, type OpenFile, type RefusedRow } from './open-file'
import type { RowWarning } from './row-outcomes'
import type { ShopChoice } from './work-protocol'

/** A file whose orders are on their way into a shop. */
export interface FileToRead {
  readonly file: Blob
  readonly fileName: string
  readonly shop: ShopChoice
  /** Epoch ms at which the file was written, where known. */
  readonly savedAt: number | undefined
  /** Which table of the file, by its place from 0; without it the first that is known. */
  readonly table?: number | undefined
  /** Opens the archive that the file may be. */
  readonly password?: string | undefined
}

/** Some rows of a file, as they go into the store. */
export interface ArrivalBatch {
  readonly orders: readonly ArrivingOrder[]
  readonly buyers: readonly NotedBuyer[]
  readonly refused: readonly RefusedRow[]
  /** How many taken rows carry each warning. */
  readonly warnings: ReadonlyMap<RowWarning, number>
  /** Share of the file (0 to 1) and rows of it that are read by then. */
  readonly share: number
  readonly rowsDone: number
}

/** What is known of a file before its first order. */
export interface ArrivalsHead extends Pick<
  OpenFile,
  'format' | 'platform' | 'grain' | 'isPurse' | 'onlyLines' | 'header'
> {
  /** Epoch ms at which what the file says was true. */
  readonly seenAt: number
}

/** A file that is open; its rows are read while they are taken, once. */
export interface OpenArrivals extends ArrivalsHead {
  /** Throws `BrokenFileError` where the file breaks off: then none of its orders counts. */
  readonly batches: () => AsyncGenerator<ArrivalBatch>
  /** Whoever opened it is done with it, whether or not it was read. */
  readonly close: () => void
}

/** Opens a file as it was at `now` (epoch ms); `mappings` are what the owner said of tables of their own. */
export type OpenForImport = (
  asked: FileToRead,
  now: number,
  mappings?: readonly ColumnMapping[],
) => Promise<Result<OpenArrivals, FileRefusal>>

/** Builds what reads files in the thread that asks. */
export const openHere =
  (formats: readonly BindFormat[]): OpenForImport =>
  async (asked, now, mappings = []) => {
    const { file, table, password } = asked
    const all = [...formats, ...mappings.map(bindMapping)]
    const opened = await openFile(file, { formats: all, now, table, password })
    if (!opened.ok) return opened
    const { format, platform, grain, isPurse, onlyLines, header } = opened.value
    const seenAt = observedAt(exportedAt(opened.value, asked), now)
    return ok({
      format,
      platform,
      grain,
      isPurse,
      onlyLines,
      header,
      seenAt,
      batches: () => readArrivals(opened.value, seenAt),
      close: () => undefined,
    })
  }

function exportedAt(
  { name }: OpenFile,
  { fileName, savedAt, shop: { platform } }: FileToRead,
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
): IncomingOrder {
  if (moves !== undefined) return { facts, observedAt: seenAt, moves, onlyKnown }
  return buyer === undefined ? { facts, observedAt: seenAt } : { facts, observedAt: seenAt, buyer }
}

async function* readArrivals(
  file: OpenFile,
  seenAt: number,
): AsyncGenerator<ArrivalBatch & { readonly orders: readonly IncomingOrder[] }> {
  for await (const { orders, buyers, refused, warnings, ...at } of file.batches())
    yield {
      orders: joinMoved(orders).map((order) => asArriving(order, seenAt, file)),
      buyers,
      refused,
      warnings: new Map(Array.from(warnings, ([warning, rows]) => [warning, rows.length])),
      share: at.bytesDone / file.bytesTotal,
      rowsDone: at.rowsDone,
    }
}
