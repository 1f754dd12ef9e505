import { describe, expect, it } from 'vitest'

import { associate, liftOf, strengthOf } from '@/lib/offers/mining/associations'
import { appendBaskets, EMPTY_LOG, type Basket } from '@/lib/offers/mining/basket-log'
import { mineBaskets, miningTerms } from '@/lib/offers/mining/mine'
import { DAY_MS } from '@/lib/shared/time'

const NEWEST = 20_000

function associationsOf(baskets: readonly Basket[]) {
  const found = associate(
    mineBaskets(appendBaskets(EMPTY_LOG, baskets), miningTerms(baskets.length)),
  )
  const codeOf = (name: string) => found.names.indexOf(name)
  function between(one: string, other: string) {
    const from = found.starts[codeOf(one)] ?? 0
    const to = found.starts[codeOf(one) + 1] ?? 0
    const column = found.neighbours.subarray(from, to).indexOf(codeOf(other)) + from
    return {
      together: found.together[column],
      strength: found.strengths[column] ?? 0,
      lift: liftOf(found, codeOf(one), codeOf(other), found.together[column] ?? 0),
      isSignificant: found.significant[column] === 1,
    }
  }
  return { found, codeOf, between }
}
const repeat = (times: number, day: number | null, ...items: string[]): Basket[] =>
  Array.from({ length: times }, () => ({ items, at: day === null ? null : day * DAY_MS }))

describe('associations', () => {
  it('tell count, lift and significance of a pair from either side', () => {
    const { between } = associationsOf([
      ...repeat(20, null, 'tea', 'cup'),
      ...repeat(80, null, 'pen'),
    ])
    expect(between('tea', 'cup')).toMatchObject({ together: 20, lift: 5, isSignificant: true })
    expect(between('cup', 'tea')).toMatchObject({ together: 20, lift: 5, isSignificant: true })
  })

  it('lean to what is bought together now and count all the same', () => {
    const { between, found, codeOf } = associationsOf([
      ...repeat(20, NEWEST - 720, 'tea', 'cup'),
      ...repeat(20, NEWEST, 'tea', 'pot'),
      ...repeat(100, NEWEST, 'pen'),
    ])
    expect(between('tea', 'cup').together).toBe(between('tea', 'pot').together)
    expect(between('tea', 'pot').strength).toBeGreaterThan(between('tea', 'cup').strength * 5)
    expect(found.shares[codeOf('pot')]).toBeGreaterThan((found.shares[codeOf('cup')] ?? 1) * 100)
  })

  it('weigh every basket alike where none has a date', () => {
    const { between } = associationsOf([
      ...repeat(20, null, 'tea', 'cup'),
      ...repeat(20, null, 'tea', 'pot'),
      ...repeat(100, null, 'pen'),
    ])
    expect(between('tea', 'cup').strength).toBe(between('tea', 'pot').strength)
    expect(between('tea', 'cup').strength).toBeCloseTo(strengthOf(20, 40, 20 / 140), 12)
  })

  it('speak stronger for what comes true more often, and for what surprises more', () => {
    expect(strengthOf(40, 50, 0.1)).toBeGreaterThan(strengthOf(20, 50, 0.1))
    expect(strengthOf(20, 50, 0.05)).toBeGreaterThan(strengthOf(20, 50, 0.2))
    expect(strengthOf(0, 50, 0)).toBe(0)
  })
})
