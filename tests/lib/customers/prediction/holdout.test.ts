import { describe, expect, it } from 'vitest'

import { holdOut, scoreHoldout, type HeldOut } from '@/lib/customers/prediction/holdout'
import { predictCustomer } from '@/lib/customers/prediction/predict-customer'
import { shopModel } from '@/tests/helpers/shop-model'

const summary = { x: 3, tx: 20, T: 25, meanMinor: 30 }
const expected = predictCustomer(shopModel(), summary, [70])?.horizons[0]?.orders

const days = (...given: number[]) => given.map((day) => ({ day, minor: 100 }))

describe('a past that is held out', () => {
  it('parts what was known on a day from what came after it', () => {
    expect(holdOut([days(1, 8, 30, 31, 50), days(25), days(2)], 20, 40, 'day')).toEqual([
      { summary: { x: 1, tx: 7, T: 19, meanMinor: 100 }, actual: 2 },
      { summary: { x: 0, tx: 0, T: 18, meanMinor: null }, actual: 0 },
    ])
  })

  it('is scored by errors, ranges and what they said to hold', () => {
    const met: HeldOut[] = [0, 1, 60].map((actual) => ({ summary, actual }))
    const mean = expected?.mean ?? 0
    expect(scoreHoldout(shopModel(), met, 70)).toEqual({
      customers: 3,
      actual: 61,
      predicted: expect.closeTo(3 * mean, 9),
      mae: expect.closeTo((mean + Math.abs(mean - 1) + 60 - mean) / 3, 9),
      rmse: expect.closeTo(Math.sqrt((mean ** 2 + (mean - 1) ** 2 + (60 - mean) ** 2) / 3), 9),
      correlation: null,
      coverage80: expect.closeTo(2 / 3, 9),
      mass80: expect.closeTo(expected?.mass ?? 0, 9),
    })
  })

  it('has no score where nobody gets a prediction', () => {
    const shop = shopModel({ parameters: null, degenerate: 'too-little-data' })
    const once = { x: 0, tx: 0, T: 9, meanMinor: null }
    expect(scoreHoldout(shop, [{ summary: once, actual: 1 }], 70)).toBeNull()
  })
})
