import { describe, expect, it } from 'vitest'

import { createAnswerFinder } from '@/lib/replies/answers'
import { starterReplies } from '@/lib/replies/starter/starter'
import { stageOf } from '@/lib/replies/stage'
import { suggestFrom, type Situation } from '@/lib/replies/suggest'
import { makeReply } from '@/tests/helpers/make-reply'

const quiet: Situation = {
  lastMessage: null,
  orderState: null,
  hasOrder: false,
  hasOpenCase: false,
}
const starterFinder = createAnswerFinder()
starterFinder.update(starterReplies)
const suggest = (situation: Situation) =>
  suggestFrom(starterReplies, starterFinder, situation, stageOf(situation).stage).map(
    ({ reply }) => reply,
  )
const first = (situation: Partial<Situation>) => suggest({ ...quiet, ...situation })[0]

describe('suggested replies', () => {
  it.each([
    ['怎么还没发？急用', 'not-shipped'],
    ['快递到哪了', 'where-is-it'],
    ['能便宜点吗', 'price'],
    ['收到的锅碎了', 'apology'],
    ['我要退款', 'refund-reason'],
  ])('answer what was said: %s', (lastMessage, id) => {
    expect(first({ lastMessage })?.id).toBe(id)
  })

  it('take no part of a word for the word', () => {
    expect(first({ lastMessage: 'is this the chip' })?.stage).toBe('welcome')
  })

  it.each([
    [{}, 'welcome'],
    [{ orderState: 'unpaid', hasOrder: true }, 'confirm'],
    [{ orderState: 'paid', hasOrder: true }, 'in-sale'],
    [{ orderState: 'received', hasOrder: true }, 'care'],
    [{ orderState: 'received', hasOrder: true, hasOpenCase: true }, 'after-sale'],
  ] as const)('fit the sale where nothing was said: %j', (situation, stage) => {
    expect(first(situation)?.stage).toBe(stage)
  })

  it('are three, each another', () => {
    const ids = suggest(quiet).map(({ id }) => id)
    expect(new Set(ids).size).toBe(3)
  })
})

describe('suggestions from a long library', () => {
  const library = Array.from({ length: 10_000 }, (_, index) =>
    makeReply({ id: `r${index}`, title: '-', intents: [`word${index}`], stage: 'lead' }),
  )
  const finder = createAnswerFinder()
  finder.update(library)

  it('are those that answer, with the words, then the first of the stage', () => {
    const situation = { ...quiet, lastMessage: 'about word9000 and word8000' }
    const found = suggestFrom(library, finder, situation, 'lead')
    expect(found.map(({ reply, words }) => [reply.id, words])).toEqual([
      ['r8000', ['word8000']],
      ['r9000', ['word9000']],
      ['r0', []],
    ])
  })

  it('are no more than were asked for', () => {
    expect(suggestFrom(library, finder, quiet, 'care', 2)).toHaveLength(2)
    expect(suggestFrom([], finder, quiet, 'care')).toEqual([])
  })
})
