import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { timeParts, untilAgeChanges, untilLeftChanges } from '@/lib/i18n/time-left'
import { DAY_MS } from '@/lib/shared/time'

const words = (ms: number): string => JSON.stringify(timeParts(Math.abs(ms)))
const span = fc.integer({ min: -40 * DAY_MS, max: 40 * DAY_MS })

describe('the words for time left', () => {
  it('stay as they are until the wait is over', () => {
    fc.assert(
      fc.property(span, fc.double({ min: 0, max: 1, noNaN: true }), (left, share) => {
        const wait = untilLeftChanges(left, 0)
        expect(wait).toBeGreaterThan(0)
        const before = Math.floor((wait - 1) * share)
        expect(words(left - before)).toBe(words(left))
      }),
    )
  })

  it('are others when the wait is over', () => {
    fc.assert(
      fc.property(span, (left) => {
        const after = left - untilLeftChanges(left, 0)
        expect(words(after) === words(left) && Math.sign(after) === Math.sign(left)).toBe(false)
      }),
    )
  })

  it('name at most two units, and none that is empty beside another', () => {
    fc.assert(
      fc.property(fc.nat(40 * DAY_MS), (ms) => {
        const parts = timeParts(ms)
        expect(parts.length).toBeLessThanOrEqual(2)
        expect(parts.length === 2 && parts.some(({ count }) => count === 0)).toBe(false)
      }),
    )
  })
})

it('the words for an age are others when the wait is over', () => {
  fc.assert(
    fc.property(fc.nat(40 * DAY_MS), (age) => {
      expect(words(age + untilAgeChanges(0, age))).not.toBe(words(age))
    }),
  )
})
