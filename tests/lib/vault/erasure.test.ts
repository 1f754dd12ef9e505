import { describe, expect, it } from 'vitest'

import { createMention, ERASURE_PLAN, isHeldBack } from '@/lib/vault/erasure'

describe('a mention', () => {
  const isAbout = createMention(['林静', '+86 138-0013-8000', 'Jing@Example.com', 'ab'])
  it.each([
    ['their name alone', '林静', true],
    ['a phone number grouped otherwise', 'call +8613800138000 now', true],
    ['an address in other spelling', 'ＪＩＮＧ@example.com', true],
    ['a short word inside another', 'fabric', false],
    ['somebody else', '林静怡', false],
    ['nothing', '', false],
  ])('is found in %s: %s', (_what, text, expected) => {
    expect(isAbout(text)).toBe(expected)
  })
  it('is nowhere where nothing is known of somebody', () => {
    expect(createMention(['', ' '])('')).toBe(false)
  })
})

describe('what is placed by somebody who was erased', () => {
  it.each([
    ['never erased', undefined, 5, false],
    ['before', 10, 5, true],
    ['in that very millisecond', 10, 10, true],
    ['later', 10, 11, false],
    ['at a time that nobody told', 10, undefined, true],
  ])('%s is held back: %s, %s -> %s', (_when, erasedAt, placedAt, expected) => {
    expect(isHeldBack(erasedAt, placedAt)).toBe(expected)
  })
})

it('gives every treatment a table', () => {
  expect(new Set(Object.values(ERASURE_PLAN))).toEqual(
    new Set(['gone', 'nameless', 'blanked', 'names-nobody']),
  )
})
