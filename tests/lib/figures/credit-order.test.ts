import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { creditedAgent } from '@/lib/figures/credit-order'
import { HOUR_MS } from '@/lib/shared/time'

const DAY = 24 * HOUR_MS

describe('an order', () => {
  it.each([
    [
      'to the last who replied',
      [
        { agent: 'a', at: 10 },
        { agent: 'b', at: 20 },
      ],
      'b',
    ],
    [
      'not to who replied after it',
      [
        { agent: 'a', at: 10 },
        { agent: 'b', at: DAY + 1 },
      ],
      'a',
    ],
    ['to who replied 24 hours before to the millisecond', [{ agent: 'a', at: 0 }], 'a'],
    ['to nobody when the reply is a millisecond older', [{ agent: 'a', at: -1 }], null],
    ['to who replied in the same millisecond', [{ agent: 'a', at: DAY }], 'a'],
    [
      'to nobody when the last reply is not signed',
      [
        { agent: 'a', at: 10 },
        { agent: null, at: 20 },
      ],
      null,
    ],
    ['to nobody without a reply', [], null],
  ])('is credited %s', (_what, replies, agent) => {
    expect(creditedAgent(DAY, replies, DAY)).toBe(agent)
  })

  it('of unknown time is credited to nobody', () => {
    expect(creditedAgent(null, [{ agent: 'a', at: 0 }], DAY)).toBeNull()
  })

  it('does not depend on the order of the replies', () => {
    const replies = fc.uniqueArray(
      fc.record({ agent: fc.constantFrom('a', 'b', 'c'), at: fc.nat(50) }),
      {
        selector: ({ at }) => at,
      },
    )
    fc.assert(
      fc.property(replies, fc.nat(60), fc.nat(30), (given, at, windowMs) => {
        const slow = given
          .filter((reply) => reply.at <= at && reply.at >= at - windowMs)
          .toSorted((a, b) => b.at - a.at)[0]
        expect(creditedAgent(at, given, windowMs)).toBe(slow?.agent ?? null)
        expect(creditedAgent(at, given.toReversed(), windowMs)).toBe(slow?.agent ?? null)
      }),
    )
  })
})
