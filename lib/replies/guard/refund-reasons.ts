import { z } from 'zod'

import type { PlatformId } from '@/lib/shared/platforms'

import { localTextSchema, sourceSchema } from './guard-pack'
import reasons from './packs/refund-reasons.json'

const refundReasonSchema = z.strictObject({
  id: z.string().min(1).max(40),
  /** As the platform's form words it. */
  label: localTextSchema,
  /** null: not known. */
  countsAgainstShop: z.boolean().nullable(),
  /** What it may lead to. */
  effect: localTextSchema,
  confidence: z.enum(['high', 'medium', 'low', 'none']),
  source: sourceSchema,
  /** Day on which the source was read. */
  seenOn: z.iso.date(),
  /** Asks politely for the true reason, and names none to pick. */
  question: localTextSchema,
})

/** A reason that a buyer can pick for a refund, as far as it is known what it does to the shop. */
export type RefundReason = Readonly<z.infer<typeof refundReasonSchema>>

/** Whose forms and figures are alike. */
const FORM_OF: Readonly<Record<PlatformId, keyof typeof reasons>> = {
  pinduoduo: 'mainland',
  taobao: 'mainland',
  douyin: 'mainland',
  jd: 'mainland',
  kuaishou: 'mainland',
  '1688': 'mainland',
  xiaohongshu: 'mainland',
  amazon: 'amazon',
  shopee: 'unknown',
  mercadolibre: 'unknown',
  aliexpress: 'unknown',
  shopify: 'unknown',
  ebay: 'unknown',
  etsy: 'unknown',
  lazada: 'unknown',
}

/** The refund reasons of a platform, those that count against the shop first. */
export const refundReasonsOf = (platform: PlatformId): readonly RefundReason[] =>
  z
    .array(refundReasonSchema)
    .parse(reasons[FORM_OF[platform]])
    .toSorted((one, other) => Number(other.countsAgainstShop) - Number(one.countsAgainstShop))
