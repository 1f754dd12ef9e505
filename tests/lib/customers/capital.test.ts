import { describe, expect, it } from 'vitest'

import { capitalOf, reachIn } from '@/lib/customers/capital'

describe('capital value', () => {
  it.each([
    [{ reviews: 0, praise: 0, referrals: 1 }, 50],
    [{ reviews: 0, praise: 0, referrals: 2 }, 75],
    [{ reviews: 2, praise: 2, referrals: 0 }, 50],
    [{ reviews: 1, praise: 0, referrals: 0 }, 0],
    [{ reviews: 0, praise: 0, referrals: 0 }, null],
  ])('of %j is %s', (reach, value) => {
    expect(capitalOf(reach)).toBe(value)
  })

  it('counts reviews, good ones and referrals', () => {
    expect(
      reachIn([
        { id: 'a', at: 1, facts: { kind: 'review', stars: 4 } },
        { id: 'b', at: 2, facts: { kind: 'review', stars: 3 } },
        { id: 'c', at: 3, facts: { kind: 'referral', text: 'a friend' } },
        {
          id: 'd',
          at: 4,
          facts: { kind: 'complaint', subject: 'price', text: 'dear', solved: true },
        },
      ]),
    ).toEqual({ reviews: 2, praise: 1, referrals: 1 })
  })
})
