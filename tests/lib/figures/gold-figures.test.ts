import { describe, expect, it } from 'vitest'

import type { GoldCounts } from '@/lib/figures/gold-counts'
import { goldFigures } from '@/lib/figures/gold-figures'
import { DEFAULT_GOLD_TERMS, METRICS } from '@/lib/figures/grades'

const tally = (count: number) => ({ count, ids: [] })
const COUNTS: GoldCounts = {
  received: 500,
  buyers: 300,
  returning: tally(110),
  fresh: tally(190),
  freshOrders: 200,
  customers: 4_000,
  lost: tally(900),
  paced: tally(1_000),
  gaps: 3_000,
  gapDays: 120_000,
  newcomers: 190,
  repurchased: tally(20),
  starters: 190,
  retained: tally(15),
}
const came = (all: number | null) =>
  ({ by: 'shop', visitors: { known: 30, days: 30, all, fresh: null } }) as const
const shares = (came_: Parameters<typeof goldFigures>[2]) =>
  goldFigures(COUNTS, DEFAULT_GOLD_TERMS, came_).map((figure) => [
    figure.metric,
    figure.numerator,
    figure.denominator,
    figure.over,
    figure.missing,
  ])

describe('the six figures', () => {
  it('stand in the order of the table, each with its counts', () => {
    expect(shares(came(1_000))).toEqual([
      ['returning', 110, 1_000, 'visitors', null],
      ['churn', 900, 4_000, 'customers', null],
      ['cycle', 120_000, 3_000, 'gaps', null],
      ['conversion', 190, 1_000, 'visitors', null],
      ['repurchase', 20, 190, 'new', null],
      ['retention', 15, 190, 'starters', null],
    ])
    expect(shares(came(1_000)).map(([metric]) => metric)).toEqual([...METRICS])
  })

  it('name the days within which new customers had to come back', () => {
    const figures = goldFigures(COUNTS, DEFAULT_GOLD_TERMS, came(1_000))
    expect(figures.map(({ days, within }) => [days, within])).toEqual([
      [30, null],
      [null, null],
      [null, null],
      [30, null],
      [30, null],
      [30, 7],
    ])
  })

  it('say that visitors are unknown, with A over buyers and no C', () => {
    const [returning, , , conversion] = shares(came(null))
    expect(returning).toEqual(['returning', 110, 300, 'buyers', 'visitors'])
    expect(conversion).toEqual(['conversion', 190, null, 'visitors', 'visitors'])
  })

  it('take fewer visitors than buyers for a slip', () => {
    expect(shares(came(299))[0]).toEqual(['returning', 110, 300, 'buyers', 'too-few-visitors'])
    expect(shares(came(300))[0]).toEqual(['returning', 110, 300, 'visitors', null])
  })

  it('of an agent are over the buyers they received', () => {
    const [returning, , , conversion] = shares({ by: 'agent' })
    expect(returning).toEqual(['returning', 110, 500, 'received', null])
    expect(conversion).toEqual(['conversion', 190, 500, 'received', null])
  })
})
