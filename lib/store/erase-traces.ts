import { Dexie } from 'dexie'

import type { CustomerRef } from '@/lib/customers/identity'

import type { Database } from './database'
import { joinsUnder } from './joins'
import type { ImportRow } from './rows-facts'
import { figuresKey, rosterKey } from './surveys'

const idsOf = (accounts: readonly CustomerRef[]): string[] =>
  accounts.map(({ customerId }) => customerId)

/** Shops of some accounts, each once. */
export const shopsOf = (accounts: readonly CustomerRef[]): string[] => [
  ...new Set(accounts.map(({ shopId }) => shopId)),
]

const idPrefixes = (accounts: readonly CustomerRef[]): string[] =>
  idsOf(accounts).map((id) => `${id}|`)

/** What people wrote down of some accounts. */
const writtenOf = (db: Database, accounts: readonly CustomerRef[]) => ({
  notes: db.notes.where('customerId').anyOf(idsOf(accounts)),
  tags: db.tags
    .where('[customerId+tag]')
    .inAnyRange(idsOf(accounts).map((id) => [[id], [id, Dexie.maxKey]])),
  records: db.records.where('customerId').anyOf(idsOf(accounts)),
})

/** What was done for some accounts, and by it counts in figures. */
const doneFor = (db: Database, accounts: readonly CustomerRef[]) => {
  const ids = new Set(idsOf(accounts))
  return {
    uses: db.uses.where('customerId').anyOf([...ids]),
    talks: db.offerTalks.where('id').startsWithAnyOf(idPrefixes(accounts)),
    offered: db.offerRecords.where('id').startsWithAnyOf(idPrefixes(accounts)),
    reveals: db.reveals.filter(({ customerId }) => ids.has(customerId)),
  }
}

type JoinKeys = Awaited<ReturnType<typeof joinKeys>>

async function joinKeys(db: Database, accounts: readonly CustomerRef[]) {
  const found = await Promise.all(
    accounts.flatMap(({ shopId, customerId }) =>
      joinsUnder(db, [shopId, customerId]).map((join) => join.primaryKeys()),
    ),
  )
  return [...new Map(found.flat().map((key) => [key.join(' '), key])).values()]
}

/** Counts what stands in plain rows under some accounts. */
export async function countTraces(db: Database, accounts: readonly CustomerRef[]) {
  const { notes, tags, records } = writtenOf(db, accounts)
  const { uses, talks, offered, reveals } = doneFor(db, accounts)
  return {
    notes: await notes.count(),
    tags: await tags.count(),
    records: await records.count(),
    joins: (await joinKeys(db, accounts)).length,
    uses: await uses.count(),
    offers: (await talks.count()) + (await offered.count()),
    reveals: await reveals.count(),
  }
}

/** Takes out what people wrote down of some accounts, and whom they joined them with. */
export const removeWritten = (db: Database, accounts: readonly CustomerRef[]): Promise<void> =>
  db.transaction('rw', db.notes, db.tags, db.records, db.joins, async () => {
    for (const rows of Object.values(writtenOf(db, accounts))) await rows.delete()
    const keys: JoinKeys = await joinKeys(db, accounts)
    await db.joins.bulkDelete(keys)
  })

type AliasOf = (customerId: string) => string

/** A row's id that begins with its customer's. */
const renamed = (id: string, customerId: string, aliasOf: AliasOf): string =>
  aliasOf(customerId) + id.slice(customerId.length)

/** Takes conversations, and what was offered in them, over to other ids of their customers. */
async function renameTalks(
  db: Database,
  accounts: readonly CustomerRef[],
  aliasOf: AliasOf,
): Promise<void> {
  const { talks, offered } = doneFor(db, accounts)
  const [said, told] = [await talks.toArray(), await offered.toArray()]
  await db.offerTalks.bulkDelete(said.map(({ id }) => id))
  await db.offerRecords.bulkDelete(told.map(({ id }) => id))
  for (const row of said) {
    row.id = renamed(row.id, row.customerId, aliasOf)
    row.customerId = aliasOf(row.customerId)
  }
  for (const row of told) {
    row.id = renamed(row.id, row.customerId, aliasOf)
    row.conversationId = renamed(row.conversationId, row.customerId, aliasOf)
    row.customerId = aliasOf(row.customerId)
  }
  await db.offerTalks.bulkPut(said)
  await db.offerRecords.bulkPut(told)
}

/** Keeps what was done, under other ids of the customers. */
export const renameDone = (
  db: Database,
  accounts: readonly CustomerRef[],
  aliasOf: AliasOf,
): Promise<void> =>
  db.transaction('rw', db.uses, db.offerTalks, db.offerRecords, db.reveals, async () => {
    const { uses, reveals } = doneFor(db, accounts)
    await uses.modify((row) => {
      row.customerId = aliasOf(row.customerId)
    })
    await reveals.modify((row) => {
      row.customerId = aliasOf(row.customerId)
    })
    await renameTalks(db, accounts, aliasOf)
  })

/**
 * What was last reckoned of some shops names a few customers by their ids: they get other ones. A roster, which stands in
 * the order of all ids, goes, and comes again with the next survey.
 */
export const renameInSurveys = (
  db: Database,
  aliases: ReadonlyMap<string, string>,
  shopIds: readonly string[],
): Promise<void> =>
  db.transaction('rw', db.surveys, async () => {
    const keys = shopIds.flatMap((id) => [id, figuresKey(id)])
    for (const row of await db.surveys.bulkGet(keys)) {
      if (row === undefined) continue
      const before = JSON.stringify(row.survey)
      let after = before
      for (const [id, alias] of aliases) after = after.replaceAll(`"${id}"`, `"${alias}"`)
      const survey: unknown = JSON.parse(after)
      if (after !== before) await db.surveys.put({ ...row, survey })
    }
    if (aliases.size > 0) await db.surveys.bulkDelete(shopIds.map(rosterKey))
  })

type Mention = (text: string) => boolean

const speaks = ({ cells, number }: ImportRow['rejected'][number], isMention: Mention): boolean =>
  cells.some(isMention) || (number !== undefined && isMention(number))

/** Counts rows that files brought, that were not taken, and that speak of somebody. */
export async function countRefused(
  db: Database,
  shopIds: readonly string[],
  isMention: Mention,
): Promise<number> {
  const imports = await db.imports
    .where('shopId')
    .anyOf([...shopIds])
    .toArray()
  return imports.flatMap(({ rejected }) => rejected).filter((row) => speaks(row, isMention)).length
}

/** Wipes such rows: that there was one, and why it was not taken, stays. */
export async function blankRefused(
  db: Database,
  shopIds: readonly string[],
  isMention: Mention,
): Promise<void> {
  await db.imports
    .where('shopId')
    .anyOf([...shopIds])
    .modify((row) => {
      row.rejected = row.rejected.map((each) =>
        speaks(each, isMention) ? { row: each.row, reason: each.reason, cells: [] } : each,
      )
    })
}
