import type { FileOrder } from '../import-format'
import type { RowWarning } from '../row-outcomes'
import { openFile, type OpenChoice, type RefusedRow } from '../open-file'
import { bindMapping } from './bind-mapping'
import type { ColumnMapping } from './column-mapping'

/** What a mapping makes of the first rows of a table. */
export interface MappingPreview {
  /** Rows that were read for it. */
  readonly rows: number
  readonly orders: readonly FileOrder[]
  readonly orderCount: number
  readonly refused: readonly RefusedRow[]
  readonly refusedCount: number
  readonly warnings: ReadonlyMap<RowWarning, number>
}

/** Orders, and refused rows, that a preview shows. */
export const PREVIEW_SHOWN = 20

/** Reads the first piece of a table by a mapping; null where the table has other columns. Throws `BrokenFileError`. */
export async function previewMapping(
  file: Blob,
  mapping: ColumnMapping,
  options: Omit<OpenChoice, 'formats'>,
): Promise<MappingPreview | null> {
  const opened = await openFile(file, {
    chunkBytes: 256 * 1024,
    ...options,
    formats: [bindMapping(mapping)],
  })
  if (!opened.ok) return null
  const orders: FileOrder[] = []
  const refused: RefusedRow[] = []
  const warnings = new Map<RowWarning, number>()
  let rows = 0
  let pieces = 0
  for await (const batch of opened.value.batches()) {
    rows = batch.rowsDone
    for (const order of batch.orders) orders.push(order)
    for (const row of batch.refused) refused.push(row)
    for (const [warning, at] of batch.warnings)
      warnings.set(warning, (warnings.get(warning) ?? 0) + at.length)
    pieces += 1
    // Orders of several rows are given once others have come after them.
    if (pieces > 1 && orders.length >= PREVIEW_SHOWN) break
  }
  return {
    rows,
    orders: orders.slice(0, PREVIEW_SHOWN),
    orderCount: orders.length,
    refused: refused.slice(0, PREVIEW_SHOWN),
    refusedCount: refused.length,
    warnings,
  }
}
