import type { Table } from 'dexie'

/** Rows that are read at once. */
const SLICE_ROWS = 64

/** Goes through all rows of a table in the order of its keys, a slice at a time: memory stays flat however many there are. */
export async function eachSlice(
  table: Table<unknown, unknown>,
  take: (rows: readonly unknown[]) => void,
): Promise<void> {
  let last: unknown
  for (;;) {
    const query = last === undefined ? table.orderBy(':id') : table.where(':id').above(last)
    const slice = query.limit(SLICE_ROWS)
    const keys = await slice.primaryKeys()
    take(await slice.toArray())
    if (keys.length < SLICE_ROWS) return
    last = keys.at(-1)
  }
}
