import { z } from 'zod'

import type { Vault } from '@/lib/vault/seal'

import type { Database } from './database'
import type { Edits } from './edits'
import type { Edit } from './rows-facts'
import { CATCH_OUTCOMES, type GuardEntryRow } from './rows-guard'

/** What of an entry may name a person. */
const sealedPartSchema = z.strictObject({ words: z.string(), reason: z.string().nullable() })

/** Something that was caught, without what may name a person. */
export type GuardMark = Omit<GuardEntryRow, keyof Edit | 'iv' | 'sealed'>

/** Something that was caught, with its words and, for an override, its reason. */
export type GuardEntry = GuardMark & z.infer<typeof sealedPartSchema>

/** What the guard caught, and what became of it. */
export interface GuardLog {
  /** Of one catch the outcome that stands over the others is kept; the same entry again changes nothing. */
  readonly note: (entries: readonly GuardEntry[]) => Promise<void>
  /** All since an instant (epoch ms), in no particular order. */
  readonly since: (at: number) => Promise<GuardMark[]>
  /** The newest so many, newest first. */
  readonly newest: (limit: number) => Promise<GuardEntry[]>
  /** Ids of the entries whose words, or whose reason, speak of somebody. */
  readonly about: (isMention: (text: string) => boolean) => Promise<string[]>
  readonly remove: (ids: readonly string[]) => Promise<void>
}

/** Entries that are opened at once. */
const OPEN_SLICE = 200

const rankOf = ({ outcome }: Pick<GuardMark, 'outcome'>): number => CATCH_OUTCOMES.indexOf(outcome)

/** A sealed entry opens nowhere but in its own row. */
export const entryPlace = ({ id }: Pick<GuardMark, 'id'>): string => `guardLog|${id}|1`

const markOf = (row: GuardEntryRow): GuardMark => {
  const { id, shopId, platform, ruleId, subject, severity, by, at, outcome } = row
  return { id, shopId, platform, ruleId, subject, severity, by, at, outcome }
}

/** Builds the log. */
export function createGuardLog(db: Database, edits: Edits, vault: Vault): GuardLog {
  const open = async (row: GuardEntryRow): Promise<GuardEntry> => ({
    ...markOf(row),
    ...sealedPartSchema.parse(await vault.open(row, entryPlace(row))),
  })
  return {
    note: async (entries) => {
      // Sealing cannot wait inside a transaction.
      const rows = await Promise.all(
        entries.map(async ({ words, reason, ...mark }) => ({
          ...mark,
          ...(await vault.seal({ words, reason }, entryPlace(mark))),
        })),
      )
      await db.transaction('rw', db.guardLog, db.meta, async () => {
        const known = await db.guardLog.bulkGet(rows.map(({ id }) => id))
        const news = rows.filter((row, at) => {
          const before = known[at]
          return before === undefined || rankOf(row) > rankOf(before)
        })
        if (news.length === 0) return
        const stamp = await edits.stamp(db)
        await db.guardLog.bulkPut(news.map((row) => Object.assign(row, stamp)))
      })
    },
    since: async (at) => (await db.guardLog.where('at').aboveOrEqual(at).toArray()).map(markOf),
    newest: async (limit) => {
      // oxlint-disable-next-line unicorn/no-array-reverse -- a query that reads backwards
      const rows = await db.guardLog.orderBy('at').reverse().limit(limit).toArray()
      return Promise.all(rows.map(open))
    },
    about: async (isMention) => {
      const found: string[] = []
      const ids = await db.guardLog.toCollection().primaryKeys()
      for (let start = 0; start < ids.length; start += OPEN_SLICE) {
        const rows = await db.guardLog.bulkGet(ids.slice(start, start + OPEN_SLICE))
        for (const row of rows) {
          if (row === undefined) continue
          const { words, reason } = await open(row)
          if (isMention(words) || (reason !== null && isMention(reason))) found.push(row.id)
        }
      }
      return found
    },
    remove: (ids) => db.guardLog.bulkDelete([...ids]),
  }
}
