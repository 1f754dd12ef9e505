import { z } from 'zod'

import { backupLockSchema } from './head'
import {
  BACKUP_EVERY_DAYS,
  BACKUP_PLACES,
  generationSchema,
  PLAN_FAULTS,
  type BackupPlan,
} from './plan'

/** A folder of this computer, as the browser hands it out. */
export const folderSchema = z.custom<FileSystemDirectoryHandle>(
  (value) => typeof value === 'object' && value !== null && 'getFileHandle' in value,
)

const planSchema = z.strictObject({
  everyDays: z.literal(BACKUP_EVERY_DAYS),
  place: z.enum(BACKUP_PLACES),
  folder: folderSchema.nullable(),
  lock: z.strictObject({ lock: backupLockSchema, key: z.instanceof(CryptoKey) }).nullable(),
  since: z.int(),
  triedAt: z.int().nullable(),
  fault: z.enum(PLAN_FAULTS).nullable(),
  generations: z.array(generationSchema),
})

/** The part of the device's rows that plans are kept in. */
interface Rows {
  readonly read: (name: string) => Promise<unknown>
  readonly keep: (name: string, value: unknown) => Promise<void>
  readonly forget: (name: string) => Promise<void>
}

/** Where the plan of backups is kept; the key and the folder never leave this browser. */
export interface PlanShelf {
  /** null: no backups are made by themselves. */
  readonly read: () => Promise<BackupPlan | null>
  readonly keep: (plan: BackupPlan) => Promise<void>
  readonly forget: () => Promise<void>
}

const PLAN = 'backup-plan'

/** Builds the shelf. */
export const createPlanShelf = (rows: Rows): PlanShelf => ({
  read: async () => planSchema.safeParse(await rows.read(PLAN)).data ?? null,
  keep: (plan) => rows.keep(PLAN, plan),
  forget: () => rows.forget(PLAN),
})
