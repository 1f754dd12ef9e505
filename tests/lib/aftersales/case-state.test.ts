import { describe, expect, it } from 'vitest'

import { CASE_STATES, readStatus, turnOf, usuallyFollows } from '@/lib/aftersales/case-state'

describe('a platform’s word', () => {
  it.each([
    ['待商家处理', 'requested', null],
    ['待商家确认收货', 'returned', null],
    ['待买家退货', 'awaiting-return', null],
    ['平台处理中', 'judging', null],
    ['退款成功', 'refunded', 'full'],
    ['部分退款成功', 'refunded', 'partial'],
    ['极速退款成功', 'refunded', 'instant'],
    ['平台强制退款', 'imposed', 'imposed'],
    ['待商家举证', 'evidence', null],
    ['已撤销', 'withdrawn', null],
    ['Authorization required', 'requested', null],
    ['Return received', 'returned', null],
    ['Partially refunded', 'refunded', 'partial'],
    ['Claim granted', 'imposed', 'imposed'],
    ['somewhere else', 'unknown', null],
    ['', 'unknown', null],
  ] as const)('“%s” is %s, %s', (word, state, settlement) => {
    expect(readStatus(word)).toEqual({ state, settlement })
  })
})

describe('a state', () => {
  it.each([
    ['requested', 'seller', 'answer'],
    ['awaiting-return', 'buyer', 'send-back'],
    ['returned', 'seller', 'confirm-return'],
    ['evidence', 'seller', 'evidence'],
    ['imposed', 'seller', 'appeal'],
    ['judging', 'platform', 'decide'],
  ] as const)('%s is the turn of the %s, to %s', (state, owner, task) => {
    expect(turnOf(state)).toEqual({ owner, task })
  })

  it.each(['unknown', 'refunded', 'withdrawn', 'rejected'] as const)(
    '%s is nobody’s turn',
    (state) => {
      expect(turnOf(state)).toBeNull()
    },
  )

  it('may follow what is not known, and be followed by it', () => {
    for (const state of CASE_STATES) {
      expect(usuallyFollows('unknown', state)).toBe(true)
      expect(usuallyFollows(state, 'unknown')).toBe(true)
      expect(usuallyFollows(state, state)).toBe(true)
    }
  })

  it.each([
    ['requested', 'awaiting-return', true],
    ['requested', 'returned', false],
    ['refunded', 'requested', false],
    ['refunded', 'imposed', true],
  ] as const)('%s is usually followed by %s: %s', (from, to, usual) => {
    expect(usuallyFollows(from, to)).toBe(usual)
  })
})
