import type { Collection } from 'dexie'

/**
 * Goes through rows one by one with a cursor; memory stays flat however many there are. Throws what `take` throws: Dexie's
 * own `each` swallows it, and what was gathered by then would pass for all there is.
 */
export async function eachRow<Row, Key, Insert>(
  rows: Collection<Row, Key, Insert>,
  take: (row: Row) => void,
): Promise<void> {
  const failures: unknown[] = []
  await rows
    .until(() => failures.length > 0)
    .each((row) => {
      try {
        take(row)
      } catch (error) {
        failures.push(error)
      }
    })
  for (const failure of failures) throw failure
}
