import { z } from 'zod'

/**
 * What a case is about. Most are what a buyer asks for after a sale; the last four are an answer, a parcel, a receipt or
 * a payment that is waited for, whose clock runs all the same.
 */
export const CASE_KINDS = [
  'refund-only',
  'unshipped-refund',
  'return-refund',
  'exchange',
  'resend',
  'repair',
  'cancellation',
  'interception',
  'complaint',
  'dispute',
  'other',
  'message',
  'shipment',
  'receipt',
  'payment',
] as const
export const caseKindSchema = z.enum(CASE_KINDS)
export type CaseKind = z.infer<typeof caseKindSchema>

/** Who has to act before a clock runs out. */
export const CLOCK_OWNERS = ['seller', 'buyer', 'platform'] as const
export const clockOwnerSchema = z.enum(CLOCK_OWNERS)
export type ClockOwner = z.infer<typeof clockOwnerSchema>

/** The columns that cases stand in, in their order: who has to act, and what somebody called done. */
export const CASE_COLUMNS = [...CLOCK_OWNERS, 'done'] as const
export type CaseColumn = (typeof CASE_COLUMNS)[number]

/**
 * What happens by itself when a clock runs out. `escalates`: the platform is called in or decides; `completes`: the trade
 * is done and the seller is paid; `right-lost`: whoever the clock ran for may no longer act; `counts-against`: the shop's
 * figures suffer.
 */
export const EXPIRIES = [
  'auto-refund',
  'auto-approve',
  'auto-close',
  'escalates',
  'completes',
  'right-lost',
  'counts-against',
  'unknown',
] as const
export const expirySchema = z.enum(EXPIRIES)
export type Expiry = z.infer<typeof expirySchema>

/** What the owner of a clock has to do before it runs out. */
export const CLOCK_TASKS = [
  'answer',
  'negotiate',
  'amend',
  'send-address',
  'send-back',
  'confirm-return',
  'refund',
  'evidence',
  'appeal',
  'claim',
  'open-case',
  'decide',
  'reply',
  'ship',
  'confirm-receipt',
  'pay',
] as const
export const clockTaskSchema = z.enum(CLOCK_TASKS)
export type ClockTask = z.infer<typeof clockTaskSchema>
