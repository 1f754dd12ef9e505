import { describe, expect, it } from 'vitest'

import { stepsTaken } from '@/components/clocks/clock-announcer'
import type { Urgency } from '@/lib/aftersales/urgency'
import { HOUR_MS } from '@/lib/shared/time'

import { clock } from '../panel/sample-view'

const dueAt = 100 * HOUR_MS
const one = { ...clock, dueAt }
const seenAs = (step: Urgency) => new Map([[one.caseId, step]])

describe('what is announced of a clock', () => {
  it.each([
    ['calm', 24, 'today'],
    ['today', 4, 'soon'],
    ['soon', 1, 'now'],
    ['now', 0, 'overdue'],
  ] as const)('is its step from %s with %i h left', (before, hours, step) => {
    const steps = stepsTaken(seenAs(before), [one], dueAt - hours * HOUR_MS)
    expect(steps).toEqual([{ clock: one, step }])
  })

  it('is nothing while it stays in its step, nor when it got more time', () => {
    expect(stepsTaken(seenAs('soon'), [one], dueAt - 2 * HOUR_MS)).toEqual([])
    expect(stepsTaken(seenAs('now'), [one], dueAt - 30 * HOUR_MS)).toEqual([])
  })

  it('is nothing where it was not there before', () => {
    expect(stepsTaken(new Map(), [one], dueAt)).toEqual([])
  })
})
