import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { DAY_MS, HOUR_MS } from '@/lib/shared/time'
import { hasLeapt } from '@/lib/vault/clock-leap'

const LAST = Date.UTC(2026, 5, 1)
const YEAR_MS = 365 * DAY_MS

describe('the clock of this computer', () => {
  it.each([
    ['is believed at first', null, YEAR_MS, [], false],
    ['is believed an hour later', LAST, HOUR_MS, [], false],
    ['is believed after a holiday of two weeks', LAST, 14 * DAY_MS, [], false],
    ['is not believed a millisecond later', LAST, 14 * DAY_MS + 1, [], true],
    ['is not believed a year ahead', LAST, YEAR_MS, [], true],
    ['is believed when it is put back by a day', LAST, -DAY_MS, [], false],
    ['is not believed when it is put back further', LAST, -DAY_MS - 1, [], true],
    ['is not believed back in 1970', LAST, -LAST, [], true],
    ['is believed a year later where an order was placed today', LAST, YEAR_MS, [YEAR_MS], false],
    [
      'is believed where one was placed three days ago',
      LAST,
      YEAR_MS,
      [YEAR_MS - 3 * DAY_MS],
      false,
    ],
    [
      'is not believed where the last was placed earlier',
      LAST,
      YEAR_MS,
      [YEAR_MS - 4 * DAY_MS],
      true,
    ],
    ['is not believed for an order of next week', LAST, YEAR_MS, [YEAR_MS + 7 * DAY_MS], true],
    ['is not believed for orders of before', LAST, YEAR_MS, [0, -DAY_MS], true],
  ] as const)('%s', (_title, lastAt, later, told, leapt) => {
    const toldAt = told.map((at) => LAST + at)
    expect(hasLeapt({ now: LAST + later, lastAt, toldAt })).toBe(leapt)
  })

  it('is never believed less for what marketplaces tell', () => {
    const instant = fc.integer({ min: 0, max: 4e12 })
    fc.assert(
      fc.property(instant, instant, fc.array(instant), (now, lastAt, toldAt) => {
        const alone = hasLeapt({ now, lastAt, toldAt: [] })
        expect(alone || !hasLeapt({ now, lastAt, toldAt })).toBe(true)
        expect(hasLeapt({ now, lastAt, toldAt: [...toldAt, now] })).toBe(false)
      }),
    )
  })

  it('is believed whenever it is looked at again within two weeks, however long that goes on', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -DAY_MS, max: 14 * DAY_MS })), (steps) => {
        let lastAt = LAST
        for (const step of steps) {
          expect(hasLeapt({ now: lastAt + step, lastAt, toldAt: [] })).toBe(false)
          lastAt += step
        }
      }),
    )
  })
})
