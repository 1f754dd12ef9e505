import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import {
  ALL_CASES,
  arrangeBoard,
  COLUMNS,
  endOfDay,
  moneyAtRisk,
  neighbour,
  nextAt,
} from '@/components/workbench/board/board-state'
import { CLOCK_OWNERS } from '@/lib/shared/cases'
import { DAY_MS, HOUR_MS } from '@/lib/shared/time'

import { makeCase } from '../make-case'
import { NOW } from '../set-up'

const NO_ORDER = { order: [], missed: [] }

describe('arrangeBoard', () => {
  it('shows every open case in exactly one column', () => {
    const anyCase = fc.record({
      caseId: fc.uuid(),
      owner: fc.constantFrom(...CLOCK_OWNERS),
      dueAt: fc.option(fc.integer({ min: NOW - DAY_MS, max: NOW + DAY_MS })),
    })
    fc.assert(
      fc.property(
        fc.uniqueArray(anyCase, { selector: ({ caseId }) => caseId }),
        fc.constantFrom('time', 'money', 'plan'),
        (some, sort) => {
          const cases = some.map(makeCase)
          const columns = arrangeBoard(
            cases,
            { ...ALL_CASES, sort },
            { now: NOW, planned: NO_ORDER },
          )
          const shown = COLUMNS.flatMap((name) => columns[name].map(({ caseId }) => caseId))
          expect(shown.toSorted()).toEqual(cases.map(({ caseId }) => caseId).toSorted())
        },
      ),
    )
  })
  it('drops a case that was done before today', () => {
    const columns = arrangeBoard([makeCase({ doneAt: NOW - 2 * DAY_MS })], ALL_CASES, {
      now: NOW,
      planned: NO_ORDER,
    })
    expect(COLUMNS.map((name) => columns[name].length)).toEqual([0, 0, 0, 0])
  })
})

describe('moneyAtRisk', () => {
  it.each([
    ['an own clock that refunds', {}, 3_900],
    ['what will be granted', { willGrant: true }, 0],
    ['the buyer’s clock', { owner: 'buyer' as const }, 0],
    ['what only counts against the shop', { onExpiry: 'counts-against' as const }, 0],
    ['what is done', { doneAt: NOW }, 0],
    ['what is due tomorrow', { dueAt: NOW + DAY_MS }, 0],
    ['what is over', { dueAt: NOW }, 0],
  ])('counts %s', (_what, change, minor) => {
    const { amounts } = moneyAtRisk(
      [makeCase({ dueAt: NOW + HOUR_MS, ...change })],
      NOW,
      endOfDay(NOW),
    )
    expect(amounts.reduce((sum, each) => sum + each.minor, 0)).toBe(minor)
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
