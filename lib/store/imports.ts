import type { Database } from './database'
import type { ImportRow } from './rows-facts'

/** Imports, for the list that the workbench shows. */
export interface Imports {
  /** Newest first. */
  readonly list: () => Promise<ImportRow[]>
  readonly read: (importId: string) => Promise<ImportRow | undefined>
  readonly put: (row: ImportRow) => Promise<void>
  /** Changes some fields of an import that exists. */
  readonly update: (importId: string, patch: Partial<Omit<ImportRow, 'id'>>) => Promise<void>
}

/** Whether what an import brought is in, and can be taken out again. */
export const hasArrived = ({ status }: ImportRow): boolean =>
  status === 'done' || status === 'interrupted'

/** Builds the repository of imports. */
export function createImports(db: Database): Imports {
  return {
    list: async () => (await db.imports.toArray()).toSorted((a, b) => b.startedAt - a.startedAt),
    read: (importId) => db.imports.get(importId),
    put: async (row) => {
      await db.imports.put(row)
    },
    update: (importId, patch) =>
      db.transaction('rw', db.imports, async () => {
        const row = await db.imports.get(importId)
        if (row !== undefined) await db.imports.put({ ...row, ...patch })
      }),
  }
}
