import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { MINUTE_MS, SECOND_MS } from '@/lib/shared/time'
import { waitLeft } from '@/lib/vault/wait-after'

const NOON = Date.UTC(2026, 5, 1, 4)

describe('the wait after wrong tries', () => {
  it.each([
    [0, 0],
    [2, 0],
    [3, 5 * SECOND_MS],
    [4, 10 * SECOND_MS],
    [6, 40 * SECOND_MS],
    [9, 5 * MINUTE_MS],
    [1_000_000, 5 * MINUTE_MS],
  ])('after %i of them is %i ms', (count, ms) => {
    expect(waitLeft({ count, at: NOON }, NOON)).toBe(ms)
  })

  it('passes', () => {
    const tries = { count: 4, at: NOON }
    expect(waitLeft(tries, NOON + 4 * SECOND_MS)).toBe(6 * SECOND_MS)
    expect(waitLeft(tries, NOON + 10 * SECOND_MS)).toBe(0)
  })

  it('shuts nobody out for good, wherever the clock was set', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer(), fc.integer(), (count, at, now) => {
        const left = waitLeft({ count, at }, now)
        expect(left).toBeGreaterThanOrEqual(0)
        expect(left).toBeLessThanOrEqual(5 * MINUTE_MS)
      }),
    )
  })
})
