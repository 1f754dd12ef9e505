import { describe, expect, it } from 'vitest'

import { dayChips } from '@/components/panel/palette/day-chips'

const values = (at: string, zone: string): string[] =>
  dayChips(Date.parse(at), zone).map(({ value }) => value)

describe('the days that are offered for a date', () => {
  it.each([
    ['a Saturday', '2026-11-21T14:32:00+08:00', ['2026-11-21', '2026-11-22', '2026-11-23']],
    ['a Wednesday', '2026-11-25T09:00:00+08:00', ['2026-11-25', '2026-11-26', '2026-11-27']],
    ['a Thursday', '2026-11-26T09:00:00+08:00', ['2026-11-26', '2026-11-27', '2026-11-30']],
    [
      'the last day of a year',
      '2026-12-31T23:59:00+08:00',
      ['2026-12-31', '2027-01-01', '2027-01-04'],
    ],
  ])('on %s are today, tomorrow and the next weekday', (_, at, days) => {
    expect(values(at, 'Asia/Shanghai')).toEqual(days)
  })

  it("are those of the platform's zone", () => {
    expect(values('2026-11-22T17:00:00Z', 'Asia/Shanghai')[0]).toBe('2026-11-23')
    expect(values('2026-11-22T03:00:00Z', 'America/Los_Angeles')[0]).toBe('2026-11-21')
  })
})
