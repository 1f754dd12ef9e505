import { describe, expect, it } from 'vitest'

import { starterReplies } from '@/lib/replies/starter/starter'
import { createAnswerFinder } from '@/lib/replies/answers'
import { stageOf } from '@/lib/replies/stage'
import { suggestFrom, type Situation } from '@/lib/replies/suggest'

const quiet: Situation = {
  lastMessage: null,
  orderState: null,
  hasOrder: false,
  hasOpenCase: false,
}

const finder = createAnswerFinder()
finder.update(starterReplies)
const suggest = (situation: Situation) =>
  suggestFrom(starterReplies, finder, situation, stageOf(situation).stage).map(({ reply }) => reply)
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
