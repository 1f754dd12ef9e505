import Papa from 'papaparse'

import { escapeFormula } from './cells'
import type { RefusedRow } from './open-file'

/**
 * The refused rows as a file of the same columns, to be mended and imported again: UTF-8 with a byte order mark, so that
 * spreadsheets read it; no cell in it can act as a formula.
 */
export function writeRefusedCsv(
  header: readonly string[],
  refused: readonly Pick<RefusedRow, 'cells'>[],
): string {
  const rows = [header, ...refused.map(({ cells }) => cells)]
  return `\uFEFF${Papa.unparse(rows.map((cells) => cells.map(escapeFormula)))}\r\n`
}
