import { describe, expect, it } from 'vitest'

import { startDemand, trendOf, TREND_WEEKS } from '@/lib/figures/demand'

const THROUGH = 20_000
const empty = Array.from({ length: TREND_WEEKS }, () => 0)

describe('the demand of a product', () => {
  it('falls into weeks that end with the last whole day', () => {
    const draft = startDemand(THROUGH)
    draft.add('pan', THROUGH, 2)
    draft.add('pan', THROUGH - 6, 1)
    draft.add('pan', THROUGH - 7, 4)
    draft.add('pan', THROUGH + 1, 8)
    draft.add('lid', THROUGH - TREND_WEEKS * 7 + 1, 1)
    draft.add('pot', THROUGH - TREND_WEEKS * 7, 1)
    expect(draft.finish()).toEqual([
      { product: 'pan', weeks: [...empty.slice(2), 4, 3] },
      { product: 'lid', weeks: [1, ...empty.slice(1)] },
    ])
  })

  it.each([
    [[...empty.slice(8), 1, 1, 1, 1, 2, 1, 1, 2], { pieces: 6, before: 4, growth: 0.5 }],
    [[...empty.slice(4), 0, 0, 0, 2], { pieces: 2, before: 0, growth: null }],
  ])('is held against the four weeks before', (weeks, trend) => {
    expect(trendOf({ product: 'pan', weeks })).toEqual(trend)
  })
})
