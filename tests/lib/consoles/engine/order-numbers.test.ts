import { describe, expect, it } from 'vitest'

import { findOrderNumbers } from '@/lib/consoles/engine/order-numbers'
import { pinduoduo } from '@/lib/consoles/pinduoduo/profile'

describe('finding order numbers in a text', () => {
  it.each([
    ['订单260517-607198974342268什么时候发', ['260517-607198974342268']],
    ['260517-607198974342268，260517-607198974342268', ['260517-607198974342268']],
    ['1260517-607198974342268', []],
    ['260517-6071989743422689', []],
    ['260517-60719897434226', []],
    ['260517-607198974342268-1', []],
  ])('finds in %j %j', (text, numbers) => {
    expect(findOrderNumbers(text, pinduoduo.orderNumber)).toEqual(numbers)
  })
})
