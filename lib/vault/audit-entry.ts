import { z } from 'zod'

import { AUDIT_KINDS } from './audit-kinds'
import { ROLES } from './roles'

/**
 * Whom or what it was about: an id of our own making (128 bits, a keyed hash of 256, or a UUID), so that no name and no
 * telephone number can stand in a log that nobody may change; nor an order number, which may be as long, but of digits.
 */
const subjectSchema = z
  .string()
  .regex(/^(?:(?=.*[A-Za-z])(?:[\w-]{22}|[\w-]{43})|[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/)

/** Words of the program's own, a field's name for one. */
const aboutSchema = z.array(z.string().regex(/^[a-z][A-Za-z-]{0,39}$/)).max(60)

/** Something that was done, as whoever did it tells. */
export const auditActSchema = z.strictObject({
  /** The request's, so that one that arrives twice is one entry; a new one where it is absent. */
  id: z.string().min(1).max(64).optional(),
  kind: z.enum(AUDIT_KINDS),
  /** null: nobody and nothing in particular. */
  subject: subjectSchema.nullable(),
  /** Which fields or tables, by the program's own names. */
  about: aboutSchema.optional(),
  /** null, or absent: the browser had no roles, or the program did it by itself. */
  role: z.enum(ROLES).nullable().optional(),
})
export type AuditAct = z.infer<typeof auditActSchema>

/** SHA-256, base64url. */
const linkSchema = z.string().regex(/^[\w-]{43}$/)

/** An entry of the audit log. */
export const auditEntrySchema = auditActSchema.required().extend({
  /** The browser whose chain it stands in, and its place there, from 1 without a gap. */
  device: z.string().min(1).max(64),
  seq: z.int().positive(),
  /** Epoch ms. */
  at: z.int(),
  /** The chain's link up to and with this entry. */
  link: linkSchema,
})
export type AuditEntry = z.infer<typeof auditEntrySchema>
/** An entry before it is linked. */
export type UnlinkedEntry = Omit<AuditEntry, 'link'>

/** The end of a device's chain. */
export const auditHeadSchema = z.strictObject({
  device: auditEntrySchema.shape.device,
  seq: auditEntrySchema.shape.seq,
  link: linkSchema,
})
export type AuditHead = z.infer<typeof auditHeadSchema>
