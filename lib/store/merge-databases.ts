import type { Vault } from '@/lib/vault/seal'

import { createContacts } from './contacts'
import type { Database } from './database'
import { createGuardLog, type GuardEntry, type GuardLog } from './guard-log'
import { receive } from './hlc'
import { mergeAudit, mergeErased, type ErasedTarget } from './merge-erased'
import { mergeShops, type MergeLabel, type MergeTarget } from './merge-orders'
import { MERGE_RULES, type MergedRows } from './merge-rules'
import { mergeTable, type MergeCounts, type MergePair } from './merge-tables'
import { recountUses } from './use-counts'

/** What a merge would change, or has changed, by table; orders stand beside the tables. */
export type MergeReport = Readonly<Record<string, MergeCounts>>

/** What a database merges into. */
export interface MergeParts extends MergeTarget, ErasedTarget {
  readonly db: Database
  readonly guardLog: Pick<GuardLog, 'note'>
  /** The name of this device. */
  readonly deviceId: string
}

/** A database that came in, and the keys by which it is sealed. */
export interface MergeSource {
  readonly db: Database
  readonly vault: Vault
}

export interface MergeJob {
  readonly isDry: boolean
  readonly signal: AbortSignal
  /** How much is done, 0 to 1. */
  readonly tell: (share: number) => void
}

const isMerged = (name: string): name is keyof MergedRows => Object.hasOwn(MERGE_RULES, name)
const MERGED_TABLES = Object.keys(MERGE_RULES).filter(isMerged)

/** Entries that the guard log is given at once. */
const LOG_SLICE = 500

async function mergeGuardLog(there: Database, vault: Vault, target: MergeParts): Promise<void> {
  const entries: GuardEntry[] = await createGuardLog(
    there,
    { stamp: () => Promise.reject(new Error('only read')) },
    vault,
  ).newest(Infinity)
  for (let from = 0; from < entries.length; from += LOG_SLICE)
    await target.guardLog.note(entries.slice(from, from + LOG_SLICE))
}

/** Edits made from now on sort after all that came in; lines and counts are made anew from what is there then. */
async function settle(there: Database, { db, deviceId }: MergeParts, now: number): Promise<void> {
  const remote = (await there.meta.get('hlc'))?.value
  await db.transaction('rw', db.meta, async () => {
    await db.meta.put({ key: 'case-lines', value: 'missing' })
    // Whoever holds the library asks for it anew.
    const revision = Number((await db.meta.get('library-revision'))?.value ?? 0) + 1
    await db.meta.put({ key: 'library-revision', value: String(revision) })
    if (remote === undefined) return
    const own = (await db.meta.get('hlc'))?.value
    await db.meta.put({ key: 'hlc', value: receive(own, remote, now, deviceId) })
  })
  await recountUses(db)
}

/**
 * Merges what one database holds into another that is in use, by the rules that rows were made for: of what people
 * edited the later stamp, tags by their adds, orders by what was seen last. Cut off anywhere, nothing is lost, and the
 * same again completes it.
 */
export async function mergeDatabases(
  { db: there, vault }: MergeSource,
  target: MergeParts,
  label: MergeLabel,
  job: MergeJob,
): Promise<MergeReport> {
  const { isDry, signal, tell } = job
  const pair: MergePair = { there, here: target.db, isDry, signal }
  const report: Record<string, MergeCounts> = {}
  for (const [index, name] of MERGED_TABLES.entries()) {
    report[name] = await mergeTable(pair, name)
    tell((0.4 * (index + 1)) / MERGED_TABLES.length)
  }
  const contacts = createContacts(there, vault)
  Object.assign(report, await mergeShops(pair, { contacts }, target, label))
  tell(0.9)
  if (!isDry) {
    await mergeGuardLog(there, vault, target)
    await mergeErased(there, target)
    await mergeAudit(there, target)
    await settle(there, target, label.now)
  }
  tell(1)
  return report
}
