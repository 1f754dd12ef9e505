import type { Migration } from './migration'

/** What owners say of the guard's rules, each word a row of its own, and what the guard has caught. */
export const guard: Migration = {
  version: 8,
  stores: {
    guardWords: 'key',
    guardLog: 'id, at, shopId',
  },
}
