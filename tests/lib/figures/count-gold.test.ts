import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { startGold } from '@/lib/figures/count-gold'
import type { GoldCounts } from '@/lib/figures/gold-counts'
import type { GoldPerson } from '@/lib/figures/gold-past'
import { goldFigures } from '@/lib/figures/gold-figures'
import { DEFAULT_GOLD_TERMS, type GoldTerms } from '@/lib/figures/grades'
import { DAY_MS, HOUR_MS } from '@/lib/shared/time'

import { recountGold, type PlainCounts } from './slow-gold'

const dayOf = (at: number): number => Math.floor(at / DAY_MS)
/** A purchase at noon of a day. */
const on = (day: number) => ({ day, at: day * DAY_MS + 12 * HOUR_MS })
const buyer = (id: string, days: readonly number[], change: Partial<GoldPerson> = {}) => ({
  id,
  spent: 100,
  purchases: days.map(on),
  replies: [],
  ...change,
})

function count(people: readonly GoldPerson[], through: number, change: Partial<GoldTerms> = {}) {
  const draft = startGold({ through }, { ...DEFAULT_GOLD_TERMS, ...change }, dayOf)
  for (const person of people) draft.add(person)
  return draft.finish()
}

const plain = (counts: GoldCounts): PlainCounts => ({
  ...counts,
  returning: counts.returning.count,
  fresh: counts.fresh.count,
  lost: counts.lost.count,
  paced: counts.paced.count,
  repurchased: counts.repurchased.count,
  retained: counts.retained.count,
})

/** Two purchases ten days apart, in so many orders. */
const many = (orders: number) => buyer('c', [1, ...Array.from({ length: orders - 1 }, () => 11)])

const anyTerms = fc.record({
  periodDays: fc.integer({ min: 1, max: 20 }),
  repurchaseDays: fc.integer({ min: 1, max: 20 }),
  retentionDays: fc.integer({ min: 1, max: 20 }),
  lostCycles: fc.constantFrom(1, 1.5, 2, 3),
  creditHours: fc.integer({ min: 1, max: 60 }),
})
const anyTime = fc.integer({ min: 0, max: 60 * 24 }).map((hour) => hour * HOUR_MS)
const anyPerson = fc.record({
  spent: fc.nat(1_000),
  purchases: fc.array(
    fc.oneof(
      { weight: 9, arbitrary: anyTime.map((at) => ({ at, day: dayOf(at) })) },
      { weight: 1, arbitrary: fc.constant({ at: null, day: null }) },
    ),
    { maxLength: 7 },
  ),
  replies: fc.uniqueArray(fc.record({ agent: fc.constantFrom('ann', 'bo'), at: anyTime }), {
    maxLength: 6,
    selector: ({ at }) => at,
  }),
})
const anyShop = fc
  .array(anyPerson, { maxLength: 10 })
  .map((people) => people.map((person, index) => ({ ...person, id: `c${index}` })))

describe('the counts of the gold-agent table', () => {
  it('equal a slow recount, for the shop and for each agent', () => {
    fc.assert(
      fc.property(anyShop, anyTerms, fc.integer({ min: 5, max: 60 }), (people, terms, through) => {
        const table = count(people, through, terms)
        const plan = { terms, through }
        // A shop's visitors are typed in: those it received are its buyers.
        expect(plain(table.shop)).toEqual(recountGold(people, plan, null))
        for (const { agent, counts } of table.agents)
          expect([agent, plain(counts)]).toEqual([agent, recountGold(people, plan, agent)])
        const earned = new Set(table.agents.map(({ agent }) => agent))
        for (const agent of ['ann', 'bo'].filter((each) => !earned.has(each)))
          expect(Object.values(recountGold(people, plan, agent)).every((n) => n === 0)).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  it('never have a buyer in both A and C', () => {
    fc.assert(
      fc.property(anyShop, anyTerms, fc.integer({ min: 5, max: 60 }), (people, terms, through) => {
        const { shop, agents } = count(people, through, terms)
        for (const counts of [shop, ...agents.map((each) => each.counts)]) {
          expect(counts.returning.count + counts.fresh.count).toBe(counts.buyers)
          expect(counts.buyers).toBeLessThanOrEqual(counts.received)
        }
      }),
    )
  })

  it('do not depend on the order in which customers come', () => {
    fc.assert(
      fc.property(anyShop, anyTerms, (people, terms) => {
        expect(count(people.toReversed(), 50, terms)).toEqual(count(people, 50, terms))
      }),
    )
  })

  it('give 7.89 % for 15 of 190 new buyers of 20 August who came back within 7 days', () => {
    const august = dayOf(Date.parse('2026-08-20'))
    const people = Array.from({ length: 300 }, (_, index) => {
      const isNew = index < 190
      // Back on the 7th day after, on the 8th, the same day again, or never.
      const later = index < 15 ? [august + 7] : index < 40 ? [august + 8] : []
      const twice = index >= 40 && index < 60 ? [august] : []
      return buyer(`c${index}`, [...(isNew ? [] : [august - 30]), august, ...twice, ...later])
    })
    const terms = { periodDays: 1, retentionDays: 7 }
    const { shop } = count(people, august + 7, terms)
    const figures = goldFigures(shop, { ...DEFAULT_GOLD_TERMS, ...terms }, { by: 'agent' })
    const retention = figures.find(({ metric }) => metric === 'retention')
    expect(retention).toMatchObject({ numerator: 15, denominator: 190 })
    expect(((15 / 190) * 100).toFixed(2)).toBe('7.89')
    expect(retention?.behind.ids).toHaveLength(15)
  })

  it('count a customer lost from twice their own cycle on', () => {
    const people = [buyer('kept', [80, 81, 91]), buyer('lost', [80, 90])]
    const lostOn = (through: number) => count(people, through).shop.lost.ids
    expect(lostOn(109)).toEqual(['kept'])
    expect(lostOn(110)).toEqual(['kept', 'lost'])
    expect(count(people, 110, { lostCycles: 3 }).shop.lost.count).toBe(1)
  })

  it('leave wholesalers out of the cycle, from a hundred orders on', () => {
    expect(count([many(99)], 20).shop).toMatchObject({ gaps: 1, gapDays: 10 })
    expect(count([many(100)], 20).shop).toMatchObject({ gaps: 0, gapDays: 0 })
  })

  it('show the orders that nobody earned', () => {
    const replies = [{ agent: 'ann', at: on(50).at - HOUR_MS }]
    const table = count([buyer('a', [50], { replies }), buyer('b', [50])], 50)
    expect(table).toMatchObject({ orders: 2, uncredited: 1, since: 50 })
    expect(table.agents.map(({ agent, counts }) => [agent, counts.buyers])).toEqual([['ann', 1]])
  })

  it('count who was replied to and never bought as received', () => {
    const replies = [{ agent: 'ann', at: on(50).at }]
    const { agents } = count([buyer('a', [], { replies })], 50)
    expect(agents[0]?.counts).toMatchObject({ received: 1, buyers: 0, customers: 0 })
  })
})
