import { describe, expect, it } from 'vitest'

import { openRanges, spanSchema } from '@/lib/aftersales/span'

describe('the open parts of a day', () => {
  it.each([
    [[], [[0, 1440]]],
    [[{ from: '21:00', to: '08:00' }], [[480, 1260]]],
    [
      [{ from: '12:00', to: '13:30' }],
      [
        [0, 720],
        [810, 1440],
      ],
    ],
    [[{ from: '21:00', to: '00:00' }], [[0, 1260]]],
    [
      [
        { from: '00:00', to: '12:00' },
        { from: '10:00', to: '18:00' },
      ],
      [[1080, 1440]],
    ],
    [
      [
        { from: '12:00', to: '00:00' },
        { from: '00:00', to: '12:00' },
      ],
      [],
    ],
  ] as const)('without %j are %j', (windows, ranges) => {
    expect(openRanges(windows).map(({ from, to }) => [from, to])).toEqual(ranges)
  })
})

describe('a span', () => {
  it.each([
    [{ amount: 2, unit: 'hours' }, true],
    [{ amount: 8, unit: 'business-hours', quiet: [{ from: '21:00', to: '08:00' }] }, true],
    [{ amount: 0, unit: 'hours' }, false],
    [{ amount: 1.5, unit: 'hours' }, false],
    [{ amount: 1, unit: 'weeks' }, false],
    [{ amount: 1, unit: 'business-hours', quiet: [{ from: '24:00', to: '08:00' }] }, false],
    [{ amount: 1, unit: 'business-hours', quiet: [{ from: '08:00', to: '08:00' }] }, false],
    [
      {
        amount: 1,
        unit: 'business-hours',
        quiet: [
          { from: '12:00', to: '00:00' },
          { from: '00:00', to: '12:00' },
        ],
      },
      false,
    ],
  ])('%j is valid: %s', (span, valid) => {
    expect(spanSchema.safeParse(span).success).toBe(valid)
  })
})
