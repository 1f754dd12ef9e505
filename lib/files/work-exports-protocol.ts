import { z } from 'zod'

import { customerFilterSchema } from '@/lib/customers/roster/customer-filter'
import { shortTextSchema } from '@/lib/shared/orders'

import { COLUMN_LANGUAGES } from './exports/order-columns'

/** What can be saved as a table. */
export const EXPORTS = ['orders', 'customers', 'cases', 'figures'] as const
export type ExportWhat = (typeof EXPORTS)[number]
export const EXPORT_KINDS = ['csv', 'xlsx'] as const
export type ExportKind = (typeof EXPORT_KINDS)[number]

/** Columns of the tables that are not read back, and words in them. */
export const CUSTOMER_COLUMNS = [
  'customer',
  'orders',
  'bought',
  'paid',
  'currency',
  'otherPaid',
  'first',
  'last',
  'buyer',
  'nick',
  'name',
  'phone',
  'email',
  'address',
] as const
export const CASE_COLUMNS = [
  'number',
  'orderNumber',
  'kind',
  'status',
  'state',
  'amount',
  'currency',
  'refunded',
  'closed',
  'firstSeen',
  'due',
] as const
export const FIGURE_COLUMNS = ['shop', 'figure', 'value'] as const

const wordsSchema = z.strictObject({
  customers: z.record(z.enum(CUSTOMER_COLUMNS), shortTextSchema),
  cases: z.record(z.enum(CASE_COLUMNS), shortTextSchema),
  figures: z.record(z.enum(FIGURE_COLUMNS), shortTextSchema),
})
/** Names of columns in the owner's language. */
export type ExportWords = z.infer<typeof wordsSchema>

/** What the workbench asks of its worker about tables to save, by name. */
export const exportAskSchemas = [
  z.strictObject({
    ask: z.literal('export-table'),
    what: z.enum(EXPORTS),
    kind: z.enum(EXPORT_KINDS),
    shopId: z.string().min(1).max(64),
    /** Who buyers are and how they are reached stands in the file. */
    contacts: z.boolean(),
    /** Only these of the customers; of a shop that was never surveyed nobody. */
    filter: customerFilterSchema.optional(),
    language: z.enum(COLUMN_LANGUAGES),
    words: wordsSchema,
  }),
] as const
export type ExportAsk = z.infer<(typeof exportAskSchemas)[number]>

const exportedSchema = z.discriminatedUnion('how', [
  z.strictObject({ how: z.literal('written'), file: z.instanceof(Blob), rows: z.int() }),
  /** More rows than a spreadsheet is written with. */
  z.strictObject({ how: z.literal('too-long'), most: z.int() }),
])
/** A table that was written, or why it was not. */
export type Exported = z.infer<typeof exportedSchema>

/** What each of these jobs answers when it is done. */
export const exportResultSchemas = { 'export-table': exportedSchema } as const
