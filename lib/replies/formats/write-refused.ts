import Papa from 'papaparse'

import { escapeFormula } from '@/lib/files/cells'

/**
 * Rows of files of replies that were not taken, as CSV in UTF-8 with a byte order mark, under the given column names; no
 * cell can act as a formula.
 */
export const writeRefusedReplies = (
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): string =>
  `\uFEFF${Papa.unparse([columns, ...rows].map((cells) => cells.map(escapeFormula)))}\r\n`
