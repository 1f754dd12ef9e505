import { z } from 'zod'

const text = z.string().trim().min(1).max(2000)
const short = z.string().trim().min(1).max(200)
/** Epoch ms. */
const instant = z.int()

export const WARNING_REASONS = [
  'invoice-blackmail',
  'professional-claims',
  'card-trick',
  'abuse',
  'other',
] as const
export type WarningReason = (typeof WARNING_REASONS)[number]

export const COMPLAINT_SUBJECTS = ['product', 'logistics', 'service', 'price', 'other'] as const
export type ComplaintSubject = (typeof COMPLAINT_SUBJECTS)[number]

/** Why somebody asked and did not buy. */
export const PROSPECT_REASONS = ['price', 'stock', 'fit', 'trust', 'later', 'other'] as const
export type ProspectReason = (typeof PROSPECT_REASONS)[number]

/** Set by a person, with evidence, its author and a day on which it ends; never by a score, never shared between shops. */
const warningSchema = z.strictObject({
  kind: z.literal('warning'),
  reason: z.enum(WARNING_REASONS),
  evidence: text,
  author: short,
  until: instant,
})
const complaintSchema = z.strictObject({
  kind: z.literal('complaint'),
  subject: z.enum(COMPLAINT_SUBJECTS),
  text,
  solved: z.boolean(),
})
/** Something to do for this customer, by somebody, by a day. */
const taskSchema = z.strictObject({
  kind: z.literal('task'),
  text,
  owner: z.string().trim().max(200),
  dueAt: instant,
  done: z.boolean(),
})
/** Asked and did not buy: what, why not, and when to ask again. */
const prospectSchema = z.strictObject({
  kind: z.literal('prospect'),
  wanted: short,
  reason: z.enum(PROSPECT_REASONS),
  text: z.string().trim().max(2000),
  nextAt: instant,
  done: z.boolean(),
})
/** What a buyer answered when asked: would they recommend the shop (0 to 10), how was the after-sale service (1 to 5). */
const surveySchema = z.strictObject({
  kind: z.literal('survey'),
  recommend: z.int().min(0).max(10).nullable(),
  service: z.int().min(1).max(5).nullable(),
})
/** What a buyer is worth beyond own orders: a review with its stars, or a referred buyer. */
const reviewSchema = z.strictObject({ kind: z.literal('review'), stars: z.int().min(1).max(5) })
const referralSchema = z.strictObject({ kind: z.literal('referral'), text: short })

/** What people write down about a customer, beside notes and tags. */
export const recordFactsSchema = z.discriminatedUnion('kind', [
  warningSchema,
  complaintSchema,
  taskSchema,
  prospectSchema,
  surveySchema,
  reviewSchema,
  referralSchema,
])
export type RecordFacts = z.infer<typeof recordFactsSchema>
export type RecordKind = RecordFacts['kind']
export type FactsOf<Kind extends RecordKind> = Extract<RecordFacts, { readonly kind: Kind }>

/** A record as it is read. */
export interface CustomerRecord {
  readonly id: string
  /** Epoch ms. */
  readonly at: number
  readonly facts: RecordFacts
}
