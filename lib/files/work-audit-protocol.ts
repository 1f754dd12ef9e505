import { z } from 'zod'

import { auditEntrySchema, auditHeadSchema } from '@/lib/vault/audit-entry'
import { CHAIN_FAULTS } from '@/lib/vault/audit-chain'
import { AUDIT_KINDS } from '@/lib/vault/audit-kinds'

/** Entries of the audit log that one answer holds. */
export const AUDIT_PAGE = 500

const count = z.int().nonnegative()
const wishSchema = z.strictObject({
  /** None: all. */
  kinds: z.array(z.enum(AUDIT_KINDS)).max(AUDIT_KINDS.length),
  /** Epoch ms; `to` itself is left out. */
  from: z.int(),
  to: z.int(),
  skip: count,
})
/** Which entries of the audit log are wanted, the newest first, a page at a time. */
export type AuditPageWish = z.infer<typeof wishSchema>

/** What the workbench asks of its worker about the audit log, by name. */
export const auditAskSchemas = [
  z.strictObject({ ask: z.literal('audit-page'), ...wishSchema.shape }),
  z.strictObject({ ask: z.literal('audit-check') }),
] as const
export type AuditAsk = z.infer<(typeof auditAskSchemas)[number]>

const verdictSchema = z.strictObject({
  entries: count,
  breaks: z.array(
    z.strictObject({
      device: auditHeadSchema.shape.device,
      seq: auditHeadSchema.shape.seq,
      fault: z.enum(CHAIN_FAULTS),
    }),
  ),
  head: auditHeadSchema.nullable(),
})
/** What a check of the audit log has found. */
export type AuditCheck = z.infer<typeof verdictSchema>

const auditPageSchema = z.strictObject({
  entries: z.array(auditEntrySchema).max(AUDIT_PAGE),
  /** There are older ones. */
  more: z.boolean(),
})
/** A page of the audit log. */
export type AuditPage = z.infer<typeof auditPageSchema>

/** What each of these jobs answers when it is done. */
export const auditResultSchemas = {
  'audit-page': auditPageSchema,
  'audit-check': verdictSchema,
} as const
