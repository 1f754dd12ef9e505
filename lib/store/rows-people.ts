import { z } from 'zod'

import {
  contactFieldSchema,
  customerRefSchema,
  MATCH_KINDS,
  matchKindSchema,
  matchVerdictSchema,
} from '@/lib/customers/identity'
import { recordFactsSchema } from '@/lib/customers/record'
import { customerFilterSchema, GROUP_NAME_LIMIT } from '@/lib/customers/roster/customer-filter'

import { rowIdSchema } from './rows'
import { editSchema } from './rows-facts'

/** What a person says of two accounts; `a` sorts before `b`. Of two devices' rows of one pair the later stamp holds. */
export const joinRowSchema = editSchema.extend({
  a: customerRefSchema,
  b: customerRefSchema,
  verdict: matchVerdictSchema,
  /** What the accounts had in common when this was said. */
  reasons: z.array(matchKindSchema).max(MATCH_KINDS.length),
  /** Taken back. */
  deleted: z.boolean(),
})
export type JoinRow = z.infer<typeof joinRowSchema>

/** Whose something is. */
const ofCustomer = { shopId: rowIdSchema, customerId: rowIdSchema }

/** A record that people keep on a customer; its id is that of the request that made it. */
export const recordRowSchema = editSchema.extend({
  id: rowIdSchema,
  ...ofCustomer,
  /** That of the facts, as an index. */
  kind: z.enum(recordFactsSchema.options.map(({ shape }) => shape.kind.value)),
  /** Epoch ms. */
  createdAt: z.int(),
  facts: recordFactsSchema,
  deleted: z.boolean(),
})
export type RecordRow = z.infer<typeof recordRowSchema>

/** A reply that was filled in for a customer. */
export const useRowSchema = editSchema.extend({
  id: rowIdSchema,
  ...ofCustomer,
  /** Epoch ms. */
  at: z.int(),
  /** Both null for a text of the agent's own. */
  replyId: rowIdSchema.nullable(),
  title: z.string().max(200).nullable(),
  /** Name of the person at that browser; absent where they gave none. */
  by: z.string().min(1).max(40).optional(),
})
export type UseRow = z.infer<typeof useRowSchema>

/** That somebody uncovered a contact: an entry of the audit log, without the contact itself. */
export const revealRowSchema = editSchema.extend({
  id: rowIdSchema,
  ...ofCustomer,
  field: contactFieldSchema,
  /** Name of the person at this browser; empty where they gave none. */
  by: z.string().max(40),
  /** Epoch ms. */
  at: z.int(),
})
export type RevealRow = z.infer<typeof revealRowSchema>

/** What the customers of a shop come to, reckoned now and then; the value is parsed by the survey's own schema. */
export const surveyRowSchema = z.strictObject({ shopId: rowIdSchema, survey: z.unknown() })
export type SurveyRow = z.infer<typeof surveyRowSchema>

/** A group of customers that an owner named: whoever its filter means at the time. */
export const customerGroupRowSchema = editSchema.extend({
  id: rowIdSchema,
  name: z.string().trim().min(1).max(GROUP_NAME_LIMIT),
  filter: customerFilterSchema,
  /** Epoch ms. */
  createdAt: z.int(),
  deleted: z.boolean(),
})
export type CustomerGroupRow = z.infer<typeof customerGroupRowSchema>
