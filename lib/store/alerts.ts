import type { AlertLedger } from '@/lib/aftersales/alert-ledger'
import type { AlertRecord } from '@/lib/aftersales/case-record'

import type { Cases } from './cases'
import type { Database } from './database'
import type { AlertRow } from './rows-facts'

const toRow = (record: AlertRecord): AlertRow => {
  const isSeen = record.status === 'shown' || record.status === 'uncertain'
  return isSeen && record.acknowledgedAt === null ? { record, waiting: 1 } : { record }
}

const records = (rows: readonly AlertRow[]): AlertRecord[] => rows.map(({ record }) => record)

/** Builds the ledger of alert stages over the strict connection. */
export function createAlerts(db: Database, cases: Cases): AlertLedger {
  return {
    listOpenCases: () => cases.listOpen(),
    readAlerts: async (keys) => (await db.alerts.bulkGet([...keys])).map((row) => row?.record),
    writeAlerts: async (written) => {
      await db.transaction('rw', db.alerts, async () => {
        await db.alerts.bulkPut(written.map(toRow))
      })
    },
    listArmed: async () =>
      records(await db.alerts.where('record.status').equals('armed').toArray()),
    listUnacknowledged: async () => records(await db.alerts.where('waiting').equals(1).toArray()),
  }
}
