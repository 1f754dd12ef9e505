import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { DAY_MS } from '@/lib/shared/time'
import {
  anyOrders,
  anyPersons,
  NOW,
  numbersIn,
  orderOf,
  ordersOf,
  scoresOf,
  surveyOf,
  variedPersons,
} from '@/tests/helpers/shop-orders'
import { unknownScores } from '@/tests/helpers/scores'

describe('the scores of a customer', () => {
  it('are all unknown where nothing is known', () => {
    expect(scoresOf([], null)).toEqual({
      ...unknownScores,
      value: {
        ...unknownScores.value,
        dimensions: unknownScores.value.dimensions.map(({ id }) => ({
          id,
          score: null,
          median: null,
          ground:
            id === 'credit'
              ? { kind: 'conduct', refunded: 0, orders: 0, disputes: 0, unpaid: 0 }
              : id === 'loyalty'
                ? { kind: 'loyalty', known: 0, of: 4 }
                : { kind: 'none' },
        })),
      },
    })
  })

  it('make no place of one order in a shop of one customer', async () => {
    const orders = ordersOf('a', [5])
    const scores = scoresOf(orders, await surveyOf([{ customerIds: ['c0000'], orders }]))
    expect(scores).toMatchObject({ rfm: null, segment: null, loyalty: { level: null } })
    expect(scores.value).toMatchObject({ score: null, rank: null })
    expect(scores.lifecycle.stage).toBeNull()
  })

  it('tell the best customer of a shop from the worst', async () => {
    const persons = variedPersons(100)
    const survey = await surveyOf(persons)
    const [worst, best] = [persons[0], persons[99]].map((person) =>
      scoresOf(person?.orders ?? [], survey, { customerIds: person?.customerIds ?? [] }),
    )
    expect(best?.segment?.id).toBe('champions')
    expect(worst?.segment?.id).toBe('lost')
    expect(best?.loyalty.level).toBe('high')
    expect(worst?.loyalty.level).toBe('low')
    expect(best?.value.score).toBeGreaterThan(worst?.value.score ?? NaN)
    expect(best?.value.rank?.of).toBe(100)
    expect(best?.value.rank?.topShare).toBeCloseTo(0.01, 3)
    expect(best?.surveyedAt).toBe(NOW)
    expect(best?.prediction?.alive.value).toBeLessThan(1)
  })

  it('do not depend on which of the joined accounts is on the page, nor on the order of orders', async () => {
    const survey = await surveyOf(variedPersons(60))
    fc.assert(
      fc.property(anyOrders, anyOrders, (a, b) => {
        const joined = scoresOf([...a, ...b], survey, { customerIds: ['c0010', 'c0020'] })
        expect(
          scoresOf([...b, ...a].toReversed(), survey, { customerIds: ['c0020', 'c0010'] }),
        ).toEqual(joined)
      }),
    )
  })

  it('are after a split what they were before the join', async () => {
    const persons = variedPersons(60)
    const [first, second, ...others] = persons
    if (first === undefined || second === undefined) throw new Error('nobody to join')
    const together = {
      customerIds: [...first.customerIds, ...second.customerIds],
      orders: [...first.orders, ...second.orders],
    }
    const before = await surveyOf(persons)
    const joined = await surveyOf([together, ...others])
    const after = await surveyOf([...others, second, first])
    expect(joined.customers).toBe(before.customers - 1)
    expect(scoresOf(first.orders, after, first)).toEqual(scoresOf(first.orders, before, first))
  })

  it('hold no number that is none, whatever the orders', async () => {
    await fc.assert(
      fc.asyncProperty(anyPersons(), anyOrders, async (persons, orders) => {
        const survey = await surveyOf([...persons, { customerIds: ['c0000'], orders }])
        for (const scores of [scoresOf(orders, survey), scoresOf(orders, null)]) {
          expect(numbersIn(scores).filter((value) => !Number.isFinite(value))).toEqual([])
          expect(numbersIn(scores.value.dimensions.map(({ score }) => score))).toSatisfy(
            (all: number[]) => all.every((score) => score >= 0 && score <= 100),
          )
        }
      }),
      { numRuns: 50 },
    )
  })

  it('rank nobody by an amount below nothing', async () => {
    const persons = variedPersons(60)
    const orders = [orderOf('a', 3, { paidMinor: -50_000 })]
    const survey = await surveyOf([...persons, { customerIds: ['z'], orders }])
    const scores = scoresOf(orders, survey, { customerIds: ['z'] })
    expect(scores.rfm).toBeNull()
    expect(scores.value.dimensions[0]).toMatchObject({ id: 'current', score: null })
  })

  it('say how many orders were paid in another currency', () => {
    expect(scoresOf([orderOf('a', 1, { currency: 'USD' })], null)).toMatchObject({
      otherCurrencyOrders: 1,
      habits: { from: NOW - DAY_MS },
    })
  })
})
