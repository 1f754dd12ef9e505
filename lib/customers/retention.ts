import type { Retention } from './survey'

const STEP_DAYS = 30
const MOST_STEPS = 24
/** Fewer customers than this tell nothing of a step. */
const LEAST_OBSERVED = 20
/** Shares of the whole loss after which it is steep no more, and over. */
const CHURN_LOSS = 0.8
const STABLE_LOSS = 0.95

/** Days after the first order at which the loss is steep no more, and at which it is over. */
function periodsOf(
  shares: readonly number[],
): Pick<Retention, 'churnUntilDays' | 'stableFromDays'> {
  let least = 1
  const lost = shares.map((share) => 1 - (least = Math.min(least, share)))
  const reaches = (part: number): number =>
    STEP_DAYS * lost.findIndex((each) => each >= part * (lost.at(-1) ?? 0))
  return { churnUntilDays: reaches(CHURN_LOSS), stableFromDays: reaches(STABLE_LOSS) }
}

/** Watches how customers come back, person by person, in any order. */
export interface RetentionWatch {
  /** Days with an order, rising, as days since 1970-01-01; `today` likewise. */
  add(orderDays: readonly number[], today: number): void
  /** Null before enough customers were observed for two steps. */
  finish(): Retention | null
}

/**
 * Builds the shop's retention curve in steps of thirty days: of the customers whose first order is at least as long ago,
 * the share who ordered in the step. Churn period: until four fifths of the whole loss has happened; stable period: from
 * 95 % of it on; between them distillation.
 */
export function watchRetention(): RetentionWatch {
  const observed = Array.from({ length: MOST_STEPS }, () => 0)
  const returned = Array.from({ length: MOST_STEPS }, () => 0)
  return {
    add(orderDays, today) {
      const [first] = orderDays
      if (first === undefined) return
      const steps = Math.min(MOST_STEPS, Math.floor((today - first) / STEP_DAYS))
      const active = new Set(orderDays.map((day) => Math.floor((day - first) / STEP_DAYS)))
      for (let step = 0; step < steps; step += 1) {
        observed[step] = (observed[step] ?? 0) + 1
        if (active.has(step)) returned[step] = (returned[step] ?? 0) + 1
      }
    },
    finish() {
      const known = observed.findIndex((customers) => customers < LEAST_OBSERVED)
      const curve = observed
        .slice(0, known === -1 ? MOST_STEPS : known)
        .map((customers, step) => ({ share: (returned[step] ?? 0) / customers, customers }))
      return curve.length < 2
        ? null
        : { stepDays: STEP_DAYS, curve, ...periodsOf(curve.map(({ share }) => share)) }
    },
  }
}
