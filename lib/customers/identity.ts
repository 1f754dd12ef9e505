import { z } from 'zod'

import type { PlatformId } from '@/lib/shared/platforms'

/** One account of a buyer: a customer of one shop. */
export const customerRefSchema = z.strictObject({
  shopId: z.string().min(1).max(64),
  customerId: z.string().min(1).max(64),
})
export type CustomerRef = z.infer<typeof customerRefSchema>

/** What two accounts have in common. `phone` and `email` are strong; a masked name with its address is weak. */
export const MATCH_KINDS = ['email', 'phone', 'name-address'] as const
export const matchKindSchema = z.enum(MATCH_KINDS)
export type MatchKind = z.infer<typeof matchKindSchema>

/** Whether a match nearly proves that two accounts are one person. */
export const isStrongMatch = (kind: MatchKind): boolean => kind !== 'name-address'

/** What an agent says of two accounts. */
export const matchVerdictSchema = z.enum(['same', 'different'])
export type MatchVerdict = z.infer<typeof matchVerdictSchema>

/** An account as people recognise it. */
export interface AccountView {
  readonly ref: CustomerRef
  readonly platform: PlatformId
  readonly shopName: string | null
  readonly nick: string
  readonly orderCount: number
}

/** An account that may be the same person, with the reason; nobody is joined by it alone. */
export interface MatchProposal {
  readonly account: AccountView
  readonly reasons: readonly MatchKind[]
}

/** Fields of a buyer that stay masked until somebody asks for one. */
export const CONTACT_FIELDS = ['name', 'phone', 'email', 'address'] as const
export const contactFieldSchema = z.enum(CONTACT_FIELDS)
export type ContactField = z.infer<typeof contactFieldSchema>

/** A contact with all but its outline covered: 138****5678. */
export interface MaskedContact {
  readonly ref: CustomerRef
  readonly field: ContactField
  readonly masked: string
}

/** Who the person behind the account on the page is. */
export interface IdentityView {
  /** Other accounts that an agent has joined with this one. */
  readonly joined: readonly AccountView[]
  /** Nicks this account had before, the latest first. */
  readonly formerNicks: readonly string[]
  readonly contacts: readonly MaskedContact[]
}
