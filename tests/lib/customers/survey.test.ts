import { describe, expect, it } from 'vitest'

import { shopSurveySchema } from '@/lib/customers/survey'
import { surveyOf, variedPersons } from '@/tests/helpers/shop-orders'

describe('a stored survey', () => {
  it('comes back as it was', async () => {
    const survey = await surveyOf(variedPersons(80))
    expect(shopSurveySchema.parse(JSON.parse(JSON.stringify(survey)))).toEqual(survey)
  })

  it.each([
    ['a figure that is no number', { refundShare: NaN }],
    ['a share above one', { refundShare: 1.5 }],
    ['a field that nobody knows', { extra: 1 }],
    ['too few percentiles', { spread: { orders: [1, 2] } }],
  ])('with %s is refused', async (_what, change) => {
    const survey = await surveyOf(variedPersons(10))
    expect(shopSurveySchema.safeParse({ ...survey, ...change }).success).toBe(false)
  })
})
