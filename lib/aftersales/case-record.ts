import { z } from 'zod'

import { caseKindSchema, clockOwnerSchema, clockTaskSchema, expirySchema } from '@/lib/shared/cases'
import { moneySchema } from '@/lib/shared/money'
import { nativeIdSchema, shortTextSchema } from '@/lib/shared/orders'
import { PLATFORM_IDS } from '@/lib/shared/platforms'

import { caseStateSchema, settlementSchema } from './case-state'
import { complaintSchema } from './complaint-record'

/** The rule that a clock was reckoned by, as it stood then. */
export const clockRuleSchema = z.strictObject({
  id: z.string().max(120),
  pack: z.string().max(40),
  version: z.string().max(40),
  confidence: z.enum(['high', 'medium', 'low', 'none']),
  source: z.string().max(600),
  /** Day on which the source was read. */
  seenOn: z.iso.date(),
})

/** One clock of a case. */
export const caseClockSchema = z.strictObject({
  /** Names the clock within its case. */
  id: z.string().max(40),
  owner: clockOwnerSchema,
  /** Epoch ms; late from that millisecond on. */
  dueAt: z.int(),
  /**
   * Where the due instant comes from, the most trusted first: the page's countdown, a due time that the platform states,
   * the owner's rule or word, a preset rule. `unknown`: nothing gives one, and `dueAt` is when that was noticed.
   */
  source: z.enum(['page', 'platform', 'owner', 'preset', 'unknown']),
  task: clockTaskSchema.optional(),
  /** Epoch ms at which it began to run, as far as that was seen. */
  startedAt: z.int().optional(),
  rule: clockRuleSchema.optional(),
  /** Counted over days whose holidays are not known: the earliest it can be. */
  provisional: z.boolean().optional(),
  /** Set by hand or by a file: it does not end when the page shows the other side's turn. */
  kept: z.boolean().optional(),
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
  /** Where the case stands; absent or `unknown` where the platform's word is not known here. */
  state: caseStateSchema.optional(),
  /** What the buyer had paid; `amount` is what is asked back. */
  paid: moneySchema.optional(),
  /** What went back to the buyer, and how that came about. */
  refunded: moneySchema.optional(),
  settlement: settlementSchema.optional(),
  complaint: complaintSchema.optional(),
  /** The agent means to grant it: running out of time then loses no money. */
  willGrant: z.boolean().optional(),
  /** Epoch ms at which somebody last opened it. */
  openedAt: z.int().optional(),
  /** Epoch ms until which its alerts wait, the last steps apart. */
  snoozedUntil: z.int().optional(),
  /** Epoch ms at which somebody called it done; news of the case undo that. */
  doneAt: z.int().optional(),
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
  /** Nothing gave the clock a due instant: the alert says to open the case, and `dueAt` is when that was noticed. */
  noDue: z.literal(true).optional(),
  /** Epoch ms at which it was to be shown. */
  plannedAt: z.int().optional(),
  /** Epoch ms of the last sign of life before it, where that was too long ago: asleep or shut in between. */
  awayFrom: z.int().optional(),
  armedAt: z.int().optional(),
  shownAt: z.int().optional(),
  /** Epoch ms at which somebody pressed it. */
  clickedAt: z.int().optional(),
  /** The notification that it was shown in, where that lists several. */
  digest: z.string().max(220).optional(),
})
export type AlertRecord = z.infer<typeof alertRecordSchema>
