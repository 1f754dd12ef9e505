import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { readingsOf } from '@/lib/replies/search/readings'
import { createReplyIndex } from '@/lib/replies/search/reply-index'
import { makeReply } from '@/tests/helpers/make-reply'

const marked = (title: string, query: string): string[] => {
  const index = createReplyIndex(readingsOf)
  index.update([makeReply({ title })])
  return index.marks(title, query).map(([start, end]) => title.slice(start, end))
}

describe('marks in a title', () => {
  it.each([
    ['未发货：催单安抚', '发货', ['发货']],
    ['未发货：催单安抚', 'wfh', ['未发货']],
    ['未发货：催单安抚', 'weifah', ['未发货']],
    ['未发货：催单安抚', 'af cd', ['催单安抚']],
    ['未发货：催单安抚', 'huocui', ['货', '催']],
    ['未发货：催单安抚', '發貨', ['发货']],
    ['无法换货时怎么说', 'wfh', ['无法换']],
    ['Wants an exchange', 'an EX', ['an', 'ex']],
    ['Wants an exchange', 'chang', ['chang']],
    ['Wants an exchange', 'exchnage', ['exchange']],
    ['Wants an exchange', 'wantsanex', ['Wants', 'an', 'ex']],
    ['Wants an exchange', 'refund', []],
    ['ＶＩＰ 专享', 'vip', ['ＶＩＰ']],
    ['Envío rápido', 'envio rap', ['Envío', 'ráp']],
    ['退款', '', []],
  ])('of %s for %s are %j', (title, query, texts) => {
    expect(marked(title, query).map((text) => text.replace('EX', 'ex'))).toEqual(texts)
  })

  it('lie within the title, in order, and do not touch', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '发', '货', '：', 'é', '𠮷') })
    fc.assert(
      fc.property(text, text, (title, query) => {
        const index = createReplyIndex(readingsOf)
        index.update([makeReply({ id: 'only', title })])
        let last = -1
        for (const [start, end] of index.marks(title, query)) {
          expect(start).toBeGreaterThan(last)
          expect(end).toBeGreaterThan(start)
          last = end
        }
        expect(last).toBeLessThanOrEqual(title.length)
      }),
    )
  })
})
