import { describe, expect, it } from 'vitest'

import { findBuyingSignals } from '@/lib/offers/buying-signals'

describe('a message', () => {
  it.each([
    ['这个多少钱?', ['price']],
    ['能便宜点吗,有优惠券吗', ['price']],
    ['這個價格可以再低嗎', ['price']],
    ['How much is the blue one?', ['price']],
    ['Do you offer free shipping?', ['price']],
    ['有货吗', ['stock']],
    ['還有現貨嗎', ['stock']],
    ['Is it in stock?', ['stock']],
    ['今天能发货吗', ['dispatch']],
    ['什么时候到', ['dispatch']],
    ['下單後多久可以發貨', ['dispatch']],
    ['When will it ship?', ['dispatch']],
    ['How soon can you deliver to Leeds?', ['dispatch']],
    ['哪个更适合油皮', ['compares']],
    ['跟上一款有什么区别', ['compares']],
    ['Which one is better for a beginner?', ['compares']],
    ['我再考虑一下', ['hesitates']],
    ['會不會太大', ['hesitates']],
    ["I'm not sure about the size", ['hesitates']],
    ['A bit too expensive for me', ['hesitates']],
    ['有货的话今天发吗,多少钱', ['price', 'stock', 'dispatch']],
    ['你好', []],
    ['谢谢', []],
    ['Hello, good morning', []],
    ['The parcel came broken', []],
    ['I am pricey', []],
    ['', []],
  ])('%j tells %j', (message, signals) => {
    expect(findBuyingSignals(message)).toEqual(signals)
  })

  it('in full width tells the same', () => {
    expect(findBuyingSignals('ＨＯＷ ＭＵＣＨ？')).toEqual(['price'])
  })
})
