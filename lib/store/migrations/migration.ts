import type { Transaction } from 'dexie'

/** One step of the schema. Frozen once shipped; `upgrade` imports nothing from the app, so that later code cannot change it. */
export interface Migration {
  readonly version: number
  /** Dexie's index syntax by table; only the tables that change. */
  readonly stores: Readonly<Record<string, string | null>>
  readonly upgrade?: (transaction: Transaction) => Promise<void>
}
