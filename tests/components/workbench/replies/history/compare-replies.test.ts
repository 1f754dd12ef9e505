import { describe, expect, it } from 'vitest'

import { compareReplies } from '@/components/workbench/replies/history/compare-replies'
import { makeReply } from '@/tests/helpers/make-reply'

const reply = makeReply({ id: 'r', title: 'Title', lang: 'en', body: 'Text' })
const told = (...states: Parameters<typeof compareReplies>) =>
  compareReplies(...states).map((change) =>
    'lang' in change ? [change.of, change.lang, change.name] : [change.of],
  )

describe('two states of a reply', () => {
  it('that are alike differ in nothing', () => expect(told(reply, reply)).toEqual([]))
  it('differ in all words where one was not', () => {
    expect(told(null, reply)).toEqual([
      ['title', 'en', ''],
      ['wording', 'en', '1'],
    ])
  })
  it('differ by language and by what is set', () => {
    const [text] = reply.texts
    if (text === undefined) throw new Error('no text')
    const after = {
      ...reply,
      stage: 'care' as const,
      shortcut: 'x',
      texts: [
        { ...text, wordings: [...text.wordings, { name: 'short', body: 'T' }] },
        { ...text, lang: 'ja' },
      ],
    }
    expect(told(reply, after)).toEqual([
      ['wording', 'en', 'short'],
      ['title', 'ja', ''],
      ['wording', 'ja', '1'],
      ['shortcut'],
      ['stage'],
    ])
  })
})
