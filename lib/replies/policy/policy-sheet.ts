import { z } from 'zod'

import { moneySchema } from '@/lib/shared/money'

import { factKindOf } from '../template/facts'

export const OWN_FACTS_MOST = 20

/** A fact that the shop names itself; bodies say `policy.` and the name. */
export const ownFactSchema = z.strictObject({
  name: z
    .string()
    .max(30)
    .regex(/^[\p{L}_][\p{L}\p{N}_]*$/u)
    .refine((name) => factKindOf(`policy.${name}`) === null),
  value: z.string().trim().min(1).max(300),
})
export type OwnFact = z.infer<typeof ownFactSchema>

const shortText = z.string().trim().min(1).max(300)

/** What a shop keeps to, said once for all its replies; a member that is absent is not settled. Named as bodies name them. */
export const policySheetSchema = z.strictObject({
  /** Days after receipt in which a buyer may return without a reason. */
  return_days: z.int().min(0).max(365).optional(),
  /** The order total from which shipping is free; nothing: always. */
  free_shipping_from: moneySchema.extend({ minor: z.int().min(0) }).optional(),
  /** HH:MM in the platform's zone; what is paid before it leaves the same day. */
  dispatch_cutoff: z
    .string()
    .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/)
    .optional(),
  /** Hours after the payment in which a parcel leaves. */
  dispatch_hours: z.int().min(1).max(720).optional(),
  warranty_months: z.int().min(0).max(600).optional(),
  gift: shortText.optional(),
  invoice: shortText.optional(),
  return_address: shortText.optional(),
  own: z
    .array(ownFactSchema)
    .max(OWN_FACTS_MOST)
    .refine((facts) => new Set(facts.map(({ name }) => name)).size === facts.length)
    .optional(),
})
export type PolicySheet = z.infer<typeof policySheetSchema>
