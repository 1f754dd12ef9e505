import type { Migration } from './migration'

/** Cases stand in columns of the board; lines of all open ones lie in buckets, from which lists and figures are made. Both are written at the next start. */
export const board: Migration = {
  version: 6,
  stores: {
    cases:
      'id, openDue, sellerDue, wakeAt, [column+place], [record.shopId+record.orderNumber], record.shopId',
    caseLines: 'bucket',
    alerts: 'record.key, waiting, record.status, record.caseId, record.at, [record.digest+waiting]',
  },
  upgrade: async (transaction) => {
    await transaction.table('meta').put({ key: 'case-lines', value: 'missing' })
  },
}
