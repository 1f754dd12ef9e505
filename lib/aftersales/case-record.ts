import { z } from 'zod'

import { caseKindSchema, clockOwnerSchema, expirySchema } from '@/lib/shared/cases'
import { moneySchema } from '@/lib/shared/money'
import { nativeIdSchema, shortTextSchema } from '@/lib/shared/orders'
import { PLATFORM_IDS } from '@/lib/shared/platforms'

/** One clock of a case. */
export const caseClockSchema = z.strictObject({
  /** Names the clock within its case. */
  id: z.string().max(40),
  owner: clockOwnerSchema,
  /** Epoch ms; late from that millisecond on. */
  dueAt: z.int(),
  /** Where the due instant comes from. */
  source: z.enum(['page']),
  /** The page's own words. */
  text: shortTextSchema,
  /** Epoch ms of the reading that gave `dueAt`. */
  observedAt: z.int(),
  /** Smallest unit the countdown prints, ms: instants closer than this are the same. */
  granularityMs: z.int().positive(),
  onExpiry: expirySchema,
  /** Grows only when the due instant moves later by more than the granularity: alert stages then start anew. */
  epoch: z.int().nonnegative(),
  /** Moves of the due instant, newest last. */
  changes: z.array(z.strictObject({ at: z.int(), from: z.int(), to: z.int() })).max(50),
})
export type CaseClock = z.infer<typeof caseClockSchema>

/** An after-sale case as kept in the store. */
export const caseRecordSchema = z.strictObject({
  /** Deterministic from shop and case number. */
  id: z.string().max(64),
  shopId: z.string().max(64),
  platform: z.enum(PLATFORM_IDS),
  number: nativeIdSchema,
  orderNumber: nativeIdSchema.nullable(),
  kind: caseKindSchema.nullable(),
  status: shortTextSchema.nullable(),
  amount: moneySchema.nullable(),
  closed: z.boolean(),
  clocks: z.array(caseClockSchema).max(12),
  /** Epoch ms. */
  firstSeenAt: z.int(),
  observedAt: z.int(),
})
export type CaseRecord = z.infer<typeof caseRecordSchema>

/** One alert stage in the ledger: the proof that it was shown, and shown once. */
export const alertRecordSchema = z.strictObject({
  /** Case, clock, offset and epoch; also the notification's id. */
  key: z.string().max(200),
  caseId: z.string().max(64),
  clockId: z.string().max(40),
  offsetMs: z.int().nonnegative(),
  epoch: z.int().nonnegative(),
  /** Epoch ms. */
  dueAt: z.int(),
  /**
   * `armed` is written before the notification is created and `shown` after; `uncertain`: a crash between the two, and
   * nothing tells whether it was seen; `superseded`: passed together with a more urgent stage, which was shown instead.
   */
  status: z.enum(['armed', 'shown', 'uncertain', 'superseded']),
  /** Browser session in which it was armed: its list of notifications decides after a crash of the worker. */
  session: z.string().max(64),
  /** Epoch ms of the last change of status. */
  at: z.int(),
  acknowledgedAt: z.int().nullable(),
})
export type AlertRecord = z.infer<typeof alertRecordSchema>
