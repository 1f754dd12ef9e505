import type { MergeReport } from '@/lib/store/merge-databases'
import type { Restoration, StartRestore } from '@/lib/store/restore'

import type { OpenBackup } from './open-backup'

/** What a restore needs of the store. */
export interface RestoreDoor {
  readonly startRestore: StartRestore
}

/** Taking the rows in is most of the work. */
const FILL_SHARE = 0.8

/** Fills a database beside the one in use and looks at every row; throws `RestoreError`, `BrokenBackupError` or the signal's reason. */
async function fill(
  restoration: Restoration,
  backup: OpenBackup,
  tell: (share: number) => void,
  signal: AbortSignal,
): Promise<void> {
  const all = Object.values(backup.end.rows).reduce((sum, each) => sum + each, 0)
  let done = 0
  for await (const chunk of backup.rows()) {
    signal.throwIfAborted()
    await restoration.put(chunk)
    done += chunk.rows.length
    tell((FILL_SHARE * done) / Math.max(1, all))
  }
  await restoration.check()
  signal.throwIfAborted()
}

/**
 * Takes a backup in beside what is there, looks at every row, and swaps at the very end: until then nothing in use has
 * changed. Throws `RestoreError`, `BrokenBackupError` or the signal's reason, and leaves nothing behind.
 */
export async function restoreBackup(
  { startRestore }: RestoreDoor,
  backup: OpenBackup,
  tell: (share: number) => void,
  signal: AbortSignal,
): Promise<void> {
  const restoration = await startRestore(backup.head.schema, backup.head.sealed)
  try {
    await fill(restoration, backup, tell, signal)
    await restoration.swap()
    tell(1)
  } catch (error) {
    await restoration.abandon()
    throw error
  }
}

export interface MergeOrder {
  /** Only says what would change. */
  readonly isDry: boolean
  /** As the list of imports names what came. */
  readonly fileName: string
  /** Epoch ms. */
  readonly now: number
  readonly tell: (share: number) => void
  readonly signal: AbortSignal
}

/**
 * Merges a backup into what is there: every row is looked at beside it first, and goes in by the rules of its table. Throws
 * as `restoreBackup` does; broken off in the middle, nothing is lost and the same backup completes it.
 */
export async function mergeBackup(
  { startRestore }: RestoreDoor,
  backup: OpenBackup,
  { isDry, fileName, now, tell, signal }: MergeOrder,
): Promise<MergeReport> {
  const restoration = await startRestore(backup.head.schema, backup.head.sealed)
  try {
    await fill(restoration, backup, tell, signal)
    const tellRest = (share: number): void => tell(FILL_SHARE + share * (1 - FILL_SHARE))
    return await restoration.merge({ fileName, now }, { isDry, signal, tell: tellRest })
  } finally {
    await restoration.abandon()
  }
}
