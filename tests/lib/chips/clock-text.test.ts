import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { tellClock } from '@/lib/chips/clock-text'
import { DAY_MS, HOUR_MS, MINUTE_MS } from '@/lib/shared/time'

const words = {
  units: { day: 'd', hour: 'h', minute: 'min' },
  about: 'about',
  overdue: 'overdue',
  card: '',
}
const tell = (leftMs: number, about = false) => tellClock({ dueAt: leftMs, about }, words, 0)

describe('the clock on a chip', () => {
  it.each([
    [2 * DAY_MS + 1, 'calm', '2 d'],
    [DAY_MS, 'today', '1 d'],
    [9 * HOUR_MS + 59 * MINUTE_MS, 'today', '9 h'],
    [4 * HOUR_MS, 'soon', '4 h'],
    [HOUR_MS, 'now', '1 h'],
    [24 * MINUTE_MS, 'now', '24 min'],
    [1, 'now', '0 min'],
    [0, 'overdue', 'overdue'],
  ])('with %i ms left is %s: %s', (leftMs, step, text) => {
    expect(tell(leftMs)).toMatchObject({ step, text })
  })

  it('says when it is not sure', () => {
    expect(tell(3 * HOUR_MS, true).text).toBe('about 3 h')
  })

  it('is never wrong when it is told anew as soon as it no longer holds', () => {
    const left = fc.integer({ min: 1, max: 9 * DAY_MS })
    fc.assert(
      fc.property(
        left,
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (leftMs, part) => {
          const { text, step, holdsMs } = tell(leftMs)
          const meanwhile = tell(leftMs - Math.floor(holdsMs * part))
          expect([meanwhile.text, meanwhile.step]).toEqual([text, step])
        },
      ),
    )
  })

  it('is told a few times a day, not all the time', () => {
    let times = 0
    for (let leftMs = DAY_MS; leftMs > HOUR_MS; times += 1) leftMs -= tell(leftMs).holdsMs
    expect(times).toBeLessThan(50)
  })
})
