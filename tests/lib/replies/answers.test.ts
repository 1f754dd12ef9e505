import { describe, expect, it } from 'vitest'

import { createAnswerFinder } from '@/lib/replies/answers'
import { makeReply } from '@/tests/helpers/make-reply'

const late = makeReply({ id: 'late', title: '未发货', intents: ['还没发', '催'] })
const hello = makeReply({ id: 'hello', title: 'Hello', lang: 'en', intents: ['hi', 'good day'] })
const finderOf = (...library: Parameters<typeof makeReply>[0][]) => {
  const finder = createAnswerFinder()
  finder.update(library.map(makeReply))
  return finder
}

describe('answers to what was said', () => {
  const finder = createAnswerFinder()
  finder.update([late, hello])

  it.each([
    ['怎么还没发？催一下', 'late', ['还没发', '催']],
    ['HI!', 'hello', ['hi']],
    ['good  day to you', 'hello', ['good day']],
  ])('to “%s” is %s by %j', (message, id, words) => {
    const answer = finder.answersTo(message).get(id)
    expect(answer?.words.toSorted()).toEqual(words.toSorted())
  })

  it.each(['this chip', 'goodday', ''])('to “%s” are none by their words', (message) => {
    expect([...finder.answersTo(message).values()].flatMap(({ words }) => words)).toEqual([])
  })

  it('weigh a word by its length up to four, and a like title below any word', () => {
    expect(finder.answersTo('还没发').get('late')?.weight).toBe(3)
    expect(finder.answersTo('未发的').get('late')?.weight).toBe(0.5)
    const long = finderOf({ title: 'x', intents: ['什么时候发货'] })
    expect(long.answersTo('请问什么时候发货').get('x')?.weight).toBe(4)
  })

  it('follow the library', () => {
    const changing = finderOf({ title: 'a', intents: ['退款'] })
    changing.update([makeReply({ title: 'b', intents: ['退款'] })])
    expect([...changing.answersTo('我要退款').keys()]).toEqual(['b'])
  })
})
