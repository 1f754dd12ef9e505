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
    expect(await packages.keep('s', SET)).toBe('changed')
    expect(await packages.keep('s', SET)).toBe('same')
    expect(await packages.keep('s', { ...SET, title: 'Other' })).toBe('changed')
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
    expect(await packages.keep('s', SET)).toBe('changed')
    expect(await packages.ofShop('s')).toEqual([SET])
  })
  it('take a change only of what they still are', async () => {
    const { packages } = await openTestStore()
    const mine = { ...SET, title: 'Mine' }
    const theirs = { ...SET, title: 'Theirs' }
    await packages.keep('s', SET)
    await packages.keep('s', theirs, SET)
    expect(await packages.keep('s', mine, SET)).toBe('behind')
    expect(await packages.ofShop('s')).toEqual([theirs])
    expect(await packages.keep('s', theirs, SET)).toBe('same')
    expect(await packages.keep('s', mine, theirs)).toBe('changed')
    await packages.remove('s', 'set')
    expect(await packages.keep('s', theirs, mine)).toBe('behind')
    expect(await packages.ofShop('s')).toEqual([])
  })
})
