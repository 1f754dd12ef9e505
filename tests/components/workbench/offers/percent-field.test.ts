import fc from 'fast-check'
import { expect, it } from 'vitest'

import { readPercentField, writePercentField } from '@/components/workbench/offers/percent-field'

it.each([
  ['', null],
  ['20', 0.2],
  ['12.5', 0.125],
  ['101', 'wrong'],
  ['-3', 'wrong'],
  ['a', 'wrong'],
] as const)('a percentage is read from %j', (text, share) => {
  expect(readPercentField(text)).toBe(share)
})

it('a percentage comes back as it was written', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10_000 }), (hundredths) => {
      const share = hundredths / 10_000
      expect(readPercentField(writePercentField(share))).toBeCloseTo(share, 10)
    }),
  )
})
