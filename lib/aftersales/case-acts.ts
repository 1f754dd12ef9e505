import { z } from 'zod'

import { caseKindSchema, clockOwnerSchema, clockTaskSchema } from '@/lib/shared/cases'
import { moneySchema } from '@/lib/shared/money'
import { nativeIdSchema } from '@/lib/shared/orders'
import { PLATFORM_IDS } from '@/lib/shared/platforms'

import { complaintSchema } from './complaint-record'

/** What a person says of a case. */
export const caseMarkSchema = z.discriminatedUnion('do', [
  /** Alerts wait until then (epoch ms), the last steps apart. */
  z.strictObject({ do: z.literal('snooze'), until: z.int() }),
  z.strictObject({ do: z.literal('wake') }),
  /** Dealt with on the platform; alerts end unless the page says otherwise. */
  z.strictObject({ do: z.literal('done') }),
  z.strictObject({ do: z.literal('reopen') }),
  z.strictObject({ do: z.literal('will-grant'), will: z.boolean() }),
  /** Looked at, so that nobody is told that nobody has. */
  z.strictObject({ do: z.literal('open') }),
])
export type CaseMark = z.infer<typeof caseMarkSchema>

/** Which cases somebody asks for; null asks for all. */
export const caseFilterSchema = z.strictObject({
  shopId: z.string().max(64).nullable(),
  platform: z.enum(PLATFORM_IDS).nullable(),
  kind: caseKindSchema.nullable(),
  /** Least amount: leaves out other currencies, and amounts that are not known. */
  from: moneySchema.nullable(),
  /** Only what takes money by itself up to this instant (epoch ms). */
  atRiskBy: z.int().nullable(),
  /** Part of a case or order number, or a buyer's nick; empty: any. */
  text: z.string().max(200),
})
export type CaseFilter = z.infer<typeof caseFilterSchema>

/** A case that somebody wants watched, in their own words. */
export const trackedCaseSchema = z.strictObject({
  shopId: z.string().max(64),
  platform: z.enum(PLATFORM_IDS),
  number: nativeIdSchema,
  orderNumber: nativeIdSchema.nullable(),
  kind: caseKindSchema,
  amount: moneySchema.nullable(),
  owner: clockOwnerSchema,
  task: clockTaskSchema,
  due: z.discriminatedUnion('by', [
    /** Epoch ms. */
    z.strictObject({ by: z.literal('instant'), at: z.int() }),
    /** What the console shows as left, as somebody copies it. */
    z.strictObject({ by: z.literal('left'), text: z.string().max(120) }),
    /** By the rule, counted from an instant (epoch ms). */
    z.strictObject({ by: z.literal('rule'), startedAt: z.int() }),
  ]),
})
export type TrackedCase = z.infer<typeof trackedCaseSchema>

/** The step of a complaint that somebody has done. */
export const complaintStepSchema = complaintSchema.pick({ stage: true }).extend({
  /** Absent: as it was, or as the words tell. */
  category: complaintSchema.shape.category.optional(),
  department: complaintSchema.shape.department.optional(),
  /** The buyer's words. */
  text: z.string().max(2_000).optional(),
})
export type ComplaintStep = z.infer<typeof complaintStepSchema>
