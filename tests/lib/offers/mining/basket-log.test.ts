import { describe, expect, it } from 'vitest'

import { appendBaskets, basketCount, EMPTY_LOG, UNDATED } from '@/lib/offers/mining/basket-log'
import { DAY_MS } from '@/lib/shared/time'

describe('a log of baskets', () => {
  const first = appendBaskets(EMPTY_LOG, [
    { items: ['tea', 'cup', 'tea'], at: 20_000 * DAY_MS + 5 },
    { items: [], at: null },
  ])

  it('names products by the place at which they were first seen, once in a basket', () => {
    expect(first).toEqual({
      names: ['tea', 'cup'],
      codes: Int32Array.of(0, 1),
      starts: Int32Array.of(0, 2, 2),
      days: Int32Array.of(20_000, UNDATED),
    })
  })

  it('goes on with the same names, and leaves the one before as it was', () => {
    const second = appendBaskets(first, [{ items: ['pot', 'cup'], at: -1 }])
    expect(second.names).toEqual(['tea', 'cup', 'pot'])
    expect([...second.codes]).toEqual([0, 1, 2, 1])
    expect([...second.starts]).toEqual([0, 2, 2, 4])
    expect(second.days[2]).toBe(-1)
    expect([basketCount(first), basketCount(second)]).toEqual([2, 3])
  })
})
