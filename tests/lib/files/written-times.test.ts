import { describe, expect, it } from 'vitest'

import {
  createWrittenTimes,
  dayMonth,
  dayMonthName,
  monthDay,
  monthNameDay,
} from '@/lib/files/written-times'

const read = createWrittenTimes('UTC', [monthNameDay, dayMonthName])

describe('a written time', () => {
  it.each([
    ['Sep-18-26', '2026-09-18T00:00:00Z'],
    ['26-May-26', '2026-05-26T00:00:00Z'],
    ['05-oct.-26', '2026-10-05T00:00:00Z'],
    ['05 Sep 2026 10:12', '2026-09-05T10:12:00Z'],
    ['5 août 2026', '2026-08-05T00:00:00Z'],
    ['12-déc.-26', '2026-12-12T00:00:00Z'],
    ['3 de junio de 2026 9:32 hs.', '2026-06-03T09:32:00Z'],
    ['03-Mrz-26', '2026-03-03T00:00:00Z'],
    ['01-Mai-26', '2026-05-01T00:00:00Z'],
    ['2026-09-03', '2026-09-03T00:00:00Z'],
    ['2026-09-03 08:00:07', '2026-09-03T08:00:07Z'],
  ])('%s is %s', (text, at) => {
    expect(read(text)).toEqual({ at: Date.parse(at), resaved: false })
  })
  it.each(['', 'Xyz-18-26', '31-Feb-26', 'Sep-18', '18/09/26', '05 Sep 2026 25:12', '0-Sep-26'])(
    '%j is none',
    (text) => {
      expect(read(text)).toBeNull()
    },
  )
  it('of figures alone goes by the order of its country', () => {
    const [american, other] = [monthDay, dayMonth].map((pattern) =>
      createWrittenTimes('UTC', [pattern])('03/09/26'),
    )
    expect(american?.at).toBe(Date.parse('2026-03-09T00:00:00Z'))
    expect(other?.at).toBe(Date.parse('2026-09-03T00:00:00Z'))
  })
  it('begins its day in its zone', () => {
    expect(createWrittenTimes('Australia/Sydney', [dayMonthName])('26-May-26')?.at).toBe(
      Date.parse('2026-05-25T14:00:00Z'),
    )
  })
})
