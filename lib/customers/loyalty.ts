import type { Measures } from './measures'
import { shareBelow } from './percentiles'
import type { CustomerRecord } from './record'
import type { Level, LoyaltyVerdict } from './scores'
import type { ShopSurvey } from './survey'

/** What a customer said when asked, the latest answer to each question; null: never answered. */
export interface Answers {
  /** 0 to 10. */
  readonly recommend: number | null
  /** 1 to 5. */
  readonly service: number | null
  /** Buyers they have sent here. */
  readonly referrals: number
}

/** What levels count in a mean, 0 to 100. */
const POINTS: Readonly<Record<Level, number>> = { high: 100, medium: 50, low: 0 }

/** Buys more, or more often, than so many of the shop's customers. */
const HIGH_SHARE = 0.8
const MEDIUM_SHARE = 0.5

/** Lowest answers that are high and medium: promoters and passives (Reichheld 2003). */
const RECOMMEND = { high: 9, medium: 7 }
/** `High` is full satisfaction, `fairly high` is medium, `average` already low. */
const SERVICE = { high: 5, medium: 4 }

const levelBy = (value: number, { high, medium }: typeof RECOMMEND): Level =>
  value >= high ? 'high' : value >= medium ? 'medium' : 'low'

/** Gathers the latest answers, and the referrals, from a customer's records. */
export function answersIn(records: readonly CustomerRecord[]): Answers {
  const newest = records
    .toSorted((a, b) => b.at - a.at)
    .flatMap(({ facts }) => (facts.kind === 'survey' ? [facts] : []))
  return {
    recommend: newest.find(({ recommend }) => recommend !== null)?.recommend ?? null,
    service: newest.find(({ service }) => service !== null)?.service ?? null,
    referrals: records.filter(({ facts }) => facts.kind === 'referral').length,
  }
}

/** Mean of the known levels in points, 0 to 100; null where none is known. */
export function loyaltyPoints({ indicators, known }: LoyaltyVerdict): number | null {
  if (known === 0) return null
  const points = indicators.flatMap(({ level }) => (level === null ? [] : [POINTS[level]]))
  return points.reduce((sum, each) => sum + each, 0) / known
}

/**
 * Judges loyalty by four indicators, each high, medium or low: orders and spend by their place among the shop's customers
 * (above 80 % high, above 50 % medium), the answers to the two questions, a referral being a strong recommendation. The
 * class is the mean of those known (high 100, medium 50, low 0): from 75 on high, from 25 on medium.
 */
export function judgeLoyalty(
  { orders, spend }: Pick<Measures, 'orders' | 'spend'>,
  { recommend, service, referrals }: Answers,
  spread: Pick<ShopSurvey['spread'], 'orders' | 'spend'> | null,
): LoyaltyVerdict {
  const place = (figure: number | null, among: readonly number[] | null | undefined) =>
    figure === null || among === null || among === undefined
      ? null
      : levelBy(shareBelow(among, figure), { high: HIGH_SHARE, medium: MEDIUM_SHARE })
  const recommendation =
    referrals > 0 ? 'high' : recommend === null ? null : levelBy(recommend, RECOMMEND)
  const indicators = [
    { indicator: 'frequency', level: place(orders, spread?.orders) },
    { indicator: 'amount', level: place(spend, spread?.spend) },
    { indicator: 'recommendation', level: recommendation },
    { indicator: 'service', level: service === null ? null : levelBy(service, SERVICE) },
  ] as const
  const known = indicators.filter(({ level }) => level !== null).length
  const points = loyaltyPoints({ level: null, indicators, known })
  return { level: points === null ? null : levelBy(points, CLASS), indicators, known }
}

/** Mean points from which the class is high and medium: halfway between the levels. */
const CLASS = { high: 75, medium: 25 }
