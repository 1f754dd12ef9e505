import { describe, expect, it } from 'vitest'

import { judgeLoyalty } from '@/lib/customers/loyalty'
import type { Measures } from '@/lib/customers/measures'
import { compositeOf, judgeValue, scoreDimensions, type ValueParts } from '@/lib/customers/value'
import { surveyOf, variedPersons } from '@/tests/helpers/shop-orders'

const hundred = Array.from({ length: 101 }, (_, index) => index)
const STANDARD = { spread: { current: hundred, future: hundred }, refundShare: 0.2 }
const MEASURES: Measures = {
  recencyDays: 3,
  orders: 5,
  spend: 900,
  current: 78,
  orderDays: 5,
  cycleDays: 30,
  settled: 5,
  refunded: 0,
  unpaid: 0,
  growth: 0,
  x: 4,
  tx: 120,
  T: 123,
  meanMinor: 180,
}
const unasked = { recommend: null, service: null, referrals: 0 }
const parts = (changes: Partial<ValueParts> = {}): ValueParts => ({
  measures: MEASURES,
  futureMinor: 71,
  loyalty: judgeLoyalty(MEASURES, { ...unasked, service: 4 }, null),
  disputes: 0,
  reach: { reviews: 0, praise: 0, referrals: 1 },
  ...changes,
})

describe('the six dimensions', () => {
  it('are scored from 0 to 100, each by its own rule', () => {
    expect(scoreDimensions(parts(), STANDARD)).toEqual({
      current: 78,
      future: 71,
      credit: 90,
      loyalty: 50,
      growth: 50,
      capital: 50,
    })
  })

  it.each([
    [-1, 0],
    [0, 50],
    [0.14, 53],
    [1, 67],
  ])('score a change of spend by %s with %s', (growth, score) => {
    expect(scoreDimensions(parts({ measures: { ...MEASURES, growth } }), STANDARD).growth).toBe(
      score,
    )
  })

  it('leave out what is unknown', () => {
    const known = scoreDimensions(
      parts({
        futureMinor: null,
        loyalty: judgeLoyalty({ orders: null, spend: null }, unasked, null),
        measures: { ...MEASURES, growth: null },
        reach: { reviews: 0, praise: 0, referrals: 0 },
      }),
      STANDARD,
    )
    expect(known).toEqual({
      current: 78,
      future: null,
      credit: 90,
      loyalty: null,
      growth: null,
      capital: null,
    })
    expect(compositeOf(known)).toBeNull()
  })

  it('have no places among customers without a survey', () => {
    expect(scoreDimensions(parts(), null)).toMatchObject({
      current: null,
      future: null,
      credit: 100,
    })
  })
})

describe('composite value', () => {
  it('is the mean of the known dimensions', () => {
    expect(
      compositeOf({
        current: 80,
        future: 70,
        credit: 90,
        loyalty: null,
        growth: null,
        capital: null,
      }),
    ).toBe(80)
  })

  it('names its grounds and the place among the shop’s customers', async () => {
    const survey = await surveyOf(variedPersons(50))
    const verdict = judgeValue(parts(), survey, survey)
    expect(verdict.dimensions.map(({ ground }) => ground)).toEqual([
      { kind: 'paid', money: { minor: 78, currency: 'CNY' }, days: 365 },
      { kind: 'expected', money: { minor: 71, currency: 'CNY' }, days: 365 },
      { kind: 'conduct', refunded: 0, orders: 5, disputes: 0, unpaid: 0 },
      { kind: 'loyalty', known: 1, of: 4 },
      { kind: 'growth', change: 0, days: 90 },
      { kind: 'reach', reviews: 0, referrals: 1 },
    ])
    expect(verdict.rank?.of).toBe(50)
    expect(verdict.rank?.topShare).toBeGreaterThanOrEqual(1 / 50)
    expect(verdict.rank?.topShare).toBeLessThanOrEqual(1)
  })

  it('has no place before a survey', () => {
    expect(judgeValue(parts(), { currency: 'CNY', windowDays: null }, null).rank).toBeNull()
  })
})
