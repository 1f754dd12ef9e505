import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { REPLY_STAGES } from '@/lib/replies/reply'
import type { Situation } from '@/lib/replies/situation'
import { stageOf } from '@/lib/replies/stage'
import { ORDER_STATES } from '@/lib/shared/orders'

const quiet: Situation = {
  lastMessage: null,
  orderState: null,
  hasOrder: false,
  hasOpenCase: false,
}
const order = (orderState: NonNullable<Situation['orderState']>): Partial<Situation> => ({
  orderState,
  hasOrder: true,
})

describe('where a talk stands', () => {
  it.each([
    ['在吗', {}, 'welcome'],
    ['Hello, anyone there?', {}, 'welcome'],
    ['想给爸妈换个锅，多大的适合两个人', {}, 'purpose'],
    ['does it fit a 28 cm lid', {}, 'purpose'],
    ['哪款好，帮我推荐一下', {}, 'approach'],
    ['Is it genuine? I am not sure', {}, 'approach'],
    ['能便宜点吗', {}, 'lead'],
    ['什么时候发货', {}, 'lead'],
    ['我再看看，考虑一下', {}, 'lead'],
    ['how much is shipping', {}, 'lead'],
    ['拍了，麻烦看下地址', {}, 'confirm'],
    ["I'll take it, how do I pay", {}, 'confirm'],
    ['刷卡可以嗎', {}, 'confirm'],
    ['好的，谢谢', {}, 'record'],
    ['怎么还没发货', order('paid'), 'in-sale'],
    ['快递到哪了', order('shipped'), 'in-sale'],
    ['還沒收到，什麼時候到', order('shipped'), 'in-sale'],
    ['在吗，这个多少钱', order('received'), 'lead'],
    ['锅碎了', order('received'), 'after-sale'],
    ['It arrived broken', order('received'), 'after-sale'],
    ['thanks a lot', order('received'), 'care'],
  ] as const)('after “%s” (%j) is told by what was said: %s', (lastMessage, known, stage) => {
    expect(stageOf({ ...quiet, ...known, lastMessage })).toEqual({ stage, by: 'said' })
  })

  it.each([
    ['嗯', {}, 'welcome', 'start'],
    ['这样啊', { messageCount: 12 }, 'purpose', 'start'],
    ['在吗', order('unpaid'), 'confirm', 'order'],
    ['好的，谢谢', order('unpaid'), 'confirm', 'order'],
    ['在吗', { ...order('received'), hasOpenCase: true }, 'after-sale', 'case'],
    ['谢谢', { ...order('received'), hasOpenCase: true }, 'after-sale', 'case'],
    ['this and chips', order('shipped'), 'in-sale', 'order'],
    [null, order('paid'), 'in-sale', 'order'],
    [null, order('refunding'), 'after-sale', 'order'],
    [null, order('closed'), 'purpose', 'order'],
    [null, { hasOrder: true }, 'confirm', 'order'],
    [null, {}, 'welcome', 'start'],
  ] as const)('after %j (%j) is %s, told by the %s', (lastMessage, known, stage, by) => {
    expect(stageOf({ ...quiet, ...known, lastMessage })).toEqual({ stage, by })
  })

  it('is the review once the shop has said goodbye, unless a case is open', () => {
    const over = { ...quiet, ...order('paid'), shopMessage: '感谢光临，祝您生活愉快' }
    expect(stageOf(over)).toEqual({ stage: 'review', by: 'said' })
    expect(stageOf({ ...over, hasOpenCase: true }).by).toBe('case')
    expect(stageOf({ ...over, shopMessage: '请稍等' }).by).toBe('order')
  })

  it('is what somebody set by hand, until another conversation is open', () => {
    const hand = { contextId: 'one', stage: 'quicken' } as const
    const said = { ...quiet, lastMessage: '能便宜点吗' }
    expect(stageOf(said, hand, 'one')).toEqual({ stage: 'quicken', by: 'hand' })
    expect(stageOf(said, hand, 'two')).toEqual({ stage: 'lead', by: 'said' })
    expect(stageOf(said, hand)).toEqual({ stage: 'lead', by: 'said' })
  })

  it('is always one of the stages, whatever is said', () => {
    const situations = fc.record({
      lastMessage: fc.option(fc.string({ unit: 'binary' })),
      orderState: fc.option(fc.constantFrom(...ORDER_STATES)),
      hasOrder: fc.boolean(),
      hasOpenCase: fc.boolean(),
    })
    fc.assert(
      fc.property(situations, (situation) => {
        expect(REPLY_STAGES).toContain(stageOf(situation).stage)
      }),
    )
  })
})
