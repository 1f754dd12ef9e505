import { expect, it } from 'vitest'

import { sumDue } from '@/components/workbench/sum-due'
import type { ClockView } from '@/lib/aftersales/clock-view'
import { HOUR_MS } from '@/lib/shared/time'

import { makeClock } from './make-clock'

const NOW = Date.parse('2026-11-21T06:32:00Z')
const sum = (...changes: Partial<ClockView>[]) =>
  sumDue(
    changes.map((change) => makeClock({ dueAt: NOW + HOUR_MS, ...change })),
    NOW,
    24 * HOUR_MS,
  )

it('adds up what the platform refunds by itself, exactly at the limit too', () => {
  expect(sum({}, { dueAt: NOW + 24 * HOUR_MS }, { onExpiry: 'auto-approve' })).toEqual({
    count: 3,
    amounts: [{ minor: 11_700, currency: 'CNY' }],
  })
})
it.each<[string, Partial<ClockView>]>([
  ['runs out later', { dueAt: NOW + 24 * HOUR_MS + 1 }],
  ['has run out', { dueAt: NOW }],
  ['has no clock', { dueAt: null }],
  ['closes instead', { onExpiry: 'auto-close' }],
  ['is closed', { closed: true }],
])('leaves out a case that %s', (_why, change) => {
  expect(sum(change)).toEqual({ count: 0, amounts: [] })
})
it('counts a case whose amount is unknown', () => {
  expect(sum({ amount: null })).toEqual({ count: 1, amounts: [] })
})
