import { describe, expect, it } from 'vitest'

import { viewCase } from '@/lib/aftersales/case-view'

import { NOW, sampleCase, sampleClock } from './sample-case'

const around = { shopName: 'Teapot House', nick: null, customerId: null }

describe('a case on the board', () => {
  it('leads with the seller’s shortest known clock and lists all', () => {
    const clocks = [
      sampleClock({ id: 'unknown', source: 'unknown', dueAt: NOW - 1 }),
      sampleClock({ id: 'buyer', owner: 'buyer', dueAt: NOW }),
      sampleClock({ id: 'rule', source: 'preset', dueAt: NOW + 1 }),
    ]
    const view = viewCase(sampleCase({ clocks, state: 'returned' }), around, NOW)
    expect(view).toMatchObject({ dueAt: NOW + 1, state: 'returned', nextStep: 'check-parcel' })
    expect(view.running.map(({ id, dueAt, uncertain }) => [id, dueAt, uncertain])).toEqual([
      ['unknown', null, true],
      ['buyer', NOW, false],
      ['rule', NOW + 1, true],
    ])
  })

  it('without a known clock asks the seller to open it', () => {
    const clocks = [sampleClock({ source: 'unknown' })]
    expect(viewCase(sampleCase({ clocks }), around, NOW)).toMatchObject({
      owner: 'seller',
      dueAt: null,
      state: 'unknown',
      willGrant: false,
      doneAt: null,
    })
  })
})
