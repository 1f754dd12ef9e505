import { describe, expect, it } from 'vitest'

import { mostUrgent, stepOf, urgencyOf } from '@/lib/aftersales/urgency'
import { DAY_MS, HOUR_MS } from '@/lib/shared/time'

describe('the step of a clock', () => {
  it.each([
    [DAY_MS + 1, 'calm'],
    [DAY_MS, 'today'],
    [4 * HOUR_MS + 1, 'today'],
    [4 * HOUR_MS, 'soon'],
    [HOUR_MS + 1, 'soon'],
    [HOUR_MS, 'now'],
    [1, 'now'],
    [0, 'overdue'],
    [-DAY_MS, 'overdue'],
  ] as const)('with %i ms left to the seller is %s', (left, step) => {
    expect(stepOf(left, 'seller')).toBe(step)
    expect(urgencyOf({ dueAt: 1_000 + left, owner: 'seller' }, 1_000)).toBe(step)
  })

  it.each([4 * HOUR_MS, 1, 0, -1])('of somebody else stops at today, also with %i ms', (left) => {
    expect(stepOf(left, 'buyer')).toBe('today')
    expect(stepOf(left, 'platform')).toBe('today')
  })

  it('is calm where nobody knows when it is due', () => {
    expect(urgencyOf({ dueAt: null, owner: 'seller' }, 0)).toBe('calm')
  })
})

it('the most urgent of several steps is the furthest', () => {
  expect(mostUrgent(['today', 'overdue', 'soon'])).toBe('overdue')
  expect(mostUrgent([])).toBe('calm')
})
