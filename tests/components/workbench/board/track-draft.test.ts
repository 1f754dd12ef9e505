import { describe, expect, it } from 'vitest'

import {
  EMPTY_DRAFT,
  readTrackDraft,
  type TrackDraft,
} from '@/components/workbench/board/track-draft'
import { trackedCaseSchema } from '@/lib/aftersales/case-acts'

import { NOW, SHOP } from '../set-up'

const draft = (change: Partial<TrackDraft> = {}): TrackDraft => ({
  ...EMPTY_DRAFT,
  number: '30061118',
  left: '1 d 3 h',
  ...change,
})
const errorsOf = (change: Partial<TrackDraft>) => {
  const reading = readTrackDraft(draft(change), SHOP, NOW)
  return reading.ok ? [] : Object.keys(reading.errors)
}

describe('readTrackDraft', () => {
  it.each([
    [{ number: 'a b' }, ['number']],
    [{ number: '' }, ['number']],
    [{ orderNumber: '#' }, ['orderNumber']],
    [{ amount: 'ten' }, ['amount']],
    [{ amount: '1.234' }, ['amount']],
    [{ left: '' }, ['left']],
    [{ by: 'instant', at: '' }, ['at']],
    [{ by: 'instant', at: '2026-01-01T10:00' }, ['at']],
    [{ by: 'rule', since: '2027-01-01T10:00' }, ['since']],
    [{ number: '', amount: 'x', left: '' }, ['number', 'amount', 'left']],
  ] satisfies [Partial<TrackDraft>, string[]][])('finds what is wrong in %j', (change, errors) => {
    expect(errorsOf(change)).toEqual(errors)
  })

  it.each([
    [{ amount: '39.90' }, { minor: 3_990, currency: 'CNY' }],
    [{ amount: '39,9' }, { minor: 3_990, currency: 'CNY' }],
    [{ amount: '' }, null],
  ] as const)('reads the amount of %j in the money of the shop', (change, amount) => {
    const reading = readTrackDraft(draft(change), SHOP, NOW)
    expect(reading.ok && reading.tracked.amount).toEqual(amount)
  })

  it.each([
    {},
    { by: 'instant', at: '2026-12-01T10:00' },
    { by: 'rule', since: '2026-11-20T10:00' },
  ] as const)('makes of %j what the background takes', (change) => {
    const reading = readTrackDraft(draft(change), SHOP, NOW)
    expect(reading.ok && trackedCaseSchema.safeParse(reading.tracked).success).toBe(true)
  })
})
