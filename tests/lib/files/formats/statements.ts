import type { BindFormat, RowReading } from '@/lib/files/import-format'

const NOW = Date.parse('2026-11-21T06:32:00Z')

/** Reads rows of made-up cells, `|` between them, one after the other as a file would give them. */
export function readRows(format: BindFormat, header: string, ...rows: string[]): RowReading[] {
  const bound = format(header.split('|'))
  if (bound === null) throw new Error('the header is not known')
  return rows.map((row) => bound.readRow(row.split('|'), NOW))
}
