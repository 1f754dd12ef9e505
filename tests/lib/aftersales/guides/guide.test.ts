import { describe, expect, it } from 'vitest'

import { CASE_STATES } from '@/lib/aftersales/case-state'
import { EVIDENCE, guideFor, GUIDE_STEPS } from '@/lib/aftersales/guides/guide'
import { en } from '@/lib/i18n/en'
import { CASE_KINDS } from '@/lib/shared/cases'

describe('a guide', () => {
  it('has a first step and a proof for every kind and state', () => {
    for (const kind of [...CASE_KINDS, null])
      for (const state of CASE_STATES) {
        const { steps, evidence } = guideFor({ platform: 'taobao', kind, state })
        expect(steps.length).toBeGreaterThan(0)
        expect(evidence.length).toBeGreaterThan(0)
        expect(new Set(steps).size).toBe(steps.length)
        expect(new Set(evidence).size).toBe(evidence.length)
      }
  })

  it('asks for the true reason before it answers, and says when the money comes', () => {
    const { steps } = guideFor({ platform: 'taobao', kind: 'unshipped-refund', state: 'requested' })
    expect(steps.indexOf('ask-true-reason')).toBeLessThan(steps.indexOf('answer-in-time'))
    expect(steps.at(-1)).toBe('tell-money-time')
  })

  it('follows the state once the case has moved on', () => {
    const about = { platform: 'taobao', kind: 'return-refund', state: 'returned' } as const
    expect(guideFor(about).steps[0]).toBe('check-parcel')
  })

  it('adds what a platform weighs', () => {
    const about = { kind: 'refund-only', state: 'requested' } as const
    expect(guideFor({ ...about, platform: 'pinduoduo' }).evidence).toContain('packing-video')
    expect(guideFor({ ...about, platform: 'taobao' }).evidence).not.toContain('packing-video')
  })

  it('has words for every step, proof and state', () => {
    const { guide, evidence, states } = en.aftersales
    expect(Object.keys(guide)).toEqual([...GUIDE_STEPS])
    expect(Object.keys(evidence)).toEqual([...EVIDENCE])
    expect(Object.keys(states)).toEqual([...CASE_STATES])
  })
})
