import fc from 'fast-check'
import { expect, it } from 'vitest'

import { expectedSpend } from '@/lib/customers/prediction/expected-spend'
import { stakeOf } from '@/lib/customers/stake'
import { shopModel } from '@/tests/helpers/shop-model'

const shop = shopModel()
const past = { x: 4, tx: 30, T: 38, meanMinor: 3_500 }

it('is what they would spend if they still bought here, times the chance that they do not', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 0, max: 40 }), (x, silence) => {
      const summary = { ...past, x, T: past.tx + silence }
      const stake = stakeOf(shop, summary)
      const expected = expectedSpend(shop, summary, 365)
      if (stake === null || expected === null) throw new Error('the shop foretells it')
      expect(stake.minor + expected).toBeCloseTo(expected / stake.active, 3)
    }),
  )
})

it('is more the longer a customer has been silent', () => {
  const stakes = [31, 34, 38, 45].map((T) => stakeOf(shop, { ...past, T }))
  const risks = stakes.map((stake) => 1 - (stake?.active ?? 1))
  expect(risks).toEqual(risks.toSorted((a, b) => a - b))
})

it.each([
  ['has no amounts', { ...shop, spend: null }, past],
  ['has a past that cannot be', shop, { ...past, tx: 50 }],
])('is unknown where the shop or the customer %s', (_what, model, summary) => {
  expect(stakeOf(model, summary)).toBeNull()
})
