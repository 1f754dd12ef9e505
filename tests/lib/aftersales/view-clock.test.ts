import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { leadingClock, sortByDue, viewAlert, viewClock } from '@/lib/aftersales/view-clock'

import { NOW, sampleCase, sampleClock } from './sample-case'

const around = { shopName: 'Teapot House', nick: 'misty-cup', customerId: 'customer-1' }

describe('the row of a case', () => {
  it('shows the case with its clock, shop and buyer', () => {
    expect(viewClock(sampleCase(), sampleClock(), around)).toEqual({
      ...around,
      caseId: 'case-1',
      platform: 'pinduoduo',
      caseNumber: '7000000001',
      orderNumber: '260301-000000000000001',
      kind: 'return-refund',
      status: '待商家处理',
      owner: 'seller',
      amount: { minor: 5990, currency: 'CNY' },
      dueAt: NOW,
      onExpiry: 'auto-refund',
      observedAt: NOW,
      closed: false,
    })
  })

  it('has no due instant once the case is closed', () => {
    expect(viewClock(sampleCase({ closed: true }), sampleClock(), around).dueAt).toBeNull()
  })

  it('asks the seller to look where no clock is known', () => {
    const view = viewClock(sampleCase({ observedAt: 7 }), null, around)
    expect(view).toMatchObject({ dueAt: null, owner: 'seller', onExpiry: 'unknown', observedAt: 7 })
  })
})

/** One move of a due instant; `at` counts ms from now. */
const move = (at: number, from: number, to: number) => ({ at: NOW + at, from, to })

describe('the doubt about a clock', () => {
  it.each([
    ['nothing of a countdown on the page', {}, undefined],
    ['that a known rule gave it', { source: 'preset' as const }, 'uncertain'],
    ['nothing of the owner’s word', { source: 'owner' as const }, undefined],
    [
      'that holidays are not known',
      { source: 'preset' as const, provisional: true },
      'provisional',
    ],
    [
      'that it stands still',
      { observedAt: NOW + 600_000, changes: [move(0, 0, 1), move(600_000, 1, 600_001)] },
      'paused',
    ],
    [
      'nothing of one that was extended',
      { observedAt: NOW + 600_000, changes: [move(0, 0, 1), move(600_000, 1, 90_000_000)] },
      undefined,
    ],
    [
      'nothing of one that has run since it stood still',
      { observedAt: NOW + 900_000, changes: [move(0, 0, 1), move(600_000, 1, 600_001)] },
      undefined,
    ],
  ])('says %s', (_what, change, doubt) => {
    expect(viewClock(sampleCase(), sampleClock(change), around).doubt).toBe(doubt)
  })
  it('tells until when alerts wait', () => {
    const view = viewClock(sampleCase({ snoozedUntil: NOW + 5 }), sampleClock(), around)
    expect(view.alertsWaitUntil).toBe(NOW + 5)
  })
})

describe('the leading clock of a case', () => {
  const soon = sampleClock({ id: 'soon', owner: 'buyer', dueAt: NOW })
  const own = sampleClock({ id: 'own', dueAt: NOW + 1 })
  const late = sampleClock({ id: 'late', dueAt: NOW + 2 })

  it.each([
    { clocks: [late, soon, own], leads: 'own', why: 'the seller’s shortest' },
    { clocks: [soon], leads: 'soon', why: 'anybody’s where the seller has none' },
    { clocks: [], leads: undefined, why: 'none without clocks' },
  ])('is $why', ({ clocks, leads }) => {
    expect(leadingClock(sampleCase({ clocks }))?.id).toBe(leads)
  })
})

describe('the banner of an alert', () => {
  it.each([
    { status: 'shown' as const, certainty: 'shown' },
    { status: 'uncertain' as const, certainty: 'uncertain' },
    { status: 'armed' as const, certainty: 'uncertain' },
  ])('calls what is $status in the ledger $certainty', ({ status, certainty }) => {
    const record = {
      key: 'case-1|page|0|0',
      caseId: 'case-1',
      clockId: 'page',
      offsetMs: 0,
      epoch: 0,
      dueAt: NOW,
      status,
      session: 'session-0',
      at: NOW,
      acknowledgedAt: null,
    }
    const open = { record, case: sampleCase(), clock: sampleClock() }
    expect(viewAlert(open, around)).toEqual({
      stageKey: 'case-1|page|0|0',
      clock: viewClock(sampleCase(), sampleClock(), around),
      offsetMs: 0,
      certainty,
    })
  })
})

describe('a list of clocks', () => {
  it('puts what runs out first on top and unknown ones last, in the same order whatever came in', () => {
    const rows = fc.uniqueArray(
      fc.record({ id: fc.string({ minLength: 1 }), due: fc.option(fc.nat(5)) }),
      { selector: ({ id }) => id },
    )
    fc.assert(
      fc.property(rows, (cases) => {
        const views = cases.map(({ id, due }) =>
          viewClock(sampleCase({ id }), due === null ? null : sampleClock({ dueAt: due }), around),
        )
        const sorted = sortByDue(views)
        expect(sortByDue(views.toReversed())).toEqual(sorted)
        const instants = sorted.map(({ dueAt }) => dueAt ?? Infinity)
        expect(instants).toEqual(instants.toSorted((a, b) => a - b))
      }),
    )
  })
})
