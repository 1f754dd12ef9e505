import { initial } from './0001-initial'
import { people } from './0002-people'
import type { Migration } from './migration'

/** Every schema version in order; append only. */
export const MIGRATIONS: readonly Migration[] = [initial, people]
