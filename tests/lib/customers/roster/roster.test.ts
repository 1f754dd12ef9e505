import { describe, expect, it } from 'vitest'

import { orderedIn, rosterSchema } from '@/lib/customers/roster/roster'

import { makeRoster, MONTH } from './make-roster'

const CUSTOMER = {
  id: 'c00',
  tier: 2,
  tierBefore: 1,
  stage: 3,
  stageBefore: 3,
  stageNow: 3,
  segment: 1,
  r: 5,
  f: 4,
  m: 3,
  risk: 1,
  active: 80,
  orders: 3,
  spent: 30_000,
  last: 20_600,
  months: [MONTH, MONTH - 31, MONTH - 32, MONTH - 63],
  product: 'Wok',
  tags: [],
  isWarned: false,
}

describe('a roster', () => {
  it.each([
    [MONTH, true],
    [MONTH - 1, false],
    [MONTH - 31, true],
    [MONTH - 32, true],
    [MONTH - 63, true],
    [MONTH - 64, false],
    [MONTH + 1, false],
  ])('tells of month %i that there was an order: %s', (month, isTold) => {
    expect(orderedIn(makeRoster([CUSTOMER]), 0, month)).toBe(isTold)
  })

  it('is one of its make', () => {
    expect(rosterSchema.safeParse(makeRoster([CUSTOMER])).success).toBe(true)
    expect(rosterSchema.safeParse(makeRoster([])).success).toBe(true)
  })

  it.each([
    ['a column that is too short', { tiers: new Uint8Array() }],
    ['a name too many', { ids: 'c00\nc01' }],
    ['a column of another kind', { spent: new Uint8Array(1) }],
    ['another size', { size: 2 }],
  ])('is none with %s', (_what, change) => {
    expect(rosterSchema.safeParse({ ...makeRoster([CUSTOMER]), ...change }).success).toBe(false)
  })
})
