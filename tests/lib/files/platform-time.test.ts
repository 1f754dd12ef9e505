import fc from 'fast-check'
import { expect, it } from 'vitest'

import { createTimeReader } from '@/lib/files/platform-time'

const read = createTimeReader('Asia/Shanghai')

it.each([
  ['2026-06-01 00:03:00', '2026-05-31T16:03:00Z'],
  ['2026-09-03 08:00', '2026-09-03T00:00:00Z'],
])('reads %s in the platform’s zone', (text, instant) =>
  expect(read(text)).toEqual({ at: Date.parse(instant), resaved: false }),
)
it.each([
  ['2021-05-13 11:01:13 +0200', '2021-05-13T09:01:13Z'],
  ['2021-05-13 11:01:13 -0730', '2021-05-13T18:31:13Z'],
  ['2017-06-17T08:04:21+00:00', '2017-06-17T08:04:21Z'],
  ['2017-06-17T08:04:21.250Z', '2017-06-17T08:04:21Z'],
  ['2026-01-01 23:30:00 UTC', '2026-01-01T23:30:00Z'],
  ['2026-09-03T08:00:00', '2026-09-03T00:00:00Z'],
])('reads %s at the offset that it names, if any', (text, instant) =>
  expect(read(text)).toEqual({ at: Date.parse(instant), resaved: false }),
)
it.each(['2026-02-30 10:00:00 +0200', '2026-01-01T24:00:00Z', '2026-01-01 10:00:00 +9900'])(
  'takes %j for no time',
  (text) => expect(read(text)).toBeNull(),
)
it.each(['2026/9/3 8:00', '2026/09/03 08:00:00'])(
  'reads %s and tells that a spreadsheet saved it',
  (text) => expect(read(text)).toEqual({ at: Date.parse('2026-09-03T00:00:00Z'), resaved: true }),
)
it.each(['', '11月14日', '2026-02-30 10:00:00', '2026-13-01 10:00:00', '2026-01-01 24:00:00'])(
  'takes %j for no time',
  (text) => expect(read(text)).toBeNull(),
)
it.each(['2026-01-01 10:60:00', '2026-01-01 10:00:61', '2026-01-01', '46266.3'])(
  'takes %j for no time',
  (text) => expect(read(text)).toBeNull(),
)
it('reads back every second of three years', () => {
  const from = Date.UTC(2024, 0)
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 3 * 365 * 86_400 }), (second) => {
      const at = from + second * 1_000
      const text = new Date(at + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ')
      expect(read(text)?.at).toBe(at)
    }),
  )
})
