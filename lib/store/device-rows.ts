import { Dexie, type EntityTable } from 'dexie'

import type { DatabaseFactory } from './database'

/** A row that was taken out of its table because it is not what rows of that table are. */
export interface AsideRow {
  readonly table: string
  /** As it lay there. */
  readonly row: unknown
  /** Where it differs, in the words of its schema. */
  readonly why: string
  /** Epoch ms. */
  readonly at: number
}

interface DeviceDatabase extends Dexie {
  readonly values: EntityTable<{ readonly id: string; readonly value: unknown }, 'id'>
  readonly aside: EntityTable<AsideRow & { readonly id?: number }, 'id'>
}

/**
 * What belongs to this device and to no backup, in a small database of its own: it is there also where the large one does
 * not open.
 */
export interface DeviceRows {
  /** undefined where nothing is kept under the name. */
  readonly read: (name: string) => Promise<unknown>
  readonly keep: (name: string, value: unknown) => Promise<void>
  readonly forget: (name: string) => Promise<void>
  readonly setAside: (rows: readonly AsideRow[]) => Promise<void>
  /** Oldest first. */
  readonly listAside: () => Promise<AsideRow[]>
  /** Takes out those of which this is true. */
  readonly dropAside: (isGoing: (row: AsideRow) => boolean) => Promise<void>
}

/** Builds the repository; the database is open only while it is asked something. */
export function createDeviceRows(base: string, factory: DatabaseFactory = {}): DeviceRows {
  const run = async <Value>(act: (db: DeviceDatabase) => PromiseLike<Value>): Promise<Value> => {
    const dexie = new Dexie(`${base}-device`, {
      ...factory,
      chromeTransactionDurability: 'strict',
    })
    dexie.version(1).stores({ values: 'id', aside: '++id, table' })
    await dexie.open()
    try {
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Dexie makes the tables at run time
      return await act(dexie as DeviceDatabase)
    } finally {
      dexie.close()
    }
  }
  return {
    read: (name) => run(async ({ values }) => (await values.get(name))?.value),
    keep: async (name, value) => {
      await run(({ values }) => values.put({ id: name, value }))
    },
    forget: (name) => run(({ values }) => values.delete(name)),
    setAside: async (rows) => {
      await run(({ aside }) => aside.bulkAdd([...rows]))
    },
    listAside: () => run(({ aside }) => aside.toArray()),
    dropAside: async (isGoing) => {
      await run(({ aside }) => aside.filter(isGoing).delete())
    },
  }
}
