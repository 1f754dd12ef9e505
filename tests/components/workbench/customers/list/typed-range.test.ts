import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { readRange, writeRange } from '@/components/workbench/customers/list/typed-range'

describe('a typed range', () => {
  it.each([
    ['', '', 1, undefined],
    ['3', '', 1, { least: 3 }],
    ['', '12', 1, { most: 12 }],
    ['3', '3', 1, { least: 3, most: 3 }],
    ['1,234.50', '', 100, { least: 123_450 }],
    ['１２', '', 1, { least: 12 }],
    ['5', '4', 1, null],
    ['many', '', 1, null],
    ['-1', '', 1, null],
    ['1e3', '', 1, null],
  ])('from %j to %j in units of %i is %j', (least, most, scale, range) => {
    expect(readRange({ least, most }, scale)).toEqual(range)
  })

  it('comes back from what is written of it', () => {
    fc.assert(
      fc.property(
        fc.nat(1_000_000_000),
        fc.nat(1_000_000_000),
        fc.constantFrom(1, 100, 1_000),
        (a, b, scale) => {
          const range = { least: Math.min(a, b), most: Math.max(a, b) }
          expect(readRange(writeRange(range, scale), scale)).toEqual(range)
        },
      ),
    )
  })
})
