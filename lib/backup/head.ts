import { z } from 'zod'

/** How the passphrase of a backup becomes its key. */
export const backupLockSchema = z.strictObject({
  kdf: z.literal('PBKDF2-SHA-256'),
  /** More would only keep whoever opens it waiting. */
  rounds: z.int().min(1).max(10_000_000),
  /** Base64url. */
  salt: z.string().max(64),
})
export type BackupLock = z.infer<typeof backupLockSchema>

/** What stands at the start of a backup, for everybody to read. */
export const backupHeadSchema = z.strictObject({
  /** Of the database's schema. */
  schema: z.int().positive(),
  /** Epoch ms. */
  madeAt: z.int(),
  /** Version of Tillside. */
  app: z.string().max(40),
  /** null: nothing in it is encrypted. */
  lock: backupLockSchema.nullable(),
  /** Rows that the vault seals lie in it sealed, and open only where their keys are; absent: they lie in it opened. */
  sealed: z.literal(true).optional(),
})
export type BackupHead = z.infer<typeof backupHeadSchema>

/** What stands at its end. */
export const backupEndSchema = z.strictObject({
  /** Rows by table. */
  rows: z.record(z.string().max(60), z.int().nonnegative()),
  /** SHA-256 of the head, base64url. */
  head: z.string().length(43),
  /** SHA-256 over the pieces as they stand in the file, base64url: a changed byte shows. */
  file: z.string().length(43),
  /** SHA-256 over all rows, base64url: the same rows give the same, whenever and however they are backed up. */
  digest: z.string().length(43),
})
export type BackupEnd = z.infer<typeof backupEndSchema>
