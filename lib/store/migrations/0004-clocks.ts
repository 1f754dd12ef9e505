import type { Migration } from './migration'

interface OldCase {
  sellerDue?: number
  wakeAt?: number
  readonly record: {
    readonly closed: boolean
    readonly clocks: readonly { readonly owner: string; readonly dueAt: number }[]
  }
}

/** Cases are found by their own side's clock and by when alerts have to look at them; their history has a table. */
export const clocks: Migration = {
  version: 4,
  stores: {
    cases: 'id, openDue, sellerDue, wakeAt, [record.shopId+record.orderNumber], record.shopId',
    caseEvents: 'id, caseId',
    alerts: 'record.key, waiting, record.status, record.caseId, record.at',
  },
  upgrade: async (transaction) => {
    await transaction
      .table('cases')
      .toCollection()
      .modify((row: OldCase) => {
        if (row.record.closed) return
        const dues = row.record.clocks
          .filter(({ owner }) => owner === 'seller')
          .map(({ dueAt }) => dueAt)
        if (dues.length > 0) row.sellerDue = Math.min(...dues)
        row.wakeAt = 0
      })
  },
}
