import { describe, expect, it } from 'vitest'

import { orderIn, rankWith, standingOf, type Asking } from '@/lib/replies/search/standing'
import type { Reply } from '@/lib/replies/reply'
import { makeReply } from '@/tests/helpers/make-reply'

const DAY_MS = 86_400_000
const NOW = 100 * DAY_MS
const asking: Asking = {
  stage: 'lead',
  fitting: ['confirm', 'purpose'],
  answering: new Set(['answer']),
  uses: [
    { replyId: 'often', count: 50, lastAt: NOW },
    { replyId: 'long ago', count: 50, lastAt: NOW - 90 * DAY_MS },
    { replyId: 'once', count: 1, lastAt: NOW },
  ],
  now: NOW,
}
const stands = standingOf(asking)
const reply = (id: string, stage: Reply['stage'] = 'welcome', title = 'title'): Reply =>
  makeReply({ id, title, stage })

describe('replies that meet a query alike', () => {
  it.each([
    ['an answer to what was said', reply('answer'), 'one of the stage', reply('b', 'lead')],
    ['one of the stage', reply('b', 'lead'), "one of the buyer's state", reply('c', 'confirm')],
    ['the likeliest for the state', reply('c', 'confirm'), 'the next', reply('d', 'purpose')],
    ['one for the state', reply('d', 'purpose'), 'one in use', reply('often')],
    ['one in much use', reply('often'), 'one used once', reply('once')],
    ['one used now', reply('once'), 'one in use long ago', reply('long ago')],
    ['one in use', reply('once', 'welcome', 'a longer title'), 'a shorter title', reply('e')],
    ['a shorter title', reply('e'), 'a longer one', reply('f', 'welcome', 'a longer title')],
  ])('stand: %s before %s', (_, better, __, worse) => {
    expect(stands(better, 9_999)).toBeGreaterThan(stands(worse, 0))
  })

  it('stand in the order of the library where nothing else tells them apart', () => {
    expect(stands(reply('x'), 3)).toBeGreaterThan(stands(reply('y'), 4))
  })
})

describe('a rank', () => {
  it('goes by the text before anything else', () => {
    const best = stands(makeReply({ id: 'answer', title: 't', stage: 'confirm' }), 0)
    expect(rankWith(21, 0)).toBeGreaterThan(rankWith(20, best))
  })

  it.each([0, 1, 9_999, 1_000_000])('tells the place in the library: %d', (order) => {
    expect(orderIn(rankWith(80, stands(reply('answer', 'confirm'), order)))).toBe(order)
  })
})
