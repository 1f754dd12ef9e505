import { describe, expect, it } from 'vitest'

import { caseEventSchema, describeChange } from '@/lib/aftersales/case-log'
import type { CaseClock, CaseRecord } from '@/lib/aftersales/case-record'
import { HOUR_MS, MINUTE_MS } from '@/lib/shared/time'

import { NOW, sampleCase, sampleClock } from './sample-case'

const record = sampleCase({ state: 'requested' })
const changesOf = (after: Partial<CaseRecord>) =>
  describeChange(record, { ...record, ...after }, NOW + 1).map(({ what, from, to }) => [
    what,
    from,
    to,
  ])
const withClock = (over: Partial<CaseClock>) => ({ clocks: [sampleClock(over)] })
const LATER = { observedAt: NOW + 2 * HOUR_MS }

describe('the history of a case', () => {
  it('begins with its first sight and its clocks', () => {
    expect(describeChange(undefined, record, NOW)).toEqual([
      {
        id: `case-1|${NOW}|seen`,
        caseId: 'case-1',
        at: NOW,
        what: 'seen',
        from: null,
        to: '待商家处理',
      },
      {
        id: `case-1|${NOW}|clock-started|page`,
        caseId: 'case-1',
        at: NOW,
        what: 'clock-started',
        clockId: 'page',
        from: null,
        to: NOW,
      },
    ])
  })

  it.each([
    ['nothing', {}, []],
    ['mere looking', LATER, []],
    [
      'a state',
      { status: '待买家退货', state: 'awaiting-return' },
      [['state', '待商家处理', '待买家退货']],
    ],
    [
      'a state out of turn',
      { status: '退货中', state: 'returning' },
      [['unusual-state', '待商家处理', '退货中']],
    ],
    ['closing', { closed: true }, [['closed', null, null]]],
    ['an amount', { amount: { minor: 1, currency: 'CNY' } }, [['amount', 5990, 1]]],
    ['money paid back', { refunded: { minor: 7, currency: 'CNY' } }, [['refunded', null, 7]]],
    ['the will to grant', { willGrant: true }, [['will-grant', null, 'true']]],
    ['opening', { openedAt: 5 }, [['opened', null, 5]]],
    ['the end of a clock', { clocks: [] }, [['clock-ended', NOW, null]]],
    [
      'a shorter clock',
      withClock({ dueAt: NOW - MINUTE_MS, ...LATER }),
      [['clock-shortened', NOW, NOW - MINUTE_MS]],
    ],
    [
      'a longer clock',
      withClock({ dueAt: NOW + 9 * HOUR_MS, ...LATER }),
      [['clock-extended', NOW, NOW + 9 * HOUR_MS]],
    ],
    [
      'a clock that stood still',
      withClock({ dueAt: NOW + 2 * HOUR_MS, ...LATER }),
      [['clock-paused', NOW, NOW + 2 * HOUR_MS]],
    ],
    ['another source', withClock({ source: 'preset' }), [['clock-source', 'page', 'preset']]],
  ] as const)('tells of %s', (_what, after, lines) => {
    expect(changesOf(after as Partial<CaseRecord>)).toEqual(lines)
  })

  it('tells that a case was opened again', () => {
    expect(describeChange({ ...record, closed: true }, record, NOW)).toMatchObject([
      { what: 'reopened' },
    ])
  })

  it('has lines of the shape that is stored', () => {
    for (const line of describeChange(undefined, record, NOW))
      expect(caseEventSchema.parse(line)).toEqual(line)
  })
})
