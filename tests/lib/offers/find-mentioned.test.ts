import { describe, expect, it } from 'vitest'

import { indexMentions } from '@/lib/offers/find-mentioned'

import { makeProduct } from './make-product'

const find = indexMentions([
  makeProduct('TEA-1', { title: '正山小种红茶 250克' }),
  makeProduct('CUP-1', { title: '双层玻璃茶杯 350毫升' }),
  makeProduct('MUG-7', { title: 'Stoneware mug blue' }),
  makeProduct('MUG-8', { title: 'Stoneware mug green' }),
  makeProduct('9001', { title: 'Kettle' }),
])

describe('a message speaks of', () => {
  it.each([
    ['正山小种还有吗', ['TEA-1']],
    ['双层玻璃茶杯和正山小种红茶一起买有优惠吗', ['TEA-1', 'CUP-1']],
    ['is the blue mug microwave safe?', ['MUG-7']],
    ['the Stoneware Mug GREEN please', ['MUG-8']],
    ['what about mug-8?', ['MUG-8']],
    ['I want 9001', ['9001']],
    ['order 19001 has not come', []],
    ['a kettle', ['9001']],
    ['你好', []],
    ['', []],
  ])('%j: %j', (message, ids) => {
    expect(find(message)).toEqual(ids)
  })

  it('none of two products by the words that both have', () => {
    expect(find('do you have a mug')).toEqual([])
  })
})
