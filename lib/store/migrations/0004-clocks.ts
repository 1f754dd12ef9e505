import type { Migration } from './migration'

interface OldCase {
  sellerDue?: number
  wakeAt?: number
  readonly record: {
    readonly id: string
    readonly firstSeenAt: number
    readonly status: string | null
    readonly closed: boolean
    readonly clocks: readonly { readonly owner: string; readonly dueAt: number }[]
  }
}

/** Cases are found by their own side's clock and by when alerts have to look at them; their history has a table, in which all that is known of old ones is their first sight. */
export const clocks: Migration = {
  version: 4,
  stores: {
    cases: 'id, openDue, sellerDue, wakeAt, [record.shopId+record.orderNumber], record.shopId',
    caseEvents: 'id, caseId',
    alerts: 'record.key, waiting, record.status, record.caseId, record.at',
  },
  upgrade: async (transaction) => {
    await transaction
      .table<OldCase>('cases')
      .toCollection()
      .modify((row) => {
        if (row.record.closed) return
        const dues = row.record.clocks
          .filter(({ owner }) => owner === 'seller')
          .map(({ dueAt }) => dueAt)
        if (dues.length > 0) row.sellerDue = Math.min(...dues)
        row.wakeAt = 0
      })
    const cases = await transaction.table<OldCase>('cases').toArray()
    await transaction.table('caseEvents').bulkPut(
      cases.map(({ record: { id, firstSeenAt: at, status } }) => ({
        id: `${id}|${at}|seen`,
        caseId: id,
        at,
        what: 'seen',
        from: null,
        to: status,
      })),
    )
  },
}
