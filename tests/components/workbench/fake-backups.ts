import type { BackupDesk } from '@/lib/files/work-backup-client'
import type { Job } from '@/lib/files/work-desk'

/** A job that never comes to an end. */
export const never = (): Job<never> => ({
  ended: new Promise(() => undefined),
  cancel: () => undefined,
})

/** Backups that never come to an end. */
export const NO_BACKUPS: BackupDesk = {
  backUp: never,
  inspect: () => never().ended,
  restore: never,
  merge: never,
  salvage: never,
  startAnew: () => never().ended,
  makeGeneration: never,
  readCondition: () => never().ended,
  useChanged: () => never().ended,
  forgetAside: () => never().ended,
  readCopy: () => never().ended,
  readPlan: () => never().ended,
  keepPlan: () => never().ended,
}
