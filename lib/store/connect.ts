import { factoryOf, openDatabase, type Database, type DatabaseFactory } from './database'
import { assertUsable, lookAtDatabase, type DatabaseNeeds } from './look-at-database'

/** Which database is opened, and what has to be so of it. */
export interface ConnectOptions extends DatabaseFactory, DatabaseNeeds {
  readonly name: string
}

/** The two connections of a store: what waits for the disk, and what leaves that to the system. */
export interface Connections {
  readonly strict: Database
  readonly relaxed: Database
}

/** Opens both connections; throws `StoreTroubleError` where the database is not to be opened, and `DatabaseGoneError` where it goes meanwhile. */
export async function connect({
  name,
  mustExist = false,
  mustBeNewest = false,
  ...options
}: ConnectOptions): Promise<Connections> {
  const factory = factoryOf(options)
  const look = await lookAtDatabase(name, factory)
  assertUsable(look, { mustExist, mustBeNewest })
  const source = { ...factory, mustExist: mustExist || look.version !== null }
  // One after the other: the first may have to upgrade, which needs the database for itself.
  const strict = await openDatabase(look.name, 'strict', source)
  const relaxed = await openDatabase(look.name, 'relaxed', { ...factory, mustExist: true })
  return { strict, relaxed }
}
