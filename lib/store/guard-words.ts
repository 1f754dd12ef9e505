import type { Severity } from '@/lib/replies/guard/finding'
import type { GuardBook } from '@/lib/replies/guard/guard-book'
import type { GuardPack, GuardRule } from '@/lib/replies/guard/guard-pack'

import type { Database } from './database'
import type { Edits } from './edits'
import type { Edit } from './rows-facts'
import { guardWordRowSchema, type GuardWordRow } from './rows-guard'

/** How an owner has set a rule of a pack. */
export interface RuleSet {
  readonly ruleId: string
  readonly isOff: boolean
  /** null: as its pack says. */
  readonly severity: Severity | null
}

/** What owners say of the guard's rules. */
export interface GuardWords {
  /** All of it as one book; rows that have lost their shape are left out. */
  readonly read: () => Promise<GuardBook>
  readonly setRules: (sets: readonly RuleSet[]) => Promise<void>
  readonly keepRule: (rule: GuardRule) => Promise<void>
  /** Leaves a tombstone, so that another device does not bring the rule back. */
  readonly removeRule: (ruleId: string) => Promise<void>
  readonly keepPack: (pack: GuardPack) => Promise<void>
  readonly removePack: (packId: string) => Promise<void>
}

type Word = GuardWordRow extends infer Row
  ? Row extends Edit
    ? Omit<Row, keyof Edit>
    : never
  : never

function bookOf(rows: readonly GuardWordRow[]): GuardBook {
  const book: GuardBook = { off: [], severities: {}, own: [], packs: [] }
  for (const row of rows) {
    if (row.kind === 'own-rule') {
      if (row.rule !== null) book.own.push(row.rule)
    } else if (row.kind === 'pack') {
      if (row.pack !== null) book.packs.push(row.pack)
    } else {
      if (row.isOff) book.off.push(row.ruleId)
      if (row.severity !== null) book.severities[row.ruleId] = row.severity
    }
  }
  return book
}

/** Builds the repository of what owners say of the guard. */
export function createGuardWords(db: Database, edits: Edits): GuardWords {
  const put = (words: readonly Word[]): Promise<void> =>
    db.transaction('rw', db.guardWords, db.meta, async () => {
      const stamp = await edits.stamp(db)
      await db.guardWords.bulkPut(words.map((word) => ({ ...word, ...stamp })))
    })
  const rule = (ruleId: string, kept: GuardRule | null): Promise<void> =>
    put([{ key: `own-rule ${ruleId}`, kind: 'own-rule', ruleId, rule: kept }])
  const pack = (packId: string, kept: GuardPack | null): Promise<void> =>
    put([{ key: `pack ${packId}`, kind: 'pack', packId, pack: kept }])
  return {
    read: async () => {
      const rows = await db.guardWords.toArray()
      return bookOf(rows.flatMap((row) => guardWordRowSchema.safeParse(row).data ?? []))
    },
    setRules: (sets) =>
      put(sets.map((set) => ({ ...set, key: `rule-set ${set.ruleId}`, kind: 'rule-set' }))),
    keepRule: (kept) => rule(kept.id, kept),
    removeRule: (ruleId) => rule(ruleId, null),
    keepPack: (kept) => pack(kept.id, kept),
    removePack: (packId) => pack(packId, null),
  }
}
