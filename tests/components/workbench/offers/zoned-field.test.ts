import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { readZoned, writeZoned } from '@/components/workbench/offers/zoned-field'

const MINUTE_MS = 60_000

describe('a date-and-time field', () => {
  it('is in the zone of the platform', () => {
    const at = Date.parse('2026-11-30T15:59:00Z')
    expect(writeZoned(at, 'Asia/Shanghai')).toBe('2026-11-30T23:59')
    expect(readZoned('2026-11-30T23:59', 'Asia/Shanghai')).toBe(at)
    expect(writeZoned(at, 'America/Los_Angeles')).toBe('2026-11-30T07:59')
  })

  it('gives back every minute', () => {
    const minutes = fc.integer({ min: 0, max: 60_000_000 })
    fc.assert(
      fc.property(minutes, (minute) => {
        const at = minute * MINUTE_MS
        expect(readZoned(writeZoned(at, 'Asia/Shanghai'), 'Asia/Shanghai')).toBe(at)
      }),
    )
  })

  it.each(['', '2026-13-01T00:00', 'soon'])('names nothing by %j', (text) => {
    expect(readZoned(text, 'Asia/Shanghai')).toBeNull()
  })
})
