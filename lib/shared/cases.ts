import { z } from 'zod'

/** What the buyer asks for in an after-sale case. */
export const CASE_KINDS = [
  'refund-only',
  'return-refund',
  'exchange',
  'resend',
  'repair',
  'other',
] as const
export const caseKindSchema = z.enum(CASE_KINDS)
export type CaseKind = z.infer<typeof caseKindSchema>

/** Who has to act before a clock runs out. */
export const CLOCK_OWNERS = ['seller', 'buyer', 'platform'] as const
export const clockOwnerSchema = z.enum(CLOCK_OWNERS)
export type ClockOwner = z.infer<typeof clockOwnerSchema>

/** What the platform does by itself when a clock runs out. */
export const EXPIRIES = ['auto-refund', 'auto-approve', 'auto-close', 'unknown'] as const
export const expirySchema = z.enum(EXPIRIES)
export type Expiry = z.infer<typeof expirySchema>
