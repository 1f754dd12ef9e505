import { z } from 'zod'

import { caseKindSchema, clockOwnerSchema, clockTaskSchema, expirySchema } from '@/lib/shared/cases'

import { spanSchema } from '../span'

/** A platform's time limit as far as it is known, with where that comes from. */
export const ruleSchema = z.strictObject({
  /** Stays the same from version to version. */
  id: z.string().min(1).max(120),
  /** null: any platform. */
  platform: z.string().max(40).nullable(),
  /** Kinds of case it holds for; none: every after-sale kind. */
  kinds: z.array(caseKindSchema).max(15),
  task: clockTaskSchema,
  owner: clockOwnerSchema,
  /** What starts the clock. */
  starts: z.string().max(300),
  /** null: not known, or read from the page alone. */
  span: spanSchema.nullable(),
  /** IANA zone; null: the platform's own. */
  zone: z.string().max(60).nullable(),
  /** Calendar id; null: the platform's own. */
  calendar: z.string().max(40).nullable(),
  onExpiry: expirySchema,
  /** What happens at zero, in a person's words. */
  outcome: z.string().max(300),
  /** `superseded`: older practice; `advice`: a limit that nobody enforces. Neither arms an alert. */
  standing: z.enum(['current', 'superseded', 'advice']),
  /** How far the duration is to be believed. */
  confidence: z.enum(['high', 'medium', 'low', 'none']),
  source: z.string().max(600),
  /** Day on which the source was read. */
  seenOn: z.iso.date(),
  note: z.string().max(600),
})
export type Rule = z.infer<typeof ruleSchema>

/** Rules that come, and are shared, together. */
export const rulePackSchema = z.strictObject({
  id: z.string().min(1).max(40),
  name: z.string().min(1).max(80),
  version: z.string().min(1).max(40),
  rules: z.array(ruleSchema).max(1_000),
})
export type RulePack = z.infer<typeof rulePackSchema>
