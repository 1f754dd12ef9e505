import { describe, expect, it } from 'vitest'

import { createIntentSpread } from '@/components/workbench/replies/editor/generic-intent'
import { makeReply } from '@/tests/helpers/make-reply'

const library = Array.from({ length: 40 }, (_, at) =>
  makeReply({
    id: `r${at}`,
    title: `Reply ${at}`,
    body: at < 10 ? '可以的，your order {{ order.number }}' : '{{ order.number }} reorder',
  }),
)

describe('a word that finds a reply', () => {
  it.each([
    ['可以', 10, true],
    ['order', 10, true],
    ['碎了', 0, false],
    ['退', 0, true],
  ])('%s is in %i of the others: generic %j', (word, replies, isGeneric) => {
    expect(createIntentSpread(library, 'new')(word)).toEqual({ replies, of: 40, isGeneric })
  })
  it('is never generic in a small library', () => {
    expect(createIntentSpread(library.slice(0, 5), 'new')('可以').isGeneric).toBe(false)
  })
})
