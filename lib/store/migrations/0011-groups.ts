import type { Migration } from './migration'

/** Groups of customers that owners named. */
export const groups: Migration = {
  version: 11,
  stores: {
    customerGroups: 'id',
  },
}
