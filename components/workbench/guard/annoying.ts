import type { GuardLogView } from '@/lib/messaging/guard-calls'

/** So often a rule has to have caught something before its figures say anything. */
const ENOUGH = 5
/** Passed in at least this share of its catches a rule is in the way more than it helps. */
const ANNOYING_SHARE = 0.5

/** A rule that agents pass more often than not, with the share of its catches that they passed. */
export interface AnnoyingRule {
  readonly ruleId: string
  readonly caught: number
  readonly share: number
}

/** The rules that annoy, the worst first. */
export const annoyingRules = ({ byRule }: Pick<GuardLogView, 'byRule'>): readonly AnnoyingRule[] =>
  byRule
    .filter(({ caught }) => caught >= ENOUGH)
    .map(({ ruleId, caught, overridden }) => ({ ruleId, caught, share: overridden / caught }))
    .filter(({ share }) => share >= ANNOYING_SHARE)
    .toSorted((a, b) => b.share - a.share || b.caught - a.caught)
