import { LOYALTY_INDICATORS, VALUE_DIMENSIONS, type Scores } from '@/lib/customers/scores'

/** Scores of somebody of whom nothing is known. */
export const unknownScores: Scores = {
  habits: {
    favourite: null,
    lastTitle: null,
    averagePieces: null,
    cycleDays: null,
    from: null,
    to: null,
  },
  rfm: null,
  loyalty: {
    level: null,
    indicators: LOYALTY_INDICATORS.map((indicator) => ({ indicator, level: null })),
    known: 0,
  },
  value: {
    score: null,
    known: 0,
    dimensions: VALUE_DIMENSIONS.map((id) => ({
      id,
      score: null,
      median: null,
      ground: { kind: 'none' },
    })),
    rank: null,
  },
  risk: {
    level: null,
    refunded: 0,
    disputes: 0,
    unpaid: 0,
    orders: 0,
    refundShare: null,
    shopRefundShare: null,
    warnings: [],
  },
  lifecycle: { stage: null, cycleDays: null, cycleOf: null, overdueDays: 0 },
  doubt: null,
  segment: null,
  prediction: null,
  next: { kind: 'welcome' },
  otherCurrencyOrders: 0,
  surveyedAt: null,
}
