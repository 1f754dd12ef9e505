import { z } from 'zod'

import { shortTextSchema } from '@/lib/shared/orders'

/** Words that a backup is locked with; a browser's own limit for a key would be far beyond. */
export const PASSPHRASE_LIMIT = 200
/** Shops of a backup that are shown; all come back. */
export const SHOPS_SHOWN = 200

const passphrase = z.string().min(1).max(PASSPHRASE_LIMIT).nullable()
const ofFile = { file: z.instanceof(Blob), passphrase }

/** What the workbench asks of its worker about backups, by name. */
export const backupAskSchemas = [
  z.strictObject({ ask: z.literal('back-up'), app: z.string().max(40), passphrase }),
  /** Reads a backup through and says what it would bring; nothing is changed. */
  z.strictObject({ ask: z.literal('inspect-backup'), ...ofFile }),
  /** Puts what a backup holds in the place of what is there. */
  z.strictObject({ ask: z.literal('restore-backup'), ...ofFile }),
] as const
export type BackupAsk = z.infer<(typeof backupAskSchemas)[number]>

/** What people count in a database, by table. */
export const KEPT_TABLES = ['notes', 'records', 'replies', 'products', 'cases'] as const

const keptSchema = z.strictObject({
  shops: z
    .array(
      z.strictObject({
        platform: shortTextSchema,
        name: shortTextSchema,
        orders: z.int(),
      }),
    )
    .max(SHOPS_SHOWN),
  counts: z.record(z.enum(KEPT_TABLES), z.int().nonnegative()),
})
/** What a browser or a backup holds, as people know it. */
export type Kept = z.infer<typeof keptSchema>

const BACKUP_FAULTS = [
  'not-a-backup',
  'cut-off',
  'damaged',
  'passphrase-needed',
  'wrong-passphrase',
  'too-new',
  'unknown-table',
  'bad-row',
] as const
export type BackupFault = (typeof BACKUP_FAULTS)[number]
const refusedSchema = z.strictObject({ ok: z.literal(false), error: z.enum(BACKUP_FAULTS) })
const takenSchema = <Value extends z.ZodType>(value: Value) =>
  z.discriminatedUnion('ok', [z.strictObject({ ok: z.literal(true), value }), refusedSchema])

const backupLookSchema = z.strictObject({
  /** Epoch ms. */
  madeAt: z.int(),
  app: z.string().max(40),
  isLocked: z.boolean(),
  /** What it would bring, and what that would replace. */
  brings: keptSchema,
  replaces: keptSchema,
})
export type BackupLook = z.infer<typeof backupLookSchema>

/** What each job about backups answers. */
export const backupResultSchemas = {
  'back-up': z.strictObject({ file: z.instanceof(Blob) }),
  'inspect-backup': takenSchema(backupLookSchema),
  'restore-backup': takenSchema(z.null()),
} as const
export type BackupInspection = z.infer<(typeof backupResultSchemas)['inspect-backup']>
export type BackupRestored = z.infer<(typeof backupResultSchemas)['restore-backup']>
