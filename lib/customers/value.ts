import { capitalOf, type Reach } from './capital'
import { creditOf } from './credit'
import { loyaltyPoints } from './loyalty'
import { GROWTH_DAYS, type Measures } from './measures'
import { shareBelow } from './percentiles'
import {
  VALUE_DIMENSIONS,
  type Ground,
  type LoyaltyVerdict,
  type ValueDimensionId,
  type ValueVerdict,
} from './scores'
import type { Percentiles, ShopSurvey } from './survey'

/** Days ahead for which the future contribution is foretold. */
export const FUTURE_DAYS = 365
/** Fewer known dimensions than this make no composite value. */
const LEAST_KNOWN = 3

/** What the six dimensions are scored by. */
export interface ValueParts {
  readonly measures: Measures
  /** Expected spend of the next `FUTURE_DAYS`, minor units; null where nothing foretells it. */
  readonly futureMinor: number | null
  readonly loyalty: LoyaltyVerdict
  readonly disputes: number
  readonly reach: Reach
}

type Scored = Readonly<Record<ValueDimensionId, number | null>>

/** What a shop must tell to score a customer. */
export interface ValueStandard {
  readonly spread: Pick<ShopSurvey['spread'], 'current' | 'future'>
  readonly refundShare: number | null
}

const placeIn = (percentiles: Percentiles | null | undefined, figure: number | null) =>
  percentiles === null || percentiles === undefined || figure === null
    ? null
    : 100 * shareBelow(percentiles, figure)

/** From 0 (nothing any more) over 50 (as before) towards 100 (ever more). */
const growthScore = (change: number | null): number | null =>
  change === null ? null : (100 * (1 + change)) / (2 + change)

const rounded = (score: number | null): number | null => (score === null ? null : Math.round(score))

/**
 * Scores the six dimensions, 0 to 100 and whole; null where unknown. Current and future contribution: share of the shop's
 * customers who paid less in the window, or from whom less is expected. Credit: see `creditOf`. Loyalty: mean of its
 * known indicators. Growth: recent spend as a share of recent and earlier spend together. Capital: see `capitalOf`.
 */
export function scoreDimensions(
  { measures, futureMinor, loyalty, disputes, reach }: ValueParts,
  standard: ValueStandard | null,
): Scored {
  return {
    current: rounded(placeIn(standard?.spread.current, measures.current)),
    future: rounded(placeIn(standard?.spread.future, futureMinor)),
    credit: rounded(creditOf(measures, disputes, standard?.refundShare ?? null)),
    loyalty: rounded(loyaltyPoints(loyalty)),
    growth: rounded(growthScore(measures.growth)),
    capital: rounded(capitalOf(reach)),
  }
}

/** Composite value: the mean of the known dimensions; null while fewer than three are known. */
export function compositeOf(scored: Scored): number | null {
  const known = VALUE_DIMENSIONS.flatMap((id) => scored[id] ?? [])
  return known.length < LEAST_KNOWN
    ? null
    : known.reduce((sum, score) => sum + score, 0) / known.length
}

function groundsOf(
  { measures, futureMinor, loyalty, disputes, reach }: ValueParts,
  { currency, windowDays }: Pick<ShopSurvey, 'currency' | 'windowDays'>,
): Readonly<Record<ValueDimensionId, Ground>> {
  const none = { kind: 'none' } as const
  const { current, settled, refunded, unpaid, growth } = measures
  return {
    current:
      current === null
        ? none
        : { kind: 'paid', money: { minor: current, currency }, days: windowDays },
    future:
      futureMinor === null
        ? none
        : {
            kind: 'expected',
            money: { minor: Math.round(futureMinor), currency },
            days: FUTURE_DAYS,
          },
    credit: {
      kind: 'conduct',
      refunded: refunded ?? 0,
      orders: settled ?? 0,
      disputes,
      unpaid: unpaid ?? 0,
    },
    loyalty: { kind: 'loyalty', known: loyalty.known, of: loyalty.indicators.length },
    growth: growth === null ? none : { kind: 'growth', change: growth, days: GROWTH_DAYS },
    capital:
      reach.reviews + reach.referrals === 0
        ? none
        : { kind: 'reach', reviews: reach.reviews, referrals: reach.referrals },
  }
}

/** Judges a customer's composite value, with the figures behind each dimension and the place among the shop's customers. */
export function judgeValue(
  parts: ValueParts,
  terms: Pick<ShopSurvey, 'currency' | 'windowDays'>,
  survey: ShopSurvey | null,
): ValueVerdict {
  const scored = scoreDimensions(parts, survey)
  const grounds = groundsOf(parts, terms)
  const composite = compositeOf(scored)
  const among = survey?.spread.composite ?? null
  const of = survey?.valued ?? 0
  return {
    score: rounded(composite),
    known: VALUE_DIMENSIONS.filter((id) => scored[id] !== null).length,
    dimensions: VALUE_DIMENSIONS.map((id) => ({
      id,
      score: scored[id],
      median: survey?.medians[id] ?? null,
      ground: grounds[id],
    })),
    rank:
      composite === null || among === null
        ? null
        : { topShare: Math.max(1 / of, 1 - shareBelow(among, composite)), of },
  }
}
