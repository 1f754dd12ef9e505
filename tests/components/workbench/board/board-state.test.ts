import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { joinPages, neighbour, nextAt } from '@/components/workbench/board/board-state'

import { makeCase } from '../make-case'
import { NOW } from '../set-up'

describe('joinPages', () => {
  it('shows a case once that has moved to the next page meanwhile', () => {
    const [a, b, c] = ['a', 'b', 'c'].map((caseId) => makeCase({ caseId }))
    const joined = joinPages(
      [a, b].flatMap((each) => each ?? []),
      [b, c].flatMap((each) => each ?? []),
    )
    expect(joined.map(({ caseId }) => caseId)).toEqual(['a', 'b', 'c'])
  })
})

describe('nextAt', () => {
  it('is ahead by a day at most and shows that time', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }), (h, m) => {
        const time = [h, m].map((part) => String(part).padStart(2, '0')).join(':')
        const at = nextAt(time, NOW) ?? 0
        expect(at).toBeGreaterThan(NOW)
        expect([new Date(at).getHours(), new Date(at).getMinutes()]).toEqual([h, m])
      }),
    )
  })
  it.each(['', '24:00', '7:5'])('is nothing for %j', (time) => {
    expect(nextAt(time, NOW)).toBeNull()
  })
})

describe('neighbour', () => {
  it.each([
    [null, 1, 'a'],
    ['a', 1, 'b'],
    ['c', 1, 'c'],
    ['a', -1, 'a'],
    ['gone', -1, 'a'],
  ] as const)('of %s by %i is %s', (focused, by, expected) => {
    expect(neighbour(['a', 'b', 'c'], focused, by)).toBe(expected)
  })
})
