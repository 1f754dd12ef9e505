import { Dexie, type EntityTable } from 'dexie'

import type { AuditHead } from '@/lib/vault/audit-entry'

import type { DatabaseFactory } from './database'

interface HeadsDatabase extends Dexie {
  readonly heads: EntityTable<AuditHead, 'device'>
}

/** Ends of audit chains, apart from the chains: what was cut off them shows, and a restore does not reach them. */
export interface AuditHeads {
  readonly read: (device: string) => Promise<AuditHead | undefined>
  readonly list: () => Promise<AuditHead[]>
  readonly write: (head: AuditHead) => Promise<void>
}

/** Builds the shelf of ends in a small database of its own, opened for each question: they are few. */
export function createAuditHeads(base: string, factory: DatabaseFactory): AuditHeads {
  const within = async <Value>(run: (db: HeadsDatabase) => PromiseLike<Value>): Promise<Value> => {
    const dexie = new Dexie(`${base}-audit`, { ...factory, chromeTransactionDurability: 'strict' })
    dexie.version(1).stores({ heads: 'device' })
    await dexie.open()
    try {
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Dexie makes the table at run time
      return await run(dexie as HeadsDatabase)
    } finally {
      dexie.close()
    }
  }
  return {
    read: (device) => within(({ heads }) => heads.get(device)),
    list: () => within(({ heads }) => heads.toArray()),
    write: (head) => within(async ({ heads }) => void (await heads.put(head))),
  }
}
