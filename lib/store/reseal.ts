import type { Table } from 'dexie'

import type { Sealed, Vault } from '@/lib/vault/seal'

import type { Database } from './database'
import { SEAL_PLACES } from './seal-places'
import { isSameSealing } from './sealed-rows'

/** Rows that are read, and written, at once. */
const SLICE_ROWS = 64

type SealedTable = Table<Sealed, unknown>

/** A row under the current key; null where it is, or where nothing opens it: damage is not ours to hide. */
async function renewed(vault: Vault, row: Sealed, place: string | null): Promise<Sealed | null> {
  if (place === null) return null
  try {
    const seal = await vault.renew(row, place)
    return seal === null ? null : { ...row, ...seal }
  } catch (error) {
    if (error instanceof DOMException && error.name === 'OperationError') return null
    throw error
  }
}

async function resealSlice(
  table: SealedTable,
  vault: Vault,
  placeOf: (row: unknown) => string | null,
  keys: readonly unknown[],
): Promise<void> {
  const rows = (await table.bulkGet([...keys])).flatMap((row, index) =>
    row === undefined ? [] : [{ key: keys[index], row }],
  )
  // Sealing cannot wait inside a transaction.
  const anew = await Promise.all(
    rows.map(async ({ key, row }) => ({ key, row, next: await renewed(vault, row, placeOf(row)) })),
  )
  const changed = anew.flatMap(({ next, ...each }) => (next === null ? [] : [{ ...each, next }]))
  if (changed.length === 0) return
  await table.db.transaction('rw', table, async () => {
    const now = await table.bulkGet(changed.map(({ key }) => key))
    // Whoever has written a row meanwhile has sealed it by the current key.
    const still = changed.filter(({ row }, index) => isSameSealing(row, now[index]))
    await table.bulkPut(still.map(({ next }) => next))
  })
}

/**
 * Seals every sealed row by the current key, a slice at a time, so that readers get between; broken off, it goes on where
 * rows of the former key are left.
 */
export async function reseal(db: Database, vault: Vault): Promise<void> {
  for (const [name, placeOf] of SEAL_PLACES) {
    const table: SealedTable = db.table(name)
    let last: unknown
    for (;;) {
      const query = last === undefined ? table.orderBy(':id') : table.where(':id').above(last)
      const keys = await query.limit(SLICE_ROWS).primaryKeys()
      await resealSlice(table, vault, placeOf, keys)
      if (keys.length < SLICE_ROWS) break
      last = keys.at(-1)
    }
  }
}
