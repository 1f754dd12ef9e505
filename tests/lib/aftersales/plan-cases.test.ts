import { describe, expect, it } from 'vitest'

import { planCases } from '@/lib/aftersales/plan-cases'
import { HOUR_MS, MINUTE_MS } from '@/lib/shared/time'

import { NOW, sampleCase, sampleClock } from './sample-case'

const shift = { now: NOW, endsAt: NOW + 8 * HOUR_MS }
const yuan = (minor: number) => ({ minor, currency: 'CNY' })
const inMinutes = (minutes: number) => [sampleClock({ dueAt: NOW + minutes * MINUTE_MS })]
const one = (id: string, over: Parameters<typeof sampleCase>[0]) =>
  sampleCase({ id, kind: 'return-refund', clocks: inMinutes(7), ...over })

describe('a shift planned over cases', () => {
  it('keeps the dearer of two that cannot both be met', () => {
    const cases = [one('cheap', { amount: yuan(100) }), one('dear', { amount: yuan(900) })]
    expect(planCases(cases, shift)).toEqual({
      order: ['dear'],
      missed: ['cheap'],
      loss: 100,
      lateCases: 1,
      currency: 'CNY',
      unweighed: 0,
    })
  })

  it.each<[string, Parameters<typeof sampleCase>[0]]>([
    ['that will be granted', { willGrant: true }],
    [
      'that only counts in figures',
      { clocks: [sampleClock({ dueAt: NOW + 7 * MINUTE_MS, onExpiry: 'counts-against' })] },
    ],
    ['in another currency', { amount: { minor: 99_900, currency: 'USD' } }],
  ])('loses nothing by a case %s', (_what, over) => {
    const cases = [
      one('costs', { amount: yuan(1) }),
      one('costs too', { amount: yuan(1), clocks: inMinutes(99) }),
      one('free', { amount: yuan(900), ...over }),
    ]
    expect(planCases(cases, shift)).toMatchObject({ missed: ['free'], loss: 0 })
  })

  it('leaves out what is not the seller’s to do', () => {
    const cases = [
      one('buyer', { clocks: [sampleClock({ owner: 'buyer' })] }),
      one('done', { doneAt: NOW }),
      one('unknown', { clocks: [sampleClock({ source: 'unknown' })] }),
    ]
    expect(planCases(cases, shift)).toMatchObject({ order: [], missed: [] })
    expect(planCases([], shift)).toMatchObject({ currency: null, unweighed: 0 })
  })
})
