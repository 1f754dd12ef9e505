import { describe, expect, it } from 'vitest'

import { policyOf } from '@/lib/aftersales/alert-policy'
import type { AlertRecord } from '@/lib/aftersales/case-record'
import { plannedStages, readLedger } from '@/lib/aftersales/read-ledger'
import { HOUR_MS, MINUTE_MS } from '@/lib/shared/time'

import { NOW, sampleCase, sampleClock } from './sample-case'

const record = (over: Partial<AlertRecord> = {}): AlertRecord => ({
  key: 'k',
  caseId: 'case-1',
  clockId: 'page',
  offsetMs: HOUR_MS,
  epoch: 0,
  dueAt: NOW + HOUR_MS,
  status: 'shown',
  session: 's',
  at: NOW,
  acknowledgedAt: null,
  plannedAt: NOW,
  armedAt: NOW,
  shownAt: NOW,
  ...over,
})

describe('the ledger', () => {
  it.each([
    ['in time', { armedAt: NOW + MINUTE_MS }, { lateMs: 0, lateBecause: null }],
    [
      'late after an absence',
      { armedAt: NOW + HOUR_MS, awayFrom: NOW - 1 },
      { lateMs: HOUR_MS, lateBecause: 'away', awayFrom: NOW - 1 },
    ],
    [
      'late for a case seen late',
      { armedAt: NOW + HOUR_MS },
      { lateMs: HOUR_MS, lateBecause: 'seen-late' },
    ],
    [
      'in time where the clock had no due instant that it could be late for',
      { armedAt: NOW + HOUR_MS, noDue: true },
      { lateMs: 0, lateBecause: null, noDue: true },
    ],
    [
      'late after an absence even so',
      { armedAt: NOW + HOUR_MS, noDue: true, awayFrom: NOW - 1 },
      { lateMs: HOUR_MS, lateBecause: 'away' },
    ],
    [
      'never shown itself',
      { status: 'superseded', armedAt: undefined },
      { lateMs: 0, status: 'superseded' },
    ],
    ['in a digest', { digest: 'digest|k' }, { inDigest: true }],
  ] as const)('says of a stage that it was %s', (_what, over, line) => {
    const { armedAt, ...rest } = record()
    const written = { ...rest, ...('armedAt' in over ? over : { armedAt, ...over }) }
    expect(readLedger([written as AlertRecord])).toMatchObject([line])
  })

  it('reads rows from before it noted planned times', () => {
    const { plannedAt: _p, armedAt: _a, shownAt: _s, ...old } = record()
    expect(readLedger([old])).toMatchObject([{ plannedAt: NOW, armedAt: null, lateMs: 0 }])
  })

  it('lists what is still ahead, the next first', () => {
    const cases = [
      sampleCase({ id: 'late', clocks: [sampleClock({ dueAt: NOW + 3 * HOUR_MS })] }),
      sampleCase({ id: 'soon', clocks: [sampleClock({ dueAt: NOW + 2 * HOUR_MS })] }),
      sampleCase({ id: 'closed', closed: true }),
    ]
    const logged = new Set([`soon|page|${HOUR_MS}|0`])
    const planned = plannedStages(cases, policyOf([HOUR_MS]), { now: NOW, logged })
    expect(planned.map(({ caseId, offsetMs, status }) => [caseId, offsetMs, status])).toEqual([
      ['late', HOUR_MS, 'planned'],
      ['soon', 0, 'planned'],
      ['late', 0, 'planned'],
    ])
  })
})
