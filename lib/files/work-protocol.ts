import { z } from 'zod'

import { nativeIdSchema, shortTextSchema } from '@/lib/shared/orders'
import { PLATFORM_IDS } from '@/lib/shared/platforms'

import { GRAINS, KNOWN_FORMATS } from './import-format'
import { REFUSALS, ROW_WARNINGS } from './row-outcomes'
import { auditAskSchemas, auditResultSchemas } from './work-audit-protocol'
import { cleaningAskSchemas, cleaningResultSchemas } from './work-cleaning-protocol'
import { exportAskSchemas, exportResultSchemas } from './work-exports-protocol'
import {
  refusedRowSchema,
  tableAskSchemas,
  tableChoiceSchema,
  tableResultSchemas,
} from './work-tables-protocol'
import { backupAskSchemas, backupResultSchemas } from './work-backup-protocol'
import { CONTAINER_REFUSALS, TABLE_ENCODINGS } from './containers/container-refusal'
import { LIST_KINDS } from './recognise-list'
import { personsAskSchemas, personsResultSchemas } from './work-persons-protocol'
import { peopleAskSchemas, peopleResultSchemas } from './work-people-protocol'
import { rosterAskSchemas } from './work-roster-protocol'

/** Refused rows that travel to the page at once; all are counted, and all are in the spool. */
export const REFUSED_KEPT = 1_000

const shopNameSchema = z.strictObject({
  platform: z.enum(PLATFORM_IDS),
  nativeId: nativeIdSchema,
  name: shortTextSchema,
})
/** The shop that the orders of a file belong to, as the person says. */
export type ShopChoice = z.infer<typeof shopNameSchema>

const { table, password } = tableChoiceSchema.shape
const fileSchema = z.strictObject({ file: z.instanceof(Blob), fileName: shortTextSchema, password })

const tableAskSchema = z.strictObject({ ...fileSchema.shape, shop: shopNameSchema, table })

/** What the workbench asks of its worker, by name. */
const askSchema = z.discriminatedUnion('ask', [
  z.strictObject({ ask: z.literal('overview') }),
  z.strictObject({ ask: z.literal('inspect'), ...fileSchema.shape }),
  z.strictObject({
    ask: z.literal('import'),
    ...tableAskSchema.shape,
    /** Epoch ms at which the file was written, where the browser knows it. */
    savedAt: z.int().optional(),
  }),
  /** What a statement or a list of customers would add to a shop. */
  z.strictObject({ ask: z.literal('foresee'), ...tableAskSchema.shape }),
  z.strictObject({ ask: z.literal('load-sample') }),
  z.strictObject({ ask: z.literal('past-imports') }),
  z.strictObject({ ask: z.literal('undo-import'), importId: z.string().max(64) }),
  z.strictObject({ ask: z.literal('remove-shop'), shopId: z.string().max(64) }),
  /** Ends the job of this id; it answers `cancelled`, or `done` where it was quicker. */
  z.strictObject({ ask: z.literal('cancel') }),
  /** Holds the job of this id where it stands, and lets it go on. */
  z.strictObject({ ask: z.literal('hold') }),
  z.strictObject({ ask: z.literal('let-go') }),
  ...peopleAskSchemas,
  ...rosterAskSchemas,
  ...tableAskSchemas,
  ...exportAskSchemas,
  ...cleaningAskSchemas,
  ...backupAskSchemas,
  ...auditAskSchemas,
  ...personsAskSchemas,
])
export type Ask = z.infer<typeof askSchema>

/** Page to worker; `cancel`, `hold` and `let-go` carry the id of the job that they are about. */
export const toWorkerSchema = z.strictObject({ id: z.string().max(64), what: askSchema })
export type ToWorker = z.infer<typeof toWorkerSchema>

/** How far a job has come. */
const progressSchema = z.strictObject({
  rowsDone: z.int().nonnegative(),
  /** Null until enough is read to tell; `rowsExact`: counted, not estimated from the bytes. */
  rowsTotal: z.int().nonnegative().nullable(),
  rowsExact: z.boolean(),
  /** 0 to 1. */
  share: z.number().min(0).max(1),
  perSecond: z.number().nonnegative().nullable(),
  msLeft: z.number().nonnegative().nullable(),
})
export type Progress = z.infer<typeof progressSchema>

const knownShopSchema = z.strictObject({
  id: z.string().max(64),
  platform: z.enum(PLATFORM_IDS),
  nativeId: nativeIdSchema,
  name: shortTextSchema.nullable(),
  orders: z.int().nonnegative(),
  /** Orders that no buyer has been found for yet. */
  unclaimed: z.int().nonnegative(),
  /** Epoch ms of the first and last order that files brought; null until one did. */
  coverage: z.strictObject({ from: z.int(), to: z.int() }).nullable(),
  /** Epoch ms of the earliest order known from anywhere. */
  firstOrderAt: z.int().nullable(),
  /** It holds the sample that one click loads. */
  sample: z.boolean(),
})
/** A shop that the store knows, from files or pages. */
export type KnownShop = z.infer<typeof knownShopSchema>

const overviewSchema = z.strictObject({ shops: z.array(knownShopSchema) })
export type Overview = z.infer<typeof overviewSchema>

/** Imports that the list of them shows. */
export const PAST_IMPORTS_SHOWN = 200

const pastImportSchema = z.strictObject({
  id: z.string().max(64),
  shopName: shortTextSchema,
  source: z.enum(['file', 'sample']),
  fileName: shortTextSchema,
  status: z.enum(['running', 'done', 'cancelled', 'failed', 'interrupted', 'undone']),
  /** Epoch ms. */
  startedAt: z.int(),
  /** Orders that the file held and that are in, new or not. */
  orders: z.int().nonnegative(),
  /** It was cut off, and the same file goes on where it stopped. */
  goesOn: z.boolean(),
})
/** One import of this or an earlier visit. */
export type PastImport = z.infer<typeof pastImportSchema>

const fileRefusalSchema = z.union([
  z.strictObject({ why: z.enum(CONTAINER_REFUSALS) }),
  z.strictObject({ why: z.enum(LIST_KINDS) }),
  z.strictObject({ why: z.literal('unknown-format'), columns: z.array(shortTextSchema) }),
])

const fileKindSchema = z.strictObject({
  format: z.enum(KNOWN_FORMATS),
  /** Null where it may be of any marketplace: the chosen shop says of which. */
  platform: z.enum(PLATFORM_IDS).nullable(),
  grain: z.enum(GRAINS),
  encoding: z.enum(TABLE_ENCODINGS),
})
/** Which table of a file is spoken of; the name is empty where the file is this one table. */
const tableSchema = z.strictObject({ table: z.int().nonnegative(), name: shortTextSchema })
/** What one table of a file is, before anything of it is taken. */
const inspectionSchema = z.discriminatedUnion('known', [
  z.strictObject({ known: z.literal(true), ...tableSchema.shape, ...fileKindSchema.shape }),
  z.strictObject({ known: z.literal(false), ...tableSchema.shape, refusal: fileRefusalSchema }),
])
export type Inspection = z.infer<typeof inspectionSchema>

const importCountsSchema = z.strictObject({
  shopId: z.string().max(64),
  added: z.int().nonnegative(),
  updated: z.int().nonnegative(),
  unchanged: z.int().nonnegative(),
  /** Orders that only this statement names: they wait for their page or file, or are not kept at all. */
  unknown: z.int().nonnegative().optional(),
  claimed: z.int().nonnegative(),
  unclaimed: z.int().nonnegative(),
  /** Epoch ms of the oldest and newest order taken. */
  from: z.int().nullable(),
  to: z.int().nullable(),
  tookMs: z.number().nonnegative(),
})
/** What the sample or a file has brought in. */
export type ImportCounts = z.infer<typeof importCountsSchema>

const foresightSchema = z.strictObject({
  /** Orders that the file names, known here or not. */
  known: z.int().nonnegative(),
  unknown: z.int().nonnegative(),
  /** Known orders by what it tells of them. */
  payments: z.int().nonnegative(),
  refunds: z.int().nonnegative(),
  returns: z.int().nonnegative(),
  /** What is about unknown orders waits for them; of somebody's own purse it is not kept. */
  keepsUnknown: z.boolean(),
  /** Buyers whom the file names. */
  buyers: z.int().nonnegative(),
})
/** What a statement or a list of customers would add to a shop. */
export type Foresight = z.infer<typeof foresightSchema>

const importSummarySchema = z.strictObject({
  ...importCountsSchema.shape,
  /** Buyers whom a list of customers named; absent for other files. */
  buyers: z.int().nonnegative().optional(),
  refusedCount: z.int().nonnegative(),
  /** Header names, for the file of refused rows. */
  header: z.array(shortTextSchema),
  /** Every refused row, as lines that the worker reads again. */
  spool: z.instanceof(Blob),
  /** Orders of a cut off import that were in already, where it went on. */
  wentOnAt: z.int().nonnegative(),
  /** How many rows each reason stands against. */
  refusedBy: z.partialRecord(z.enum(REFUSALS), z.int().positive()),
  /** At most `REFUSED_KEPT`, in file order. */
  refused: z.array(refusedRowSchema),
  warnings: z.partialRecord(z.enum(ROW_WARNINGS), z.int().positive()),
})
export type ImportSummary = z.infer<typeof importSummarySchema>

/** What each job answers when it is done. */
export const resultSchemas = {
  overview: overviewSchema,
  /** Every table of the file; a single one that is not known where the file as a whole is not taken. */
  inspect: z.array(inspectionSchema).min(1),
  import: importSummarySchema,
  foresee: foresightSchema,
  'load-sample': importCountsSchema,
  'past-imports': z.array(pastImportSchema),
  /** Id of the shop that the orders went out of; null where there was nothing to undo. */
  'undo-import': z.string().max(64).nullable(),
  'remove-shop': z.null(),
  ...peopleResultSchemas,
  ...tableResultSchemas,
  ...exportResultSchemas,
  ...cleaningResultSchemas,
  ...backupResultSchemas,
  ...auditResultSchemas,
  ...personsResultSchemas,
} as const

const JOB_FAILURES = [
  'store-unavailable',
  'storage-full',
  /** A quote that is opened and never closed: nothing after it can be read. */
  'unclosed-quote',
  /** A line longer than any honest one. */
  'long-line',
  /** The file ends in the middle of a row. */
  'cut-off',
  /** Parts of a spreadsheet or an archive do not fit. */
  'damaged',
  /** It unpacks to more than any export. */
  'too-large',
  /** The file changed or vanished while it was read. */
  'file-gone',
  'worker-gone',
  /** Nobody has said the passphrase. */
  'locked',
  /** The role that stands at this browser may not do it. */
  'not-permitted',
  'failed',
] as const
export type JobFailure = (typeof JOB_FAILURES)[number]

/** Worker to page. */
export const fromWorkerSchema = z.strictObject({
  id: z.string().max(64),
  tell: z.discriminatedUnion('tell', [
    z.strictObject({ tell: z.literal('progress'), progress: progressSchema }),
    z.strictObject({ tell: z.literal('done'), result: z.unknown() }),
    z.strictObject({ tell: z.literal('not-taken'), refusal: fileRefusalSchema }),
    z.strictObject({ tell: z.literal('cancelled') }),
    z.strictObject({ tell: z.literal('failed'), why: z.enum(JOB_FAILURES) }),
  ]),
})
export type FromWorker = z.infer<typeof fromWorkerSchema>
