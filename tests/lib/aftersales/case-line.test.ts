import { describe, expect, it } from 'vitest'

import { lineOf } from '@/lib/aftersales/case-line'

import { NOW, sampleCase, sampleClock } from './sample-case'

describe('the line of a case', () => {
  it.each([
    ['an own clock', [sampleClock()], 'seller', NOW, true],
    ['the buyer’s clock', [sampleClock({ owner: 'buyer' })], 'buyer', NOW, false],
    [
      'an own clock beside a shorter one',
      [sampleClock({ owner: 'platform', dueAt: 1 }), sampleClock()],
      'seller',
      NOW,
      true,
    ],
    [
      'an own clock that is not known',
      [sampleClock({ source: 'unknown' })],
      'seller',
      Number.MAX_SAFE_INTEGER,
      false,
    ],
    [
      'what only counts against the shop',
      [sampleClock({ onExpiry: 'counts-against' })],
      'seller',
      NOW,
      false,
    ],
  ] as const)('puts %s where it belongs', (_what, clocks, column, place, atRisk) => {
    expect(lineOf(sampleCase({ clocks: [...clocks] }))).toMatchObject({ column, place, atRisk })
  })

  it('loses no money that somebody means to grant', () => {
    expect(lineOf(sampleCase({ willGrant: true }))?.atRisk).toBe(false)
  })

  it('puts what is done apart, the latest first', () => {
    expect(lineOf(sampleCase({ doneAt: NOW }))).toMatchObject({
      column: 'done',
      place: -NOW,
      atRisk: false,
    })
  })

  it.each([
    ['a closed case', { closed: true }],
    ['a case without a clock', { clocks: [] }],
  ])('is not there for %s', (_what, change) => {
    expect(lineOf(sampleCase(change))).toBeNull()
  })
})
