import { createDigest } from '@/lib/backup/digest'
import { RESTORE_LEASE, useDatabase } from '@/lib/store/current-database'
import { openDatabase } from '@/lib/store/database'
import { createLeases } from '@/lib/store/leases'
import { NEWEST_SCHEMA, StoreTroubleError } from '@/lib/store/look-at-database'
import { STORE_NAME } from '@/lib/store/name'
import { observedOrder } from '@/lib/store/order'
import { packOrder } from '@/lib/store/pack-order'
import { decodeRows } from '@/lib/store/row-codec'
import { openStore, type Store } from '@/lib/store/store'

/** A database of the first version that is to be brought to the newest. */
const OLD = `${STORE_NAME}-restored-old`
const PACKS_AT_ONCE = 100

/** Puts a database of the first version, with so many packs of a hundred orders and a note for each, in the place of the one in use. */
export async function makeOld(packs: number): Promise<void> {
  // The background deletes what no restore fills and nobody uses.
  const endLease = await createLeases(navigator.locks).take(RESTORE_LEASE)
  const db = await openDatabase(OLD, 'strict', {}, 1)
  for (let from = 0; from < packs; from += PACKS_AT_ONCE) {
    const numbers = Array.from({ length: PACKS_AT_ONCE }, (_, index) => from + index)
    await db.table('packs').bulkPut(
      numbers.map((n) => ({
        segmentId: 'old',
        n,
        lines: Array.from({ length: 100 }, (_, at) =>
          packOrder(
            observedOrder({ number: `${n}-${at}`, paidMinor: at, currency: 'CNY' }, 'file', 1),
          ),
        ),
      })),
    )
    await db.table('notes').bulkPut(
      numbers.map((n) => ({
        id: `note-${n}`,
        shopId: 's',
        customerId: 'c',
        text: `note ${n}`,
        createdAt: n,
        deleted: false,
        hlc: `00000000000${n % 10}-0000-old`,
        device: 'old',
      })),
    )
  }
  db.close()
  await useDatabase(STORE_NAME, OLD, {})
  endLease()
}

/** Opens the store once the background has brought it to the newest version, as our own pages do. */
async function openWhenUpgraded(): Promise<Store> {
  for (;;)
    try {
      return await openStore({
        name: STORE_NAME,
        clock: () => 0,
        newId: () => crypto.randomUUID(),
        mustExist: true,
        mustBeNewest: true,
      })
    } catch (error) {
      if (!(error instanceof StoreTroubleError) || error.trouble !== 'upgrading') throw error
      await new Promise((resolve) => {
        setTimeout(resolve, 50)
      })
    }
}

/** What the database in use holds, brought to the newest version where it was not yet. */
export async function readNew() {
  const store = await openWhenUpgraded()
  const { version, read } = await store.takeSnapshot()
  const digest = createDigest(crypto.subtle)
  const rows: Record<string, number> = {}
  for await (const { table, bytes } of read()) {
    if (table !== 'packs' && table !== 'notes') continue
    const { rows: chunk } = decodeRows(bytes)
    rows[table] = (rows[table] ?? 0) + chunk.length
    for (const row of chunk)
      await digest.add(
        new TextEncoder().encode(
          JSON.stringify(row, (_name, value: unknown) =>
            value instanceof Uint8Array ? new TextDecoder().decode(value) : value,
          ),
        ),
      )
  }
  store.close()
  return { isNewest: version === NEWEST_SCHEMA, rows, digest: digest.value() }
}
