import type { Migration } from './migration'

/** What people say and do beside notes and tags: joins of accounts, records, replies used, contacts uncovered; and what a shop's customers come to. */
export const people: Migration = {
  version: 3,
  stores: {
    joins: '[a.shopId+a.customerId+b.shopId+b.customerId], [b.shopId+b.customerId]',
    records: 'id, customerId, shopId, kind',
    uses: 'id, customerId, shopId',
    reveals: 'id, at',
    surveys: 'shopId',
  },
  // Contacts are found by sealed runs of hashes alone: the key of a keyed hash has no use any more, and
  // those of the base, which had none, are made at the next start.
  upgrade: async (transaction) => {
    await transaction.table('keys').delete('find')
    await transaction.table('meta').put({ key: 'base-finders', value: 'missing' })
  },
}
