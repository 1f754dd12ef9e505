import type { Table } from 'dexie'

import type { Database } from './database'
import { MERGE_RULES, rowText, type MergedRows } from './merge-rules'
import { rowKey, slicesOf } from './row-key'

/** Rows of what comes in, by what becomes of them here. */
export interface MergeCounts {
  /** Not known here. */
  readonly added: number
  /** Change what is here. */
  readonly newer: number
  /** Known here, and better. */
  readonly older: number
  readonly same: number
}

export const NO_ROWS: MergeCounts = { added: 0, newer: 0, older: 0, same: 0 }

/** Adds up two counts. */
export const addCounts = (a: MergeCounts, b: MergeCounts): MergeCounts => ({
  added: a.added + b.added,
  newer: a.newer + b.newer,
  older: a.older + b.older,
  same: a.same + b.same,
})

/** What a row that comes in is to the one that is here, and what the two come to. */
export function judgeRow<Row>(here: Row | undefined, there: Row, merged: Row): keyof MergeCounts {
  if (here === undefined) return 'added'
  const [known, told, result] = [rowText(here), rowText(there), rowText(merged)]
  if (result !== known) return 'newer'
  return told === known ? 'same' : 'older'
}

/** Merges rows that come in with those of a table; `isDry` only counts. */
async function mergeSlice<Row>(
  table: Table<Row, unknown>,
  rows: readonly Row[],
  rule: (a: Row, b: Row) => Row,
  isDry: boolean,
): Promise<MergeCounts> {
  const known = await table.bulkGet(rows.map((row) => rowKey(table, row)))
  const counts = { ...NO_ROWS }
  const changed: Row[] = []
  for (const [index, row] of rows.entries()) {
    const here = known[index]
    const merged = here === undefined ? row : rule(here, row)
    const outcome = judgeRow(here, row, merged)
    counts[outcome] += 1
    if (outcome === 'added' || outcome === 'newer') changed.push(merged)
  }
  if (!isDry && changed.length > 0) await table.bulkPut(changed)
  return counts
}

/** The two databases of a merge: what comes in, and what it comes into. */
export interface MergePair {
  readonly there: Database
  readonly here: Database
  /** Nothing is written, only counted. */
  readonly isDry: boolean
  readonly signal: AbortSignal
}

/**
 * Merges all rows of one table, a slice a transaction. Cut off anywhere, what was merged stays and nothing is lost; the
 * same rows again change nothing more.
 */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- rule and tables are of one row by it
export async function mergeTable<Name extends keyof MergedRows>(
  { there, here, isDry, signal }: MergePair,
  name: Name,
): Promise<MergeCounts> {
  const rule = MERGE_RULES[name]
  const into: Table<MergedRows[Name], unknown> = here.table(name)
  const from: Table<MergedRows[Name], unknown> = there.table(name)
  let counts = NO_ROWS
  for await (const rows of slicesOf(from)) {
    signal.throwIfAborted()
    const merge = (): Promise<MergeCounts> => mergeSlice(into, rows, rule, isDry)
    counts = addCounts(counts, await (isDry ? merge() : here.transaction('rw', into, merge)))
  }
  return counts
}
