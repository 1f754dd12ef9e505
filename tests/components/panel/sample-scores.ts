import type { Scores } from '@/lib/customers/scores'
import { DAY_MS } from '@/lib/shared/time'

import { unknownScores as nothingKnown } from '../../helpers/scores'
import { cny, NOW } from './sample-page'

const horizon = (days: number, mean: number, low: number, high: number) => ({
  days,
  orders: { mean, low, high, mass: 0.82 },
  spend: { meanMinor: mean * 30_000, lowMinor: low * 24_000, highMinor: high * 29_750 },
})

/** Everything known but what reviews and referrals would tell. */
export const scores: Scores = {
  habits: {
    favourite: { title: 'Pan brush', orders: 4 },
    lastTitle: 'Pan brush',
    averagePieces: 1.4,
    cycleDays: 31,
    from: NOW - 400 * DAY_MS,
    to: NOW - 2 * DAY_MS,
  },
  rfm: { recencyDays: 2, orders: 11, spend: cny(328_000), r: 5, f: 5, m: 4 },
  loyalty: {
    level: 'high',
    indicators: [
      { indicator: 'frequency', level: 'high' },
      { indicator: 'amount', level: 'medium' },
      { indicator: 'recommendation', level: null },
      { indicator: 'service', level: 'high' },
    ],
    known: 3,
  },
  value: {
    score: 73,
    known: 5,
    dimensions: [
      {
        id: 'current',
        score: 78,
        median: 50,
        ground: { kind: 'paid', money: cny(328_000), days: 365 },
      },
      {
        id: 'future',
        score: 71,
        median: 45,
        ground: { kind: 'expected', money: cny(256_000), days: 365 },
      },
      {
        id: 'credit',
        score: 84,
        median: 72,
        ground: { kind: 'conduct', refunded: 1, orders: 12, disputes: 0, unpaid: 0 },
      },
      { id: 'loyalty', score: 69, median: 50, ground: { kind: 'loyalty', known: 3, of: 4 } },
      { id: 'growth', score: 62, median: 50, ground: { kind: 'growth', change: 0.14, days: 90 } },
      { id: 'capital', score: null, median: null, ground: { kind: 'none' } },
    ],
    rank: { topShare: 0.12, of: 1_980 },
  },
  risk: {
    level: 'low',
    refunded: 1,
    disputes: 0,
    unpaid: 0,
    orders: 12,
    refundShare: 1 / 12,
    shopRefundShare: 0.09,
    warnings: [],
  },
  lifecycle: { stage: 'stable', cycleDays: 31, cycleOf: 'customer', overdueDays: 0 },
  doubt: null,
  segment: { id: 'loyal', customers: 214, of: 1_980 },
  prediction: {
    basis: 'model',
    alive: { value: 0.91, low: 0.84, high: 0.95 },
    horizons: [horizon(30, 0.8, 0, 2), horizon(90, 2.3, 1, 4), horizon(365, 8.6, 4, 14)],
  },
  next: { kind: 'near-tier' },
  otherCurrencyOrders: 0,
  surveyedAt: NOW - 8 * 3_600_000,
}

/** Nothing is known but that somebody is there, and nothing is to be done. */
export const unknownScores: Scores = { ...nothingKnown, next: { kind: 'none' } }
