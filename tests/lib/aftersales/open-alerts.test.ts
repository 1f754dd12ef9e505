import { describe, expect, it } from 'vitest'

import type { AlertRecord } from '@/lib/aftersales/case-record'
import { openAlerts } from '@/lib/aftersales/open-alerts'
import { HOUR_MS } from '@/lib/shared/time'

import { NOW, sampleCase, sampleClock } from './sample-case'

const alert = (over: Partial<AlertRecord> = {}): AlertRecord => ({
  key: `${over.caseId ?? 'case-1'}|page|${over.offsetMs ?? HOUR_MS}|0`,
  caseId: 'case-1',
  clockId: 'page',
  offsetMs: HOUR_MS,
  epoch: 0,
  dueAt: NOW,
  status: 'shown',
  session: 'session-0',
  at: NOW,
  acknowledgedAt: null,
  ...over,
})

describe('open alerts', () => {
  it('are of open cases, with clock and case', () => {
    const open = sampleCase()
    expect(openAlerts([alert()], [open])).toEqual([
      { record: alert(), case: open, clock: open.clocks[0] },
    ])
  })

  it.each([
    { when: 'the case is closed', cases: [sampleCase({ closed: true })] },
    { when: 'the case is not known', cases: [] },
    { when: 'the clock is gone', cases: [sampleCase({ clocks: [] })] },
    { when: 'the clock is extended', cases: [sampleCase({ clocks: [sampleClock({ epoch: 1 })] })] },
    {
      when: 'it is the buyer’s turn',
      cases: [sampleCase({ clocks: [sampleClock({ owner: 'buyer' })] })],
    },
  ])('are none when $when', ({ cases }) => {
    expect(openAlerts([alert()], cases)).toEqual([])
  })

  it('are the most urgent of each clock', () => {
    const both = [alert({ offsetMs: 0 }), alert()]
    expect(openAlerts(both, [sampleCase()]).map(({ record }) => record.offsetMs)).toEqual([0])
    expect(openAlerts(both.toReversed(), [sampleCase()])).toHaveLength(1)
  })

  it('come shortest clock first', () => {
    const later = sampleCase({ id: 'later', clocks: [sampleClock({ dueAt: NOW + 1 })] })
    const alerts = openAlerts([alert({ caseId: 'later' }), alert()], [later, sampleCase()])
    expect(alerts.map(({ record }) => record.caseId)).toEqual(['case-1', 'later'])
  })
})
