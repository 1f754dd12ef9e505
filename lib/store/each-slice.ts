import type { Table } from 'dexie'

/** Rows that are read at once. */
const SLICE_ROWS = 64

/** Goes through all rows of a table in the order of its keys, a slice at a time: memory stays flat however many there are. */
export async function eachSlice<Row, Key, Insert>(
  table: Table<Row, Key, Insert>,
  take: (rows: readonly Row[]) => void | Promise<void>,
): Promise<void> {
  let last: unknown
  for (;;) {
    const query = last === undefined ? table.orderBy(':id') : table.where(':id').above(last)
    const slice = query.limit(SLICE_ROWS)
    const keys = await slice.primaryKeys()
    const taken = take(await slice.toArray())
    // A transaction would not live through a wait for nothing.
    if (taken !== undefined) await taken
    if (keys.length < SLICE_ROWS) return
    last = keys.at(-1)
  }
}
