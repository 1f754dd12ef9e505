import { z } from 'zod'

/** How far a complaint has come: received, classified, routed to who can solve it, followed up, reported back. */
export const COMPLAINT_STAGES = [
  'received',
  'classified',
  'routed',
  'followed-up',
  'reported-back',
] as const

/** What complaints are about. */
export const COMPLAINT_CATEGORIES = [
  'product',
  'delivery',
  'service',
  'price',
  'invoice',
  'safety',
  'other',
] as const

/** Who in a shop solves them. */
export const DEPARTMENTS = [
  'quality',
  'logistics',
  'service-lead',
  'sales',
  'finance',
  'owner',
] as const

/** Where a complaint stands. */
export const complaintSchema = z.strictObject({
  stage: z.enum(COMPLAINT_STAGES),
  category: z.enum(COMPLAINT_CATEGORIES),
  department: z.enum(DEPARTMENTS),
  /** Epoch ms at which it came to this stage. */
  since: z.int(),
})
export type Complaint = z.infer<typeof complaintSchema>
