import { expect, it } from 'vitest'

import { rounded } from '@/components/workbench/offers/rounding'

it.each([
  [3.125, 1, 3.1],
  [0.0243, 3, 0.024],
  [-0.26, 1, -0.3],
])('%d has, to %i decimals, the value %d', (value, decimals, expected) => {
  expect(rounded(value, decimals)).toBe(expected)
})
