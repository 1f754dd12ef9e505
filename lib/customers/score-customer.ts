import type { OrderFacts } from '@/lib/shared/orders'
import { PLATFORMS, type PlatformId } from '@/lib/shared/platforms'

import { reachIn } from './capital'
import type { Coverage, TierVerdict } from './card'
import { createDayOf } from './day-in-zone'
import { describeHabits } from './habits'
import { doubtSilence, judgeLifecycle } from './lifecycle'
import { answersIn, judgeLoyalty } from './loyalty'
import { coverageStart, measure, pastOf, type Measures } from './measures'
import { nextStep } from './next-step'
import { personIdOf } from './person-id'
import { predictCustomer } from './prediction/predict-customer'
import type { Prediction } from './prediction/prediction'
import { readPurchases, type Purchases } from './purchases'
import type { CustomerRecord } from './record'
import { recencyAsOf, scoreRfm } from './rfm'
import { judgeRisk } from './risk'
import type { RfmScore, Scores, SegmentView } from './scores'
import { featuresOf, viewSegment } from './segment'
import type { ShopSurvey } from './survey'
import type { TierRules } from './tier-rules'
import { compositeOf, FUTURE_DAYS, judgeValue, scoreDimensions } from './value'

/** What a customer is scored by; all of it of one shop. */
export interface ScoreParts {
  /** Accounts of the shop that are this person. */
  readonly customerIds: readonly string[]
  readonly platform: PlatformId
  /** Of all these accounts. */
  readonly orders: readonly OrderFacts[]
  readonly records: readonly CustomerRecord[]
  /** Cases that the platform was called to decide. */
  readonly disputes: number
  /** A case waits for the shop. */
  readonly hasOpenCase: boolean
  readonly coverage: Coverage
  readonly rules: TierRules
  readonly tier: Pick<TierVerdict, 'next' | 'progress'>
  /** null: the shop was never surveyed, and places among its customers are unknown. */
  readonly survey: ShopSurvey | null
  /** Epoch ms. */
  readonly now: number
}

/** In whose terms amounts are: the survey's, since places among customers are in them; the rules' before there is one. */
type AmountTerms = Pick<ShopSurvey, 'currency' | 'windowDays'>

/** Reads the orders and takes the figures. */
function readFigures(
  { platform, orders, coverage, now }: ScoreParts,
  { currency, windowDays }: AmountTerms,
): { readonly purchases: Purchases; readonly measures: Measures } {
  const dayOf = createDayOf(PLATFORMS[platform].zone)
  const purchases = readPurchases(orders, { platform, currency, dayOf, now })
  const measures = measure(purchases, {
    now,
    today: dayOf(now),
    windowDays,
    coveredFrom: coverageStart(coverage),
  })
  return { purchases, measures }
}

function foretell(measures: Measures, survey: ShopSurvey | null): Prediction | null {
  const past = pastOf(measures)
  return past === null || survey === null || survey.model === null
    ? null
    : predictCustomer(survey.model, past)
}

const futureMinorOf = (prediction: Prediction | null): number | null =>
  prediction?.horizons.find(({ days }) => days === FUTURE_DAYS)?.spend?.meanMinor ?? null

/** Everything about a customer's segment is as of the survey, so that they are one of those it has counted. */
function placeInSegment(
  measures: Measures,
  {
    rfm,
    lastAt,
    composite,
  }: {
    readonly rfm: RfmScore | null
    readonly lastAt: number | null
    readonly composite: number | null
  },
  survey: ShopSurvey | null,
): SegmentView | null {
  if (rfm === null || lastAt === null || survey === null) return null
  const surveyed = { ...measures, recencyDays: recencyAsOf(survey.at, lastAt) }
  return viewSegment({ quintiles: rfm, features: featuresOf(surveyed, composite) }, survey)
}

/**
 * Computes everything that is said of one customer, by their orders in one shop, what people have written down, and the
 * shop's survey. What cannot be known is null: nothing is made of too few orders or too few customers.
 */
export function scoreCustomer(parts: ScoreParts): Scores {
  const { survey, rules, records, disputes, now } = parts
  const terms: AmountTerms = survey ?? rules
  const { purchases, measures } = readFigures(parts, terms)
  const prediction = foretell(measures, survey)
  const loyalty = judgeLoyalty(measures, answersIn(records), survey?.spread ?? null)
  const valueParts = {
    measures,
    futureMinor: futureMinorOf(prediction),
    loyalty,
    disputes,
    reach: reachIn(records),
  }
  const risk = judgeRisk(
    { ...purchases.conduct, disputes },
    records,
    survey?.refundShare ?? null,
    now,
  )
  const lifecycle = judgeLifecycle(measures, survey?.cycleDays ?? null)
  const composite = compositeOf(scoreDimensions(valueParts, survey))
  const lastAt = purchases.bought.at(-1)?.at ?? null
  const rfm =
    survey === null
      ? null
      : scoreRfm(measures, survey, { id: personIdOf(parts.customerIds), lastAt })
  return {
    habits: describeHabits(purchases),
    rfm,
    loyalty,
    value: judgeValue(valueParts, terms, survey),
    risk,
    lifecycle,
    segment: placeInSegment(measures, { rfm, lastAt, composite }, survey),
    doubt: doubtSilence(lifecycle, prediction),
    prediction,
    next: nextStep({ ...parts, risk, lifecycle, bought: purchases.bought.length }),
    otherCurrencyOrders: purchases.otherCurrency,
    surveyedAt: survey?.at ?? null,
  }
}
