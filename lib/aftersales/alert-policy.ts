import { z } from 'zod'

import { caseKindSchema, type CaseKind } from '@/lib/shared/cases'
import { moneySchema, type Money } from '@/lib/shared/money'
import { HOUR_MS, MINUTE_MS } from '@/lib/shared/time'

import { clockTimeSchema } from './span'

/** Times before a due instant at which people are alerted unless they chose others, ms, longest first. */
export const DEFAULT_ALERT_OFFSETS_MS: readonly number[] = [
  24 * HOUR_MS,
  4 * HOUR_MS,
  HOUR_MS,
  15 * MINUTE_MS,
]

/** One step of a ladder. `unopened`: only while nobody has opened the case since its clock began. */
const stepSchema = z.strictObject({
  /** Time before the due instant, ms. */
  offsetMs: z.int().nonnegative(),
  when: z.enum(['always', 'unopened']),
})
export type Step = z.infer<typeof stepSchema>

/** Steps for some cases. */
const ladderSchema = z.strictObject({
  /** None: every kind. */
  kinds: z.array(caseKindSchema).max(15),
  /** Least amount it is for; null: any, and amounts that are not known. */
  from: moneySchema.nullable(),
  steps: z.array(stepSchema).max(12),
})

/** When an agent is at work, on a wall clock. */
const workingHoursSchema = z.strictObject({
  /** IANA zone. */
  zone: z.string().max(60),
  /** 1 for Monday to 7 for Sunday. */
  days: z.array(z.int().min(1).max(7)).min(1).max(7),
  from: clockTimeSchema,
  /** At or before `from`: on the next day. */
  to: clockTimeSchema,
})
export type WorkingHours = z.infer<typeof workingHoursSchema>

/** When an alert rings: never, in the last hour of a clock and after it, or always. */
export const ALERT_SOUNDS = ['off', 'last', 'all'] as const
export type AlertSound = (typeof ALERT_SOUNDS)[number]

/** How people want to be alerted, beyond the times for every case. */
export const alertHabitsSchema = z.strictObject({
  /** The first that fits a case is its ladder. */
  ladders: z.array(ladderSchema).max(20),
  hours: workingHoursSchema.nullable(),
  /** Epoch ms until which nobody wants to be disturbed, the last steps apart. */
  quietUntil: z.int().nullable(),
  /** Absent: as `DEFAULT_ALERT_SOUND`. */
  sound: z.enum(ALERT_SOUNDS).optional(),
})
export type AlertHabits = z.infer<typeof alertHabitsSchema>

/** An office that hears each alert soon hears none: only what cannot wait rings, unless people want more or less. */
export const DEFAULT_ALERT_SOUND: AlertSound = 'last'

/** When alerts are due. */
export interface AlertPolicy extends Omit<AlertHabits, 'sound'> {
  /** Steps of cases that no ladder fits. */
  readonly steps: readonly Step[]
}

/** The policy of people who chose nothing but times before the due instant, ms. */
export function policyOf(
  offsetsMs: readonly number[],
  habits: AlertHabits = { ladders: [], hours: null, quietUntil: null },
): AlertPolicy {
  const { ladders, hours, quietUntil } = habits
  return {
    ladders,
    hours,
    quietUntil,
    steps: offsetsMs.map((offsetMs) => ({ offsetMs, when: 'always' })),
  }
}

const reaches = (amount: Money | null, from: Money | null): boolean =>
  from === null ||
  (amount !== null && amount.currency === from.currency && amount.minor >= from.minor)

/** The steps for a case, by its kind and the money in it. */
export function stepsFor(
  { kind, amount }: { readonly kind: CaseKind | null; readonly amount: Money | null },
  policy: AlertPolicy,
): readonly Step[] {
  const ladder = policy.ladders.find(
    ({ kinds, from }) =>
      (kinds.length === 0 || (kind !== null && kinds.includes(kind))) && reaches(amount, from),
  )
  return ladder?.steps ?? policy.steps
}
