import { sumByCurrency, type Money } from '@/lib/shared/money'
import type { PlatformId } from '@/lib/shared/platforms'

import { BrokenFileError, type Breakage } from './broken-file'
import type { FileEncoding } from './decode'
import { traceOf } from './gather-orders'
import type { BindFormat, FileOrder, Grain, KnownFormat, RowWarning } from './import-format'
import { openFile, type FileRefusal, type OpenFile, type RefusedRow } from './open-file'

/** What is worth knowing of a file: of how many rows, and the first of them. */
export interface Notice {
  readonly code: RowWarning | FileRefusal['why'] | Breakage | 'no-rows'
  readonly count: number
  readonly row?: number
  /** Columns of a file that is not known. */
  readonly columns?: readonly string[]
}

/** What an import of a file would do. A file that would not be taken has no format and no figures, and a notice why. */
export interface FileReport {
  readonly format: KnownFormat | null
  readonly platform: PlatformId | null
  readonly encoding: FileEncoding | null
  readonly grain: Grain | null
  /** Rows of data, taken or not. */
  readonly rows: number
  readonly orders: number
  /** Buyers whom the file names. */
  readonly customers: number
  /** Product lines, not pieces. */
  readonly items: number
  /** What all orders came to, whatever became of them. */
  readonly totals: readonly Money[]
  /** Epoch ms of the first and last order. */
  readonly from: number | null
  readonly to: number | null
  readonly rejected: readonly RefusedRow[]
  readonly notices: readonly Notice[]
}

/** The figures of a file of which nothing is taken. */
export const NOT_TAKEN = {
  format: null,
  platform: null,
  encoding: null,
  grain: null,
  rows: 0,
  orders: 0,
  customers: 0,
  items: 0,
  totals: [],
  from: null,
  to: null,
  rejected: [],
} as const

interface Inspecting {
  readonly formats: readonly BindFormat[]
  /** Epoch ms. */
  readonly now: number
}

/** Reads a whole file and says what an import would do; nothing is written. */
export async function inspectFile(file: Blob, options: Inspecting): Promise<FileReport> {
  try {
    const opened = await openFile(file, options)
    if (opened.ok) return await reportOn(opened.value)
    const { why } = opened.error
    const columns = opened.error.why === 'unknown-format' ? opened.error.columns : []
    return { ...NOT_TAKEN, notices: [{ code: why, count: columns.length, columns }] }
  } catch (error) {
    if (!(error instanceof BrokenFileError)) throw error
    return { ...NOT_TAKEN, notices: [{ code: error.why, count: 1 }] }
  }
}

async function reportOn(file: OpenFile): Promise<FileReport> {
  const { format, platform, encoding, grain } = file
  const sums = createSums()
  const rejected: RefusedRow[] = []
  const warned = new Map<RowWarning, { count: number; readonly row: number }>()
  let rows = 0
  for await (const batch of file.batches()) {
    rows = batch.rowsDone
    for (const order of batch.orders) sums.add(order)
    for (const refused of batch.refused) rejected.push(refused)
    for (const [code, [row = 0, ...more]] of batch.warnings) {
      const known = warned.get(code)
      if (known === undefined) warned.set(code, { row, count: 1 + more.length })
      else known.count += 1 + more.length
    }
  }
  return {
    format,
    platform,
    encoding,
    grain,
    rows,
    ...sums.read(),
    rejected: rejected.toSorted((a, b) => a.row - b.row),
    notices: [
      ...(rows === 0 ? [{ code: 'no-rows', count: 0 } as const] : []),
      ...[...warned].map(([code, { count, row }]) => ({ code, count, row })),
    ],
  }
}

/** Sums orders up; one that a file holds twice counts once, its lines each time. */
function createSums() {
  const orders = new Set<number>()
  const buyers = new Set<number>()
  let totals: Money[] = []
  let items = 0
  let from = Infinity
  let to = -Infinity
  return {
    add: ({ facts, buyer, items: lines, total }: FileOrder): void => {
      const trace = traceOf(facts.number)
      if (total !== undefined && !orders.has(trace)) totals = sumByCurrency([...totals, total])
      orders.add(trace)
      if (buyer !== undefined) buyers.add(traceOf(buyer.nativeId))
      items += lines
      from = Math.min(from, facts.placedAt ?? Infinity)
      to = Math.max(to, facts.placedAt ?? -Infinity)
    },
    read: () => ({
      orders: orders.size,
      customers: buyers.size,
      items,
      totals,
      from: from === Infinity ? null : from,
      to: to === -Infinity ? null : to,
    }),
  }
}
