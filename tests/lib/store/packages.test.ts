import { describe, expect, it } from 'vitest'

import type { Package } from '@/lib/offers/package'
import { openTestStore } from '@/tests/fixtures/store/open-store'

const SET: Package = {
  id: 'set',
  title: 'Set',
  story: '',
  members: [{ productId: 'PAN', pieces: 2 }],
  price: null,
  originalPrice: null,
  from: null,
  to: null,
  gift: null,
  freeShipping: false,
  tie: null,
}

describe('packages', () => {
  it('are kept by shop, and say whether anything changed', async () => {
    const { packages } = await openTestStore()
    expect(await packages.keep('s', SET)).toBe(true)
    expect(await packages.keep('s', SET)).toBe(false)
    expect(await packages.keep('s', { ...SET, title: 'Other' })).toBe(true)
    expect(await packages.ofShop('s')).toEqual([{ ...SET, title: 'Other' }])
    expect(await packages.ofShop('t')).toEqual([])
  })
  it('that were taken out come back by word, or when they are kept again', async () => {
    const { packages } = await openTestStore()
    expect(await packages.remove('s', 'set')).toBe(false)
    await packages.keep('s', SET)
    expect(await packages.remove('s', 'set')).toBe(true)
    expect(await packages.remove('s', 'set')).toBe(false)
    expect(await packages.ofShop('s')).toEqual([])
    expect(await packages.restore('s', 'set')).toBe(true)
    expect(await packages.ofShop('s')).toEqual([SET])
    await packages.remove('s', 'set')
    expect(await packages.keep('s', SET)).toBe(true)
    expect(await packages.ofShop('s')).toEqual([SET])
  })
})
