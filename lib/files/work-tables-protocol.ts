import { z } from 'zod'

import { orderFactsSchema, shortTextSchema } from '@/lib/shared/orders'

import { REFUSALS, ROW_WARNINGS } from './row-outcomes'
import { columnMappingSchema, MAPPED_FIELDS, TIME_PATTERNS } from './mapping/column-mapping'
import { PEEK_ROWS } from './mapping/peek-table'
import { PREVIEW_SHOWN } from './mapping/preview-mapping'

const count = z.int().nonnegative()
const file = z.instanceof(Blob)

/** One row that was not taken, with what stands in it. */
export const refusedRowSchema = z.strictObject({
  row: z.int().positive(),
  reason: z.enum(REFUSALS),
  column: shortTextSchema,
  cell: shortTextSchema,
  cells: z.array(shortTextSchema),
})

/** Which table of a file is meant, and what opens the archive that it may be in. */
export const tableChoiceSchema = z.strictObject({
  /** Its place among the tables of the file, from 0; without it the first that is known. */
  table: count.optional(),
  /** Kept nowhere. */
  password: z.string().max(200).optional(),
})

/** What the workbench asks of its worker about tables that nobody knows, by name. */
export const tableAskSchemas = [
  z.strictObject({ ask: z.literal('peek-table'), file, ...tableChoiceSchema.shape }),
  z.strictObject({
    ask: z.literal('preview-mapping'),
    file,
    ...tableChoiceSchema.shape,
    mapping: columnMappingSchema,
  }),
  z.strictObject({
    ask: z.literal('read-refused'),
    /** The spooled rows of one import. */
    spool: file,
    /** Rows that hold this text, case aside; empty: all. */
    search: z.string().max(100),
    reason: z.enum(REFUSALS).nullable(),
    skip: count,
    limit: z.int().positive().max(500),
  }),
  z.strictObject({
    ask: z.literal('save-refused'),
    spool: file,
    header: z.array(shortTextSchema),
    words: z.strictObject({
      row: shortTextSchema,
      reason: shortTextSchema,
      reasons: z.record(z.enum(REFUSALS), shortTextSchema),
    }),
  }),
] as const
export type TableAsk = z.infer<(typeof tableAskSchemas)[number]>

const peekSchema = z.strictObject({
  columns: z.array(shortTextSchema),
  rows: z.array(z.array(shortTextSchema)).max(PEEK_ROWS),
  /** How times and fractions seem to be written in each column. */
  looks: z.array(
    z.strictObject({
      pattern: z.enum(TIME_PATTERNS).nullable(),
      decimal: z.enum(['point', 'comma']),
    }),
  ),
  guess: z.partialRecord(
    z.enum(MAPPED_FIELDS),
    z.strictObject({ column: shortTextSchema, by: z.enum(['name', 'values']) }),
  ),
})
/** Columns and first rows of a table, and what each column may hold. */
export type Peek = z.infer<typeof peekSchema>

const previewSchema = z.strictObject({
  rows: count,
  orders: z
    .array(
      z.strictObject({ facts: orderFactsSchema, nick: shortTextSchema.nullable(), items: count }),
    )
    .max(PREVIEW_SHOWN),
  orderCount: count,
  refused: z.array(refusedRowSchema).max(PREVIEW_SHOWN),
  refusedCount: count,
  warnings: z.partialRecord(z.enum(ROW_WARNINGS), z.int().positive()),
})
/** What a mapping makes of the first rows of a table. */
export type Preview = z.infer<typeof previewSchema>

const refusedPageSchema = z.strictObject({ rows: z.array(refusedRowSchema), total: count })
/** Some refused rows, and how many there are in all that were asked for. */
export type RefusedPage = z.infer<typeof refusedPageSchema>

/** What each of these jobs answers when it is done. */
export const tableResultSchemas = {
  'peek-table': peekSchema,
  'preview-mapping': previewSchema.nullable(),
  'read-refused': refusedPageSchema,
  'save-refused': file,
} as const
