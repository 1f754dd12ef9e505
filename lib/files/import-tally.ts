import type { Refusal, RowWarning } from './row-outcomes'
import type { RefusedRow } from './open-file'
import { createRefusedSpool } from './spool-refused'
import { REFUSED_KEPT } from './work-protocol'
import type { RefusedRows } from './work-store'

const plainRow = ({ row, reason, column, cell, cells }: RefusedRow) => ({
  row,
  reason,
  column,
  cell,
  cells: [...cells],
})

/** Gathers what a file's rows were besides orders, while these are written. */
export function createTally() {
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
    /** Refused rows as the list of imports keeps them; of somebody's own purse only that there were some. */
    kept: ({ isPurse }: { readonly isPurse: boolean }): RefusedRows => ({
      count,
      rows: isPurse ? refused.map((row) => ({ ...row, cell: '', cells: [] })) : refused,
    }),
    finish: () => ({
      refusedCount: count,
      spool: spool.finish(),
      refused: refused.toSorted((a, b) => a.row - b.row).map(plainRow),
      refusedBy: Object.fromEntries(reasons),
      warnings: Object.fromEntries(warnings),
    }),
  }
}
export type Tally = ReturnType<typeof createTally>
