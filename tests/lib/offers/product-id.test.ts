import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { productIdOf, productIdOfTitle } from '@/lib/offers/product-id'

describe('the id of a product', () => {
  it.each([
    [{ sku: 'A-1', title: 'Pan' }, 'A-1'],
    [{ title: ' Cast  Iron ＰＡＮ ' }, 'title:cast iron pan'],
    [{ title: '铸铁锅 26cm' }, 'title:铸铁锅 26cm'],
  ])('of %j is %s', (item, id) => {
    expect(productIdOf(item)).toBe(id)
  })
  it('tells long titles apart that begin alike', () => {
    const long = '加厚不锈钢'.repeat(20)
    expect(productIdOfTitle(`${long}红`)).not.toBe(productIdOfTitle(`${long}蓝`))
  })
  it('is short enough, well-formed and the same for the same title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (title) => {
        const id = productIdOfTitle(title)
        expect(id.length).toBeLessThanOrEqual(64)
        expect(id).toBe(productIdOfTitle(` ${title} `))
        expect(/\p{Cs}/u.test(id)).toBe(/\p{Cs}/u.test(title) && /\p{Cs}/u.test(id))
      }),
    )
  })
})
