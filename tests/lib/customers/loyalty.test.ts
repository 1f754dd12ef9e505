import { describe, expect, it } from 'vitest'

import { answersIn, judgeLoyalty, loyaltyPoints } from '@/lib/customers/loyalty'
import type { CustomerRecord, RecordFacts } from '@/lib/customers/record'
import type { Level } from '@/lib/customers/scores'

const nothing = { recommend: null, service: null, referrals: 0 }
const hundred = Array.from({ length: 101 }, (_, index) => index)
const spread = { orders: hundred, spend: hundred }
const levelsOf = (...parts: Parameters<typeof judgeLoyalty>) =>
  judgeLoyalty(...parts).indicators.map(({ level }) => level)

describe('loyalty', () => {
  it.each<[number, Level]>([
    [80, 'high'],
    [79, 'medium'],
    [50, 'medium'],
    [49, 'low'],
  ])('by orders and spend above %s of a hundred customers is %s', (figure, level) => {
    expect(levelsOf({ orders: figure, spend: figure }, nothing, spread)).toEqual([
      level,
      level,
      null,
      null,
    ])
  })

  it.each<[number, number, Level, Level]>([
    [10, 5, 'high', 'high'],
    [9, 5, 'high', 'high'],
    [8, 4, 'medium', 'medium'],
    [7, 4, 'medium', 'medium'],
    [6, 3, 'low', 'low'],
    [0, 1, 'low', 'low'],
  ])('by the answers %s and %s is %s and %s', (recommend, service, strong, glad) => {
    const answers = { recommend, service, referrals: 0 }
    expect(levelsOf({ orders: null, spend: null }, answers, null)).toEqual([
      null,
      null,
      strong,
      glad,
    ])
  })

  it('by a referral is a strong recommendation', () => {
    const answers = { recommend: 3, service: null, referrals: 1 }
    expect(levelsOf({ orders: 1, spend: 1 }, answers, null)[2]).toBe('high')
  })

  it.each<[string, number, number | null, Level]>([
    ['high and high', 90, 5, 'high'],
    ['high and medium', 90, 4, 'high'],
    ['high, high and low', 90, 3, 'medium'],
    ['low and low', 10, 3, 'low'],
    ['high with the rest unknown', 90, null, 'high'],
  ])('of %s is the mean of what is known', (_what, place, service, level) => {
    const answers = { recommend: null, service, referrals: 0 }
    expect(judgeLoyalty({ orders: place, spend: place }, answers, spread).level).toBe(level)
  })

  it('is unknown, and no number, where nothing is known', () => {
    const verdict = judgeLoyalty({ orders: 3, spend: null }, nothing, null)
    expect(verdict).toMatchObject({ level: null, known: 0 })
    expect(loyaltyPoints(verdict)).toBeNull()
  })
})

const record = (at: number, facts: RecordFacts): CustomerRecord => ({ id: `r${at}`, at, facts })

describe('answers', () => {
  it('are the latest given to each question', () => {
    expect(
      answersIn([
        record(1, { kind: 'survey', recommend: 2, service: 2 }),
        record(3, { kind: 'survey', recommend: null, service: 5 }),
        record(2, { kind: 'survey', recommend: 9, service: 1 }),
        record(4, { kind: 'referral', text: 'a friend' }),
      ]),
    ).toEqual({ recommend: 9, service: 5, referrals: 1 })
  })

  it('are none where nobody was asked', () => {
    expect(answersIn([])).toEqual(nothing)
  })
})
