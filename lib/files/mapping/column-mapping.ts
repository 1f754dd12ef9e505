import { z } from 'zod'

import { orderStateSchema } from '@/lib/shared/orders'
import { PLATFORM_IDS } from '@/lib/shared/platforms'

/** What a column of any table can hold of an order. */
export const MAPPED_FIELDS = [
  'number',
  'buyer',
  'name',
  'phone',
  'email',
  'title',
  'sku',
  'pieces',
  'price',
  'amount',
  'currency',
  'time',
  'state',
] as const
export type MappedField = (typeof MAPPED_FIELDS)[number]

/** In which order a printed date names its parts; or seconds, or milliseconds, since 1970 in UTC. */
export const TIME_PATTERNS = ['ymd', 'dmy', 'mdy', 'epoch-s', 'epoch-ms'] as const
export type TimePattern = (typeof TIME_PATTERNS)[number]

/** How a cell is tried by a rule. */
export const RULE_TESTS = ['is', 'begins', 'empty', 'zero', 'negative'] as const
export type RuleTest = (typeof RULE_TESTS)[number]

/** Characters of a column's name that are kept. */
const NAME_LIMIT = 200
/** Mappings that one browser remembers. */
export const MAPPINGS_KEPT = 50
const COLUMNS_KEPT = 200

const columnName = z.string().min(1).max(NAME_LIMIT)

/** Rows of which a column says so are no sale: left out, or taken off the order whose number they carry. */
const rowRuleSchema = z.strictObject({
  column: columnName,
  test: z.enum(RULE_TESTS),
  /** What the cell is compared with, case aside; unused by tests that need none. */
  value: z.string().max(100),
  effect: z.enum(['leave-out', 'return']),
})
export type RowRule = z.infer<typeof rowRuleSchema>

function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

/** What the owner of a shop said of the columns of one kind of table. */
export const columnMappingSchema = z.strictObject({
  name: z.string().trim().min(1).max(80),
  /** Names of all columns, as files of this kind write them: by their set such a file is known again. */
  header: z.array(columnName).min(1).max(COLUMNS_KEPT),
  /** The marketplace whose orders these are. */
  platform: z.enum(PLATFORM_IDS),
  /** Name of the column that holds each; the number must be told. */
  columns: z
    .partialRecord(z.enum(MAPPED_FIELDS), columnName)
    .refine((columns) => columns.number !== undefined),
  grain: z.enum(['order', 'item']),
  moneyOf: z.enum(['order', 'item']),
  time: z.strictObject({
    pattern: z.enum(TIME_PATTERNS),
    /** IANA zone in which times are printed; an offset behind a time outranks it. */
    zone: z.string().max(60).refine(isZone),
  }),
  money: z.strictObject({
    /** ISO 4217, used where no column names one. */
    currency: z.string().regex(/^[A-Z]{3}$/),
    decimal: z.enum(['point', 'comma']),
  }),
  /** State by the word that the file has for it, case aside. */
  states: z.record(z.string().min(1).max(100), orderStateSchema),
  /** State of all orders, where no column tells one. */
  stateOfAll: orderStateSchema.nullable(),
  rules: z.array(rowRuleSchema).max(20),
})
export type ColumnMapping = z.infer<typeof columnMappingSchema>

/** All that is remembered, each with columns of its own. */
export const columnMappingsSchema = z.array(columnMappingSchema).max(MAPPINGS_KEPT)
