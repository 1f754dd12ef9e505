import type { GoldCounts } from './gold-counts'
import type { GoldTerms, MetricId } from './grades'
import type { Tally } from './tally'
import type { VisitorSum } from './visitors'

/** What a figure is a share of. */
export type Ground = 'visitors' | 'received' | 'buyers' | 'customers' | 'gaps' | 'new' | 'starters'

/** Why a figure is not known: visitors are not known of every day, or fewer of them than bought. */
type Missing = 'visitors' | 'too-few-visitors'

/** One figure of the table. */
export interface GoldFigure {
  readonly metric: MetricId
  readonly numerator: number
  /** Null where it is unknown. */
  readonly denominator: number | null
  readonly over: Ground
  /** Days that it looks back; null: all that is known. */
  readonly days: number | null
  /** Days within which new customers had to come back; null where none are set. */
  readonly within: number | null
  readonly behind: Tally
  readonly missing: Missing | null
}

/** Who came: of an agent the buyers they received, of a shop its visitors. */
type Came = { readonly by: 'agent' } | { readonly by: 'shop'; readonly visitors: VisitorSum }

/** Visitors, or why none can be counted with. */
function visitorsOf(
  { received, buyers }: GoldCounts,
  came: Came,
): { readonly all: number | null; readonly missing: Missing | null } {
  if (came.by === 'agent') return { all: received, missing: null }
  const { all } = came.visitors
  if (all === null) return { all: null, missing: 'visitors' }
  return all < buyers ? { all: null, missing: 'too-few-visitors' } : { all, missing: null }
}

/**
 * The six figures of the table. A and C share their denominator and no buyer is in both, so that A + C is 100 % at most.
 * Where visitors are unknown A is over buyers, and C is unknown.
 */
export function goldFigures(counts: GoldCounts, terms: GoldTerms, came: Came): GoldFigure[] {
  const { all, missing } = visitorsOf(counts, came)
  const over = came.by === 'agent' ? 'received' : 'visitors'
  const { periodDays, repurchaseDays } = terms
  const figure = (
    metric: MetricId,
    behind: Tally,
    rest: Pick<GoldFigure, 'denominator' | 'over' | 'days'> & Partial<GoldFigure>,
  ): GoldFigure => ({
    metric,
    numerator: behind.count,
    behind,
    within: null,
    missing: null,
    ...rest,
  })
  return [
    figure('returning', counts.returning, {
      denominator: all ?? counts.buyers,
      over: all === null ? 'buyers' : over,
      days: periodDays,
      missing,
    }),
    figure('churn', counts.lost, { denominator: counts.customers, over: 'customers', days: null }),
    figure('cycle', counts.paced, {
      numerator: counts.gapDays,
      denominator: counts.gaps,
      over: 'gaps',
      days: null,
    }),
    figure('conversion', counts.fresh, { denominator: all, over, days: periodDays, missing }),
    figure('repurchase', counts.repurchased, {
      denominator: counts.newcomers,
      over: 'new',
      days: repurchaseDays,
    }),
    figure('retention', counts.retained, {
      denominator: counts.starters,
      over: 'starters',
      days: periodDays,
      within: terms.retentionDays,
    }),
  ]
}
