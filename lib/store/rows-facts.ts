import { z } from 'zod'

import { caseEventSchema } from '@/lib/aftersales/case-log'
import { alertRecordSchema, caseRecordSchema } from '@/lib/aftersales/case-record'
import { CASE_COLUMNS } from '@/lib/shared/cases'
import { nativeIdSchema } from '@/lib/shared/orders'

import { rowIdSchema, takenSchema } from './rows'

/** Marks every edit by a person: when in the order of all edits, and on which device. */
export const editSchema = z.strictObject({ hlc: z.string().max(120), device: rowIdSchema })
export type Edit = z.infer<typeof editSchema>

/** A note on a customer; its id is the request's, so that a repeated call changes nothing. */
export const noteRowSchema = editSchema.extend({
  id: rowIdSchema,
  shopId: rowIdSchema,
  customerId: rowIdSchema,
  text: z.string().min(1).max(2000),
  /** Epoch ms. */
  createdAt: z.int(),
  deleted: z.boolean(),
})
export type NoteRow = z.infer<typeof noteRowSchema>

/** A tag as an add-wins set: present while some add is not removed; two devices' rows merge by union. */
export const tagRowSchema = z.strictObject({
  shopId: rowIdSchema,
  customerId: rowIdSchema,
  tag: z.string().min(1).max(24),
  adds: z.array(z.string().max(120)),
  removed: z.array(z.string().max(120)),
})
export type TagRow = z.infer<typeof tagRowSchema>

/** A case, with what open ones are found by beside it. */
export const caseRowSchema = z.strictObject({
  id: rowIdSchema,
  /** Epoch ms of the earliest due instant, and of the seller's earliest that is known. */
  openDue: z.int().optional(),
  sellerDue: z.int().optional(),
  /** Where an open one stands on the board. */
  column: z.enum(CASE_COLUMNS).optional(),
  place: z.int().optional(),
  /** Epoch ms at which its alerts have to be looked at; 0 since the last change. */
  wakeAt: z.int().optional(),
  /** Counts changes. */
  revision: z.int().nonnegative().optional(),
  record: caseRecordSchema,
})
export type CaseRow = z.infer<typeof caseRowSchema>

/** Lines of open cases whose ids fall into one bucket, as bytes. */
export const caseLinesRowSchema = z.strictObject({
  bucket: z.int().nonnegative(),
  lines: z.instanceof(Uint8Array<ArrayBuffer>),
})
export type CaseLinesRow = z.infer<typeof caseLinesRowSchema>

/** One line of a case's history. */
export const caseEventRowSchema = caseEventSchema
export type CaseEventRow = z.infer<typeof caseEventRowSchema>

/** An alert stage; `waiting` marks those shown that nobody has dealt with. */
export const alertRowSchema = z.strictObject({
  waiting: z.literal(1).optional(),
  record: alertRecordSchema,
})
export type AlertRow = z.infer<typeof alertRowSchema>

/** Rejected rows that an import keeps for people to look at. */
export const REJECTED_LIMIT = 1000

/** One row of a file that was not taken, and why. */
const rejectedRowSchema = z.strictObject({
  /** Line of the file as spreadsheet programs count, the header being 1. */
  row: z.int().positive(),
  reason: z.string().max(60),
  number: nativeIdSchema.optional(),
  cells: z.array(z.string().max(500)).max(200),
})

/** One import as the list of imports shows it. */
export const importRowSchema = z.strictObject({
  id: rowIdSchema,
  shopId: rowIdSchema,
  source: z.enum(['file', 'sample']),
  fileName: z.string().max(300),
  format: z.string().max(60),
  /** `interrupted`: the browser went away in the middle; what had arrived was kept. `undone`: taken out again. */
  status: z.enum(['running', 'done', 'cancelled', 'failed', 'interrupted', 'undone']),
  /** Epoch ms. */
  startedAt: z.int(),
  counts: z.strictObject({
    added: z.int().nonnegative(),
    updated: z.int().nonnegative(),
    unchanged: z.int().nonnegative(),
    /** Told of by a statement alone; absent in rows of before they were counted. */
    unknown: z.int().nonnegative().optional(),
    claimed: z.int().nonnegative(),
    unclaimed: z.int().nonnegative(),
    rejected: z.int().nonnegative(),
  }),
  rejected: z.array(rejectedRowSchema).max(REJECTED_LIMIT),
  /** Epoch ms of the first and last order. */
  from: z.int().nullable(),
  to: z.int().nullable(),
  segmentIds: z.array(rowIdSchema),
  /** Tells its file from any other; absent where nobody has reckoned it. */
  print: z.string().max(100).optional(),
  /** How far it had come when it was cut off. */
  taken: takenSchema.optional(),
})
export type ImportRow = z.infer<typeof importRowSchema>

/** One field of the settings, edited and merged on its own; the value is parsed by the settings' own schema. */
export const settingRowSchema = editSchema.extend({
  field: z.string().max(60),
  value: z.unknown(),
})
export type SettingRow = z.infer<typeof settingRowSchema>

/** Single values of this device: its id, the last edit clock, the watch over clocks as JSON, whether contacts of the base cannot be found or lines of cases are not written yet, and how often the library of replies was changed, when what is kept too long was last taken out, the last time that the clock was believed (epoch ms), and how often people did something about cases. */
export const metaRowSchema = z.strictObject({
  key: z.enum([
    'device',
    'hlc',
    'watch',
    'base-finders',
    'case-lines',
    'library-revision',
    'purged-at',
    'clock-at',
    'case-marks',
  ]),
  value: z.string().max(50_000),
})
export type MetaRow = z.infer<typeof metaRowSchema>

const bytesSchema = z.instanceof(Uint8Array<ArrayBuffer>)

/** A key that the browser never gives out: `seal` encrypts contacts and what they are found by. */
const sealKeyRowSchema = z.strictObject({ id: z.literal('seal'), key: z.instanceof(CryptoKey) })

/** A key that the browser never gives out: `session` wraps the data key for as long as a browser runs unlocked. */
const sessionKeyRowSchema = z.strictObject({
  id: z.literal('session'),
  key: z.instanceof(CryptoKey),
})

/** The data key, wrapped by a passphrase. */
const lockRowSchema = z.strictObject({
  id: z.literal('lock'),
  kdf: z.literal('PBKDF2-SHA-256'),
  rounds: z.int().min(1).max(10_000_000),
  salt: bytesSchema,
  iv: bytesSchema,
  wrapped: bytesSchema,
  /** Wrong tries since the last right one, and when the last was made (epoch ms). */
  tries: z.strictObject({ count: z.int().nonnegative(), at: z.int() }),
})
export type LockRow = z.infer<typeof lockRowSchema>

/** `seal` stands alone without a passphrase; beside `lock` it is the key of before, until nothing is sealed by it. */
export const keyRowSchema = z.discriminatedUnion('id', [
  sealKeyRowSchema,
  sessionKeyRowSchema,
  lockRowSchema,
])
export type KeyRow = z.infer<typeof keyRowSchema>
