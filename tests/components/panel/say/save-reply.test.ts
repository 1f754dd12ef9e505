import { describe, expect, it } from 'vitest'

import { asTemplate, makeReply, titleFrom } from '@/components/panel/say/save-reply'
import { replySchema } from '@/lib/replies/reply'

const own = { nick: '三号灯塔', orderNumber: '261121-0915' }

describe('a text of the agent kept as a reply', () => {
  it('fills nick and order number in anew for the next buyer', () => {
    expect(asTemplate(' 三号灯塔您好，261121-0915 今天发。三号灯塔！ ', own)).toBe(
      '{{ customer.nick }}您好，{{ order.number }} 今天发。{{ customer.nick }}！',
    )
  })

  it.each([
    ['nobody is open', { nick: null, orderNumber: null }],
    ['the nick is one sign', { nick: '好', orderNumber: null }],
  ])('stays as it is where %s', (_, facts) => {
    expect(asTemplate('您好', facts)).toBe('您好')
  })

  it.each([
    ['您好，今天发出。', '您好'],
    ['Hello! It ships today.', 'Hello'],
    ['', ''],
    ['\n\n第二行。', '第二行'],
  ])('takes its title from %j', (text, title) => {
    expect(titleFrom(text)).toBe(title)
  })

  it("is one that the library takes, and nobody else's", () => {
    const draft = { title: ' 今天发 ', text: '今天发。', shortcut: '' }
    const reply = makeReply(draft, { id: 'new', stage: 'quicken', locale: 'zh-CN' })
    expect(replySchema.parse(reply)).toEqual(reply)
    expect(reply).toMatchObject({ audience: 'private', shortcut: null, groupId: null })
  })

  it.each([
    ['title', { title: ' ', text: 'x', shortcut: '' }],
    ['text', { title: 'x', text: '\n', shortcut: '' }],
  ])('is none without a %s', (_, draft) => {
    expect(makeReply(draft, { id: 'new', stage: 'quicken', locale: 'en' })).toBeNull()
  })
})
