import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { cutsOf, quintileOf, rfmFiguresOf } from '@/lib/customers/rfm'
import { scoresOf, surveyOf, variedPersons } from '@/tests/helpers/shop-orders'

const byId = fc
  .uniqueArray(fc.tuple(fc.uuid(), fc.integer({ min: 0, max: 9 })), {
    selector: ([id]) => id,
    minLength: 5,
    maxLength: 80,
  })
  .map((rows) => rows.toSorted(([a], [b]) => (a < b ? -1 : 1)))

describe('quintiles', () => {
  it('are those of the rank rule: 1 + floor(5 * position / n) by (value, id)', () => {
    fc.assert(
      fc.property(byId, (rows) => {
        const cuts = cutsOf(
          Float64Array.from(rows, ([, value]) => value),
          rows.map(([id]) => id),
        )
        fc.pre(cuts !== null)
        const ranked = rows.toSorted(([a, x], [b, y]) => x - y || (a < b ? -1 : 1))
        for (const [position, [id, value]] of ranked.entries())
          expect(quintileOf(cuts, { value, id })).toBe(
            1 + Math.floor((5 * position) / ranked.length),
          )
      }),
    )
  })

  it('rise with the figure', () => {
    fc.assert(
      fc.property(byId, fc.integer(), fc.nat(), fc.uuid(), (rows, value, more, id) => {
        const cuts = cutsOf(
          Float64Array.from(rows, (row) => row[1]),
          rows.map((row) => row[0]),
        )
        fc.pre(cuts !== null)
        expect(quintileOf(cuts, { value: value + more, id })).toBeGreaterThanOrEqual(
          quintileOf(cuts, { value, id }),
        )
      }),
    )
  })

  it.each([
    ['four customers', [1, 2, 3, 4]],
    ['customers who are all alike', [3, 3, 3, 3, 3, 3]],
  ])('of %s are unknown', (_who, values) => {
    const ids = values.map((_, index) => `c${index}`)
    expect(cutsOf(Float64Array.from(values), ids)).toBeNull()
  })
})

describe('a customer among the shop’s', () => {
  it('is best in all three as the one who bought last, most often and for most', async () => {
    const persons = variedPersons(50)
    const survey = await surveyOf(persons)
    const [worst, best] = [persons[0], persons[49]].map((person) =>
      scoresOf(person?.orders ?? [], survey, { customerIds: person?.customerIds ?? [] }),
    )
    expect(worst?.rfm).toMatchObject({ f: 1, m: 1 })
    expect(best?.rfm).toMatchObject({ r: 5, f: 5, m: 5, spend: { currency: 'CNY' } })
  })

  it('keeps the recency of the survey’s day while it ages', async () => {
    const persons = variedPersons(50)
    const survey = await surveyOf(persons)
    const [person] = persons.slice(30)
    const at = (now: number) =>
      scoresOf(person?.orders ?? [], survey, { customerIds: person?.customerIds ?? [], now }).rfm
    const [then, later] = [at(survey.at), at(survey.at + 20 * 86_400_000)]
    expect(later?.r).toBe(then?.r)
    expect(later?.recencyDays).toBe((then?.recencyDays ?? NaN) + 20)
  })

  it('has no place without a survey, a time or an amount', async () => {
    const survey = await surveyOf(variedPersons(50))
    expect(scoresOf(variedPersons(1)[0]?.orders ?? [], null).rfm).toBeNull()
    expect(scoresOf([{ number: 'a', state: 'paid', paidMinor: 5 }], survey).rfm).toBeNull()
    expect(scoresOf([{ number: 'a', state: 'paid', placedAt: 5 }], survey).rfm).toBeNull()
    expect(rfmFiguresOf({ recencyDays: 0, orders: 1, spend: 5 })).toEqual({ r: 0, f: 1, m: 5 })
  })
})
