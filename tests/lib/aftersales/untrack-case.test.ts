import { describe, expect, it } from 'vitest'

import { untrackCase } from '@/lib/aftersales/untrack-case'

import { sampleCase, sampleClock } from './sample-case'

const byHand = sampleClock({ id: 'hand-answer', kept: true })

describe('taking back what was tracked', () => {
  it('closes a case that nothing else is known of', () => {
    const bare = sampleCase({ status: null, clocks: [byHand] })
    expect(untrackCase(bare, 'answer')).toMatchObject({ closed: true, clocks: [] })
  })

  it.each([
    ['another clock runs', { status: null, clocks: [byHand, sampleClock()] }, 1],
    ['a page has shown it', { clocks: [byHand] }, 0],
  ])('leaves a case open where %s', (_where, change, left) => {
    const after = untrackCase(sampleCase(change), 'answer')
    expect([after.closed, after.clocks.length]).toEqual([false, left])
  })

  it('changes nothing where nobody tracked that task', () => {
    const record = sampleCase({ clocks: [byHand] })
    expect(untrackCase(record, 'ship')).toBe(record)
  })
})
