import type { Table } from 'dexie'

/** Rows a transaction. */
const DELETE_SLICE = 500

/** Deletes in slices what a query finds, so that readers get between. */
export async function deleteAll<Key>(
  table: Table<unknown, Key>,
  find: () => { limit: (n: number) => { primaryKeys: () => PromiseLike<Key[]> } },
): Promise<void> {
  for (;;) {
    const keys = await find().limit(DELETE_SLICE).primaryKeys()
    if (keys.length === 0) return
    await table.bulkDelete(keys)
  }
}
