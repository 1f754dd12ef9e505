import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { createSurvey } from '@/lib/customers/create-survey'
import { shopSurveySchema } from '@/lib/customers/survey'
import { DEFAULT_TIER_RULES } from '@/lib/customers/tier-rules'
import {
  anyPersons,
  COVERED,
  NOW,
  orderOf,
  ordersOf,
  surveyOf,
  variedPersons,
} from '@/tests/helpers/shop-orders'

const total = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0)

const draft = () => {
  const made = createSurvey({
    shopId: 'shop',
    platform: 'pinduoduo',
    rules: DEFAULT_TIER_RULES,
    coverage: COVERED,
    clock: () => NOW,
  })
  for (const person of variedPersons(10)) made.add(person)
  return made
}

describe('a survey', () => {
  it('counts customers, orders, tiers and refunds', async () => {
    const survey = await surveyOf([
      { customerIds: ['a'], orders: ordersOf('a', [1, 20, 40]) },
      { customerIds: ['b'], orders: [orderOf('b', 3, { state: 'refunded' })] },
      { customerIds: ['c'], orders: [] },
    ])
    expect(survey).toMatchObject({
      shopId: 'shop',
      at: NOW,
      customers: 1,
      orders: 3,
      currency: 'CNY',
      windowDays: 365,
      refundShare: 0.25,
      tiers: { silver: 1, none: 0 },
    })
  })

  it('takes joined accounts as one person', async () => {
    const joined = { customerIds: ['b', 'a'], orders: ordersOf('a', [1, 20, 40]) }
    expect(await surveyOf([joined])).toEqual(
      await surveyOf([{ ...joined, customerIds: ['a', 'b'] }]),
    )
  })

  it('does not depend on the order in which persons come', async () => {
    const persons = variedPersons(80)
    expect(await surveyOf(persons.toReversed())).toEqual(await surveyOf(persons))
    await fc.assert(
      fc.asyncProperty(anyPersons(), async (some) => {
        expect(await surveyOf(some.toReversed())).toEqual(await surveyOf(some))
      }),
      { numRuns: 30 },
    )
  })

  it('is fit to be stored, whatever the orders', async () => {
    await fc.assert(
      fc.asyncProperty(anyPersons(), async (persons) => {
        const survey = await surveyOf(persons)
        expect(shopSurveySchema.parse(structuredClone(survey))).toEqual(survey)
      }),
      { numRuns: 50 },
    )
  })

  it.each([
    ['an empty shop', []],
    ['one customer with one order', [{ customerIds: ['a'], orders: ordersOf('a', [5]) }]],
    [
      'customers who are all alike',
      ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => ({
        customerIds: [id],
        orders: ordersOf(id, [5]),
      })),
    ],
  ])('of %s makes no places', async (_what, persons) => {
    const survey = await surveyOf(persons)
    expect(survey).toMatchObject({ rfm: null, segments: null, retention: null, cycleDays: null })
    expect(Object.values(survey.spread)).toEqual([null, null, null, null, null])
    expect(survey.medians).toMatchObject({ current: null, future: null, capital: null })
  })

  it('puts everybody into one cell, one segment, one stage and one tier', async () => {
    const survey = await surveyOf(variedPersons(80))
    expect(survey.customers).toBe(80)
    expect(total(survey.tiers)).toBe(80)
    expect(total(survey.stages)).toBe(80)
    expect(total(survey.segments?.sizes ?? {})).toBe(80)
    expect(survey.rfm?.grid.flat().reduce((sum, count) => sum + count, 0)).toBe(80)
    expect(survey.rfm?.grid.map((row) => row.reduce((sum, count) => sum + count, 0))).toEqual([
      16, 16, 16, 16, 16,
    ])
  })

  it('says how far it has come, and is given up where that throws', async () => {
    const shares: number[] = []
    await draft().finish(async (share) => {
      shares.push(share)
    })
    expect(shares).toEqual(shares.toSorted((a, b) => a - b))
    expect(shares.at(-1)).toBe(1)
    await expect(
      draft().finish(async () => {
        throw new Error('cancelled')
      }),
    ).rejects.toThrow('cancelled')
  })
})
