import { describe, expect, it } from 'vitest'

import { SEGMENTS } from '@/lib/customers/scores'
import {
  NOW,
  ordersOf,
  scoresOf,
  surveyOf,
  mixedPersons,
  variedPersons,
} from '@/tests/helpers/shop-orders'

describe('a surveyed population', () => {
  it('has the rhythm of its customers, wholesalers left out', async () => {
    const daily = Array.from({ length: 120 }, (_, day) => day)
    const persons = [
      { customerIds: ['a'], orders: ordersOf('a', [0, 20]) },
      { customerIds: ['b'], orders: ordersOf('b', [0, 30]) },
      { customerIds: ['c'], orders: ordersOf('c', [0, 40]) },
      { customerIds: ['d'], orders: ordersOf('d', daily) },
      { customerIds: ['e'], orders: ordersOf('e', [7]) },
    ]
    expect((await surveyOf(persons)).cycleDays).toBe(30)
  })

  it('knows the medians of what its customers are scored with', async () => {
    const survey = await surveyOf(variedPersons(81))
    expect(survey.medians.current).toBe(50)
    expect(survey.medians.capital).toBeNull()
    expect(survey.valued).toBe(81)
  })

  it('values what people have written down', async () => {
    const [first, ...others] = variedPersons(20)
    const records = [{ id: 'r', at: NOW, facts: { kind: 'referral', text: 'a friend' } }] as const
    const survey = await surveyOf([
      { customerIds: first?.customerIds ?? [], orders: first?.orders ?? [], records },
      ...others,
    ])
    expect(survey.medians.capital).toBe(50)
  })

  it('has counted each customer in the segment, cell and stage that a card shows', async () => {
    const persons = mixedPersons(120)
    const survey = await surveyOf(persons)
    expect(survey.segments?.clusters).not.toBeNull()
    const sizes = Object.fromEntries(SEGMENTS.map((id) => [id, 0]))
    const stages = { new: 0, growing: 0, stable: 0, 'at-risk': 0, gone: 0 }
    for (const { customerIds, orders } of persons) {
      const { segment, lifecycle } = scoresOf(orders, survey, { customerIds })
      if (segment !== null) sizes[segment.id] = (sizes[segment.id] ?? 0) + 1
      if (lifecycle.stage !== null) stages[lifecycle.stage] += 1
    }
    expect(sizes).toEqual(survey.segments?.sizes)
    expect(stages).toEqual(survey.stages)
  })

  it('expects as much of a customer as a card foretells', async () => {
    const persons = mixedPersons(120)
    const survey = await surveyOf(persons)
    const expected = persons
      .map(({ customerIds, orders }) => {
        const { prediction } = scoresOf(orders, survey, { customerIds })
        return prediction?.horizons.find(({ days }) => days === 365)?.spend?.meanMinor ?? NaN
      })
      .toSorted((a, b) => a - b)
    expect(survey.spread.future?.[0]).toBeCloseTo(expected[0] ?? NaN, 6)
    expect(survey.spread.future?.[100]).toBeCloseTo(expected[119] ?? NaN, 6)
  })
})
