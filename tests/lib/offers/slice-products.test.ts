import { describe, expect, it } from 'vitest'

import { PRODUCT_SLICE, PRODUCT_SLICE_CHARS, sliceProducts } from '@/lib/offers/slice-products'

describe('a list of products cut into calls', () => {
  it('is whole, in order, and no slice too long', () => {
    const list = Array.from({ length: PRODUCT_SLICE * 2 + 1 }, (_, n) => ({
      id: `p${n}`,
      facts: { stock: n },
    }))
    const slices = sliceProducts(list)
    expect(slices.flat()).toEqual(list)
    expect(slices.map(({ length }) => length)).toEqual([PRODUCT_SLICE, PRODUCT_SLICE, 1])
  })
  it('has no slice too large', () => {
    const attributes = Object.fromEntries(
      Array.from({ length: 30 }, (_, n) => [`name ${n}`, 'x'.repeat(500)]),
    )
    const list = Array.from({ length: 150 }, (_, n) => ({ id: `p${n}`, facts: { attributes } }))
    const slices = sliceProducts(list)
    expect(slices.flat()).toEqual(list)
    for (const products of slices)
      expect(JSON.stringify({ shopId: 's', products }).length).toBeLessThan(PRODUCT_SLICE_CHARS)
  })
})
