import type { Migration } from './migration'

/** A sum of each row that people made, by which it shows whether it is still what was written. */
export const sums: Migration = {
  version: 12,
  stores: {
    sums: '[table+key]',
  },
}
