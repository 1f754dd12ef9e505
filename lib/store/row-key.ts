import { Dexie, type Table } from 'dexie'

/** The key under which a row lies in its table. */
export function rowKey({ schema }: Pick<Table, 'schema'>, row: unknown): unknown {
  const { keyPath } = schema.primKey
  if (typeof row !== 'object' || row === null) return undefined
  return Array.isArray(keyPath)
    ? keyPath.map((each: string): unknown => Dexie.getByKeyPath(row, each))
    : Dexie.getByKeyPath(row, keyPath ?? '')
}

/** Rows a slice. */
const SLICE_ROWS = 200

/** Goes through a table in the order of its keys, a slice at a time. */
export async function* slicesOf<Row, Key>(table: Table<Row, Key>): AsyncGenerator<Row[]> {
  let last: unknown
  for (;;) {
    const query = last === undefined ? table.orderBy(':id') : table.where(':id').above(last)
    const rows = await query.limit(SLICE_ROWS).toArray()
    // The rows that are given may be taken out meanwhile.
    last = rowKey(table, rows.at(-1))
    if (rows.length > 0) yield rows
    if (rows.length < SLICE_ROWS) return
  }
}
