import type { z } from 'zod'

import type { Job, JobEnd, WatchProgress } from './work-desk'
import {
  backupResultSchemas,
  type BackupAsk,
  type BackupInspection,
  type BackupRestored,
} from './work-backup-protocol'

/** Backups as the workbench has them made and taken in. */
export interface BackupDesk {
  /** `app` is the version that makes it; a passphrase of null leaves it readable to whoever has it. */
  readonly backUp: (
    app: string,
    passphrase: string | null,
    watch: WatchProgress,
  ) => Job<{ readonly file: Blob }>
  readonly inspect: (file: Blob, passphrase: string | null) => Promise<JobEnd<BackupInspection>>
  /** Everything that was open of the store has to be opened anew afterwards. */
  readonly restore: (
    file: Blob,
    passphrase: string | null,
    watch: WatchProgress,
  ) => Job<BackupRestored>
}

type StartBackupJob = <Result extends z.ZodType>(
  what: BackupAsk,
  schema: Result,
  watch?: WatchProgress,
) => Job<z.output<Result>>

/** Builds the part of the workbench's desk that is about backups. */
export function createBackupDesk(start: StartBackupJob): BackupDesk {
  const results = backupResultSchemas
  return {
    backUp: (app, passphrase, watch) =>
      start({ ask: 'back-up', app, passphrase }, results['back-up'], watch),
    inspect: (file, passphrase) =>
      start({ ask: 'inspect-backup', file, passphrase }, results['inspect-backup']).ended,
    restore: (file, passphrase, watch) =>
      start({ ask: 'restore-backup', file, passphrase }, results['restore-backup'], watch),
  }
}
