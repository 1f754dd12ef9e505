import type { z } from 'zod'

import type { GenerationEnd } from '@/lib/backup/make-generation'

import type { Job, JobEnd, WatchProgress } from './work-desk'
import {
  backupResultSchemas,
  type BackupAsk,
  type BackupInspection,
  type BackupMerged,
  type BackupRestored,
  type Condition,
  type CopyLook,
  type PlanLook,
  type PlanWish,
  type Salvaged,
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
  /** Brings a backup together with what is there, or, dry, says what that would change. */
  readonly merge: (
    backup: { readonly file: Blob; readonly fileName: string; readonly passphrase: string | null },
    isDry: boolean,
    watch: WatchProgress,
  ) => Job<BackupMerged>
  /** Writes what can still be read into a backup, whether the store opens or not. */
  readonly salvage: (app: string, watch: WatchProgress) => Job<Salvaged>
  /** An empty database takes the place of the one that is there. */
  readonly startAnew: () => Promise<JobEnd<null>>
  /** Makes a backup as the plan asks for. */
  readonly makeGeneration: (app: string, watch: WatchProgress) => Job<GenerationEnd>
  /** What the last look through the database has found. */
  readonly readCondition: () => Promise<JobEnd<Condition>>
  /** Takes rows into use again that read well and are not what was written; gives what is left to tell. */
  readonly useChanged: () => Promise<JobEnd<Condition>>
  /** Forgets the rows that were set aside; gives what is left to tell. */
  readonly forgetAside: () => Promise<JobEnd<Condition>>
  /** What was kept of everything before the last upgrade; null: there was none. */
  readonly readCopy: () => Promise<JobEnd<CopyLook | null>>
  readonly readPlan: () => Promise<JobEnd<PlanLook | null>>
  /** null: no backups are made by themselves any more; those that were stay where they are. */
  readonly keepPlan: (plan: PlanWish | null) => Promise<JobEnd<PlanLook | null>>
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
    merge: (backup, isDry, watch) =>
      start({ ask: 'merge-backup', ...backup, isDry }, results['merge-backup'], watch),
    salvage: (app, watch) => start({ ask: 'salvage', app }, results.salvage, watch),
    makeGeneration: (app, watch) =>
      start({ ask: 'make-generation', app }, results['make-generation'], watch),
    readCondition: () => start({ ask: 'read-condition' }, results['read-condition']).ended,
    useChanged: () => start({ ask: 'use-changed' }, results['use-changed']).ended,
    forgetAside: () => start({ ask: 'forget-aside' }, results['forget-aside']).ended,
    readCopy: () => start({ ask: 'read-upgrade-copy' }, results['read-upgrade-copy']).ended,
    readPlan: () => start({ ask: 'read-backup-plan' }, results['read-backup-plan']).ended,
    keepPlan: (plan) => start({ ask: 'keep-backup-plan', plan }, results['keep-backup-plan']).ended,
    startAnew: () => start({ ask: 'start-anew' }, results['start-anew']).ended,
  }
}
