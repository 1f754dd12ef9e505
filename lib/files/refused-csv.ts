import Papa from 'papaparse'

import { escapeFormula } from './cells'
import type { RefusedRow } from './open-file'

/**
 * Rows of cells as CSV: UTF-8 with a byte order mark, so that spreadsheets read it; no cell in it can act as a formula.
 */
export const writeCsv = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${Papa.unparse(rows.map((cells) => cells.map(escapeFormula)))}\r\n`

/** The refused rows as a file of the same columns, to be mended and imported again. */
export const writeRefusedCsv = (
  header: readonly string[],
  refused: readonly Pick<RefusedRow, 'cells'>[],
): string => writeCsv([header, ...refused.map(({ cells }) => cells)])
