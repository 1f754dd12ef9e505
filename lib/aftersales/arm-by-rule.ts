import type { CaseKind } from '@/lib/shared/cases'

import type { CaseClock } from './case-record'
import type { Turn } from './case-state'
import { chooseRule, type RulesInForce } from './choose-rule'

/** A turn that began while no page showed its countdown. */
export interface BareTurn extends Turn {
  readonly platform: string
  readonly kind: CaseKind | null
  /** Epoch ms at which the turn was first seen. */
  readonly startedAt: number
  /** IANA zone of the site, where it is not the platform's. */
  readonly zone?: string | undefined
}

/** Rules count in minutes at the finest. */
const GRANULARITY_MS = 60_000

/**
 * The clock of a turn without a countdown: by the rule that strikes first, or, where no rule is to be believed, one that
 * only says that it is unknown and is alerted once.
 */
export function armByRule(turn: BareTurn, inForce: RulesInForce): CaseClock {
  const { owner, task, startedAt } = turn
  const base = {
    id: `${owner}-${startedAt}`,
    owner,
    task,
    startedAt,
    observedAt: startedAt,
    text: '',
    epoch: 0,
    changes: [],
  }
  const found = chooseRule(turn, inForce)
  if (found === null)
    return { ...base, source: 'unknown', dueAt: startedAt, granularityMs: 1, onExpiry: 'unknown' }
  const { rule, dueAt, provisional } = found
  const { id, pack, version, confidence, source, seenOn } = rule
  return {
    ...base,
    source: rule.origin,
    dueAt,
    granularityMs: GRANULARITY_MS,
    onExpiry: rule.onExpiry,
    rule: { id, pack, version, confidence, source, seenOn },
    ...(provisional ? { provisional } : {}),
  }
}
