import { z } from 'zod'

import { GUARD_SUBJECTS, SEVERITIES } from '@/lib/replies/guard/finding'
import { guardPackSchema, guardRuleSchema } from '@/lib/replies/guard/guard-pack'
import { PLATFORM_IDS } from '@/lib/shared/platforms'

import { rowIdSchema } from './rows'
import { editSchema } from './rows-facts'

const ruleIdSchema = guardRuleSchema.shape.id

/** One thing that an owner says of the guard; of two devices' rows of one key the later stamp holds. */
export const guardWordRowSchema = z.discriminatedUnion('kind', [
  editSchema.extend({
    key: z.string().max(120),
    kind: z.literal('rule-set'),
    ruleId: ruleIdSchema,
    isOff: z.boolean(),
    /** null: as its pack says. */
    severity: z.enum(SEVERITIES).nullable(),
  }),
  editSchema.extend({
    key: z.string().max(120),
    kind: z.literal('own-rule'),
    ruleId: ruleIdSchema,
    /** null: taken out. */
    rule: guardRuleSchema.nullable(),
  }),
  editSchema.extend({
    key: z.string().max(120),
    kind: z.literal('pack'),
    packId: guardPackSchema.shape.id,
    /** null: taken out. */
    pack: guardPackSchema.nullable(),
  }),
])
export type GuardWordRow = z.infer<typeof guardWordRowSchema>

/** What became of something that was caught, each standing over those before it. */
export const CATCH_OUTCOMES = ['given-up', 'taken', 'overridden'] as const

/** Something that the guard caught on its way to a buyer; whom it was for is not kept. */
export const guardEntryRowSchema = editSchema.extend({
  /** Conversation, rule and words. */
  id: z.string().max(200),
  /** null: the page named no shop. */
  shopId: rowIdSchema.nullable(),
  platform: z.enum(PLATFORM_IDS),
  ruleId: ruleIdSchema,
  subject: z.enum(GUARD_SUBJECTS),
  severity: z.enum(SEVERITIES),
  /** Name of the person at this browser; empty where they gave none. */
  by: z.string().max(40),
  /** Epoch ms. */
  at: z.int(),
  outcome: z.enum(CATCH_OUTCOMES),
  /** The words that were caught and the reason for an override: either may name a person. */
  iv: z.instanceof(Uint8Array<ArrayBuffer>),
  sealed: z.instanceof(Uint8Array<ArrayBuffer>),
})
export type GuardEntryRow = z.infer<typeof guardEntryRowSchema>
