import type { StoreTrouble } from '@/lib/shared/store-trouble'

import { currentDatabase } from './current-database'
import type { DatabaseFactory } from './database'
import { MIGRATIONS } from './migrations/list'

/** Thrown where the database is not to be opened; it is left as it is. */
export class StoreTroubleError extends Error {
  override readonly name = 'StoreTroubleError'
  constructor(
    readonly trouble: StoreTrouble,
    options?: ErrorOptions,
  ) {
    super(trouble, options)
  }
}

/** What stands on the disk, before anything of it is opened. */
export interface DatabaseLook {
  readonly name: string
  /** Of the schema; null: there is none. */
  readonly version: number | null
}

/** The schema that this Tillside writes. */
export const NEWEST_SCHEMA = MIGRATIONS.at(-1)?.version ?? 0

/** Dexie keeps ten versions of the browser's for each of ours. */
const VERSIONS_EACH = 10

/** Looks which database is in use and of what version it is; opens, makes and upgrades nothing. */
export async function lookAtDatabase(
  base: string,
  factory: DatabaseFactory,
): Promise<DatabaseLook> {
  const name = await currentDatabase(base, factory)
  const all = await (factory.indexedDB ?? indexedDB).databases()
  const version = all.find((each) => each.name === name)?.version
  return { name, version: version === undefined ? null : Math.floor(version / VERSIONS_EACH) }
}

/** What has to be so of a database before somebody opens it. */
export interface DatabaseNeeds {
  /** There is one already. */
  readonly mustExist?: boolean
  /** It is of this version: the background alone, which keeps a copy first, brings it there. */
  readonly mustBeNewest?: boolean
}

/** Throws `StoreTroubleError` where the database is a newer Tillside's, or not what somebody needs. */
export function assertUsable(
  { version }: DatabaseLook,
  { mustExist = false, mustBeNewest = false }: DatabaseNeeds,
): void {
  if (version === null && mustExist) throw new StoreTroubleError('gone')
  if (version !== null && version < NEWEST_SCHEMA && mustBeNewest)
    throw new StoreTroubleError('upgrading')
  if (version !== null && version > NEWEST_SCHEMA) throw new StoreTroubleError('newer')
}
