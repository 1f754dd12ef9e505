import type { Restoration } from '@/lib/store/restore'

import type { OpenBackup } from './open-backup'

/** What a restore needs of the store. */
export interface RestoreDoor {
  readonly startRestore: (version: number) => Promise<Restoration>
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
  const restoration = await startRestore(backup.head.schema)
  try {
    const all = Object.values(backup.end.rows).reduce((sum, each) => sum + each, 0)
    let done = 0
    for await (const chunk of backup.rows()) {
      signal.throwIfAborted()
      await restoration.put(chunk)
      done += chunk.rows.length
      tell((0.8 * done) / Math.max(1, all))
    }
    await restoration.check()
    signal.throwIfAborted()
    await restoration.swap()
    tell(1)
  } catch (error) {
    await restoration.abandon()
    throw error
  }
}
