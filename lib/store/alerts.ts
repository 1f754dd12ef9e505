import type { Table } from 'dexie'

import { watchSchema, type AlertLedger, type CaseInWatch } from '@/lib/aftersales/alert-ledger'
import type { AlertRecord } from '@/lib/aftersales/case-record'

import type { Database } from './database'
import type { AlertRow, CaseRow } from './rows-facts'

/** The ledger as alerts write it, and as people read it. */
export interface Alerts extends AlertLedger {
  /** Stages by when they last changed (epoch ms), the newest first; those before an instant, at most `limit`. */
  readonly listNewest: (before: number, limit: number) => Promise<AlertRecord[]>
}

/** More than this many are shown as many, and are not counted. */
const PRESSING_COUNTED = 100

const toRow = (record: AlertRecord): AlertRow => {
  const isSeen = record.status === 'shown' || record.status === 'uncertain'
  return isSeen && record.acknowledgedAt === null ? { record, waiting: 1 } : { record }
}

const records = (rows: readonly AlertRow[]): AlertRecord[] => rows.map(({ record }) => record)

const inWatch = ({ record, revision = 0 }: CaseRow): CaseInWatch => ({ record, revision })

/**
 * Reads along an index that rows keep leaving. Chromium lets entries of rows that have moved on lie until a writing
 * transaction passes over them, so that each look would pass over all of them again; nothing that matters is written.
 */
const scan = <Row>(relaxed: Database, table: Table, read: () => PromiseLike<Row>): Promise<Row> =>
  relaxed.transaction('rw', table, read)

/** When cases have to be looked at again: forgotten in a power cut, they are looked at once more, which shows nothing twice. */
const createWakes = (db: Database, relaxed: Database) => ({
  listWaking: async (now: number, limit: number) => {
    const { cases } = relaxed
    const waking = () => cases.where('wakeAt').belowOrEqual(now).limit(limit).toArray()
    return (await scan(relaxed, cases, waking)).map(inWatch)
  },
  nextWake: async (now: number) =>
    (await db.cases.where('wakeAt').above(now).first())?.wakeAt ?? null,
  setWakes: (wakes: Parameters<AlertLedger['setWakes']>[0]) =>
    relaxed.transaction('rw', relaxed.cases, async () => {
      const rows = await relaxed.cases.bulkGet(wakes.map(({ caseId }) => caseId))
      const due = wakes.flatMap(({ revision, at }, index): CaseRow[] => {
        const row = rows[index]
        // A case that has changed since it was looked at stays awake.
        if (row === undefined || (row.revision ?? 0) !== revision) return []
        const { wakeAt: _, ...asleep } = row
        return [at === null ? asleep : { ...asleep, wakeAt: at }]
      })
      await relaxed.cases.bulkPut(due)
    }),
  wakeAll: async () => {
    await db.cases.where('openDue').above(-Infinity).modify({ wakeAt: 0 })
  },
})

/** What stands on banner and screen until somebody deals with it. */
const createStanding = (db: Database, relaxed: Database) => {
  const { alerts } = relaxed
  return {
    listUnacknowledged: async (limit: number) =>
      records(
        await scan(relaxed, alerts, () => alerts.where('waiting').equals(1).limit(limit).toArray()),
      ),
    listUnacknowledgedOf: async (caseIds: readonly string[]) => {
      const rows = await db.transaction('r', db.alerts, () =>
        // Asked for at once: a cursor over all of them would wait for each.
        Promise.all(caseIds.map((id) => db.alerts.where('record.caseId').equals(id).toArray())),
      )
      return records(rows.flat().filter(({ waiting }) => waiting === 1))
    },
    listStanding: async (id: string) => {
      const shared = await db.alerts.where('[record.digest+waiting]').equals([id, 1]).primaryKeys()
      const own = await db.alerts.get(id)
      return own?.waiting === 1 && own.record.digest === undefined ? [id, ...shared] : shared
    },
    stillStanding: async (ids: readonly string[], going: ReadonlySet<string>) => {
      const standing = await scan(relaxed, alerts, () =>
        Promise.all(
          ids.map((id) =>
            alerts
              .where('[record.digest+waiting]')
              .equals([id, 1])
              .limit(going.size + 1)
              .primaryKeys(),
          ),
        ),
      )
      return new Set(ids.filter((_, index) => standing[index]?.some((key) => !going.has(key))))
    },
  }
}

/** Builds the ledger of alert stages, which is written over the strict connection. */
export function createAlerts(db: Database, relaxed: Database): Alerts {
  const { alerts } = relaxed
  return {
    ...createWakes(db, relaxed),
    ...createStanding(db, relaxed),
    readCases: async (ids) =>
      (await db.cases.bulkGet([...ids])).flatMap((row) =>
        row === undefined ? [] : [inWatch(row)],
      ),
    pressing: async (before) => {
      const { cases } = relaxed
      const due = cases.where('sellerDue').below(before)
      const [keys, first] = await scan(relaxed, cases, () =>
        Promise.all([due.clone().limit(PRESSING_COUNTED).primaryKeys(), due.clone().first()]),
      )
      return { count: keys.length, nextDueAt: first?.sellerDue ?? null }
    },
    readAlerts: async (keys) => (await db.alerts.bulkGet([...keys])).map((row) => row?.record),
    writeAlerts: async (written) => {
      await db.transaction('rw', db.alerts, async () => {
        await db.alerts.bulkPut(written.map(toRow))
      })
    },
    listArmed: async () =>
      records(
        await scan(relaxed, alerts, () => alerts.where('record.status').equals('armed').toArray()),
      ),
    listPressing: (limit) => db.cases.orderBy('sellerDue').limit(limit).primaryKeys(),
    listNewest: async (before, limit) =>
      // oxlint-disable-next-line unicorn/no-array-reverse -- the order of a query, not of a list
      records(await db.alerts.where('record.at').below(before).reverse().limit(limit).toArray()),
    readWatch: async () => {
      const row = await db.meta.get('watch')
      return row === undefined ? null : (watchSchema.safeParse(JSON.parse(row.value)).data ?? null)
    },
    writeWatch: async (watch) => {
      await relaxed.meta.put({ key: 'watch', value: JSON.stringify(watch) })
    },
  }
}
