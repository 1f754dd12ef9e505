import { z } from 'zod'

import { BACKUP_EVERY_DAYS, BACKUP_PLACES, generationSchema, PLAN_FAULTS } from '@/lib/backup/plan'
import { folderSchema } from '@/lib/backup/plan-shelf'
import { COPY_FAULTS } from '@/lib/backup/upgrade-copy'
import { shortTextSchema } from '@/lib/shared/orders'
import { PASSPHRASE_LIMIT } from '@/lib/shared/passphrase'

/** Shops of a backup that are shown; all come back. */
export const SHOPS_SHOWN = 200

const passphrase = z.string().min(1).max(PASSPHRASE_LIMIT).nullable()
const ofFile = { file: z.instanceof(Blob), passphrase }

/** What people decide about backups that are made by themselves; null: none are. */
const planWishSchema = z.strictObject({
  everyDays: z.literal(BACKUP_EVERY_DAYS),
  place: z.enum(BACKUP_PLACES),
  /** null: the one of before, where there is one. */
  folder: folderSchema.nullable(),
  /** null: not locked; absent: as before. */
  passphrase: passphrase.optional(),
})
export type PlanWish = z.infer<typeof planWishSchema>

/** What the workbench asks of its worker about backups, by name. */
export const backupAskSchemas = [
  z.strictObject({ ask: z.literal('back-up'), app: z.string().max(40), passphrase }),
  /** Reads a backup through and says what it would bring; nothing is changed. */
  z.strictObject({ ask: z.literal('inspect-backup'), ...ofFile }),
  /** Puts what a backup holds in the place of what is there. */
  z.strictObject({ ask: z.literal('restore-backup'), ...ofFile }),
  /** Brings a backup together with what is there; dry, it only says what would change. */
  z.strictObject({
    ask: z.literal('merge-backup'),
    ...ofFile,
    fileName: shortTextSchema,
    isDry: z.boolean(),
  }),
  /** Writes what can still be read of the database into a backup, opened or not. */
  z.strictObject({ ask: z.literal('salvage'), app: z.string().max(40) }),
  /** Puts an empty database in the place of the one that is there. */
  z.strictObject({ ask: z.literal('start-anew') }),
  /** Makes a backup as the plan asks for. */
  z.strictObject({ ask: z.literal('make-generation'), app: z.string().max(40) }),
  z.strictObject({ ask: z.literal('read-condition') }),
  /** Takes rows into use again that read well and are not what was written. */
  z.strictObject({ ask: z.literal('use-changed') }),
  /** Forgets the rows that were set aside, and those that are gone. */
  z.strictObject({ ask: z.literal('forget-aside') }),
  /** What was kept of everything before the last upgrade. */
  z.strictObject({ ask: z.literal('read-upgrade-copy') }),
  z.strictObject({ ask: z.literal('read-backup-plan') }),
  z.strictObject({ ask: z.literal('keep-backup-plan'), plan: planWishSchema.nullable() }),
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

const mergeCountsSchema = z.strictObject({
  added: z.int().nonnegative(),
  newer: z.int().nonnegative(),
  older: z.int().nonnegative(),
  same: z.int().nonnegative(),
})
/** Rows of a backup by what becomes of them: new here, newer, older, the same. */
export type MergeCounts = z.infer<typeof mergeCountsSchema>

const mergeLookSchema = z.record(z.string().max(60), mergeCountsSchema)
/** What a merge would change, or has changed, by table. */
export type MergeLook = z.infer<typeof mergeLookSchema>

const salvagedSchema = z.strictObject({
  /** null: there is nothing left to read. */
  file: z.instanceof(Blob).nullable(),
  rows: z.int().nonnegative(),
  /** Rows that could not be read, by table. */
  leftOut: z.record(z.string().max(60), z.int().nonnegative()),
})
/** What could still be read of a database. */
export type Salvaged = z.infer<typeof salvagedSchema>

const conditionSchema = z.strictObject({
  /** Rows that could not be read and were set aside. */
  aside: z.int().nonnegative(),
  /** Rows that read well, and were set aside because they are not what was written. */
  changed: z.int().nonnegative(),
  /** Orders that are counted and lie nowhere. */
  missing: z.int().nonnegative(),
  /** Rows that people made and that are gone. */
  gone: z.int().nonnegative(),
})
/** What the last look through the database has found. */
export type Condition = z.infer<typeof conditionSchema>

const copyLookSchema = z.strictObject({
  /** How much of it is written, 0 to 1. */
  share: z.number().min(0).max(1),
  /** Epoch ms at which it was made, and until which it is kept; null: there is none. */
  kept: z.strictObject({ madeAt: z.int(), until: z.int() }).nullable(),
  /** Why there is none. */
  fault: z.enum(COPY_FAULTS).nullable(),
})
/** The copy of everything that was kept before an upgrade. */
export type CopyLook = z.infer<typeof copyLookSchema>

const planLookSchema = z.strictObject({
  everyDays: z.literal(BACKUP_EVERY_DAYS),
  place: z.enum(BACKUP_PLACES),
  folder: folderSchema.nullable(),
  isLocked: z.boolean(),
  generations: z.array(generationSchema),
  /** Epoch ms; null: none yet. */
  lastGoodAt: z.int().nullable(),
  fault: z.enum(PLAN_FAULTS).nullable(),
  /** The last good one is older than it should be. */
  isLate: z.boolean(),
})
/** Backups that are made by themselves, as people see them. */
export type PlanLook = z.infer<typeof planLookSchema>

const generationEndSchema = z.discriminatedUnion('how', [
  z.strictObject({ how: z.literal('nothing') }),
  z.strictObject({ how: z.literal('kept') }),
  z.strictObject({ how: z.literal('failed'), fault: z.enum(PLAN_FAULTS) }),
  z.strictObject({
    how: z.literal('to-download'),
    file: z.instanceof(Blob),
    name: z.string().max(120),
    madeAt: z.int(),
  }),
])

/** What each job about backups answers. */
export const backupResultSchemas = {
  'back-up': z.strictObject({ file: z.instanceof(Blob) }),
  'inspect-backup': takenSchema(backupLookSchema),
  'restore-backup': takenSchema(z.null()),
  'merge-backup': takenSchema(mergeLookSchema),
  salvage: salvagedSchema,
  'start-anew': z.null(),
  'make-generation': generationEndSchema,
  'read-condition': conditionSchema,
  'use-changed': conditionSchema,
  'forget-aside': conditionSchema,
  'read-upgrade-copy': copyLookSchema.nullable(),
  'read-backup-plan': planLookSchema.nullable(),
  'keep-backup-plan': planLookSchema.nullable(),
} as const
export type BackupInspection = z.infer<(typeof backupResultSchemas)['inspect-backup']>
export type BackupRestored = z.infer<(typeof backupResultSchemas)['restore-backup']>
export type BackupMerged = z.infer<(typeof backupResultSchemas)['merge-backup']>
