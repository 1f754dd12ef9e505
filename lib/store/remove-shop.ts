import { Dexie } from 'dexie'

import { removeCaseLines } from './case-lines'
import type { Database } from './database'
import { deleteAll } from './delete-all'
import { segmentsOf } from './find-orders'
import { joinsUnder } from './joins'
import { surveyKeys } from './surveys'
import { recountUses } from './use-counts'

/** Told how much of a removal is done, 0 to 1. */
export type WatchRemoval = (share: number) => void

const under = (id: string) => [[id], [id, Dexie.maxKey]] as const

/** Takes out what a shop sells and offered. */
const offerSteps = (db: Database, shopId: string) => [
  () => deleteAll(db.products, () => db.products.where('[shopId+id]').between(...under(shopId))),
  () => deleteAll(db.packages, () => db.packages.where('[shopId+id]').between(...under(shopId))),
  () => db.offerBooks.delete(shopId),
  () =>
    deleteAll(db.offerTalks, () => db.offerTalks.where('[shopId+at]').between(...under(shopId))),
  () => deleteAll(db.offerRecords, () => db.offerRecords.where('shopId').equals(shopId)),
  () =>
    deleteAll(db.traffic, () =>
      db.traffic.where('[shopId+subject+from+to]').between(...under(shopId)),
    ),
]

/** Takes everything of a shop out; the shop's own row goes last, so that a removal that broke off can be called anew. */
export async function removeShopRows(
  db: Database,
  shopId: string,
  watch: WatchRemoval,
): Promise<void> {
  const segments = await segmentsOf(db, shopId)
  // Fences off a writer that is still at it.
  await db.segments.where('shopId').equals(shopId).modify({ state: 'removing' })
  const caseIds = await db.cases.where('record.shopId').equals(shopId).primaryKeys()
  const steps = [
    ...segments.flatMap(({ id }) => [
      () => deleteAll(db.packs, () => db.packs.where('[segmentId+n]').between(...under(id))),
      () =>
        deleteAll(db.directories, () =>
          db.directories.where('[segmentId+page]').between(...under(id)),
        ),
    ]),
    () =>
      deleteAll(db.customers, () =>
        db.customers.where('[shopId+bucket+run]').between(...under(shopId)),
      ),
    () =>
      deleteAll(db.contacts, () =>
        db.contacts.where('[shopId+bucket+run]').between(...under(shopId)),
      ),
    () =>
      deleteAll(db.finders, () =>
        db.finders.where('[shopId+bucket+run]').between(...under(shopId)),
      ),
    () => deleteAll(db.claims, () => db.claims.where('[shopId+number]').between(...under(shopId))),
    () => deleteAll(db.notes, () => db.notes.where('shopId').equals(shopId)),
    () => deleteAll(db.tags, () => db.tags.where('shopId').equals(shopId)),
    () => deleteAll(db.records, () => db.records.where('shopId').equals(shopId)),
    () => deleteAll(db.uses, () => db.uses.where('shopId').equals(shopId)),
    () => recountUses(db),
    async () => {
      for (const joins of joinsUnder(db, [shopId])) await deleteAll(db.joins, () => joins)
    },
    () => deleteAll(db.guardLog, () => db.guardLog.where('shopId').equals(shopId)),
    () => db.surveys.bulkDelete(surveyKeys(shopId)),
    ...offerSteps(db, shopId),
    () => deleteAll(db.caseEvents, () => db.caseEvents.where('caseId').anyOf(caseIds)),
    () => deleteAll(db.alerts, () => db.alerts.where('record.caseId').anyOf(caseIds)),
    () => removeCaseLines(db, shopId),
    () => deleteAll(db.cases, () => db.cases.where('record.shopId').equals(shopId)),
    () => deleteAll(db.imports, () => db.imports.where('shopId').equals(shopId)),
    () => deleteAll(db.segments, () => db.segments.where('shopId').equals(shopId)),
    async () => db.shops.delete(shopId),
  ]
  for (const [index, step] of steps.entries()) {
    await step()
    watch((index + 1) / steps.length)
  }
}
