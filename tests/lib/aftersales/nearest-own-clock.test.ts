import { describe, expect, it } from 'vitest'

import { nearestOwnClock } from '@/lib/aftersales/nearest-own-clock'

import { NOW, sampleCase, sampleClock } from './sample-case'

const dueIn = (ms: number) => sampleClock({ dueAt: NOW + ms })

describe('the nearest own clock', () => {
  it('is the first of all open cases to run out', () => {
    const late = sampleCase({ id: 'late', clocks: [dueIn(2), dueIn(3)] })
    const soon = sampleCase({ id: 'soon', clocks: [dueIn(9), dueIn(1)] })
    expect(nearestOwnClock([late, soon])).toMatchObject({
      record: { id: 'soon' },
      clock: { dueAt: NOW + 1 },
    })
  })

  it.each([
    ['of a closed case', sampleCase({ closed: true })],
    ['of a case that was called done', sampleCase({ doneAt: NOW })],
    ['that the buyer has to watch', sampleCase({ clocks: [sampleClock({ owner: 'buyer' })] })],
    ['of which nobody knows the end', sampleCase({ clocks: [sampleClock({ source: 'unknown' })] })],
  ])('is none %s', (_what, one) => {
    expect(nearestOwnClock([one])).toBeNull()
  })
})
