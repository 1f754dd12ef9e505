import { describe, expect, it } from 'vitest'

import { bareNumber, flawsOf } from '@/lib/files/cleaning/order-flaws'
import type { OrderFacts } from '@/lib/shared/orders'
import { DAY_MS } from '@/lib/shared/time'

const NOW = Date.parse('2026-11-21T06:32:00Z')
const FINE: OrderFacts = {
  number: '260502-000000000000001',
  state: 'paid',
  placedAt: NOW - DAY_MS,
  paidMinor: 18_900,
  currency: 'CNY',
  pieces: 1,
}

describe('an order', () => {
  it('is right as most are', () => {
    expect(flawsOf(FINE, NOW)).toEqual([])
    expect(flawsOf({ number: '1' }, NOW)).toEqual([])
  })
  it.each([
    [{ number: '5.11861E+18' }, 'damaged-number'],
    [{ number: '123456789012345000' }, 'damaged-number'],
    [{ number: 'A\u202E1' }, 'damaged-number'],
    [{ placedAt: Date.parse('1970-01-01T00:00:00Z') }, 'bad-date'],
    [{ placedAt: NOW + 2 * DAY_MS }, 'bad-date'],
    [{ paidMinor: -1 }, 'bad-amount'],
    [{ paidMinor: 5_000_000_000 }, 'bad-amount'],
    [{ pieces: 1_000_000 }, 'bad-amount'],
    [{ items: [{ title: 'Pot', paidMinor: -5 }] }, 'bad-amount'],
  ])('with %j is wrong: %s', (change, flaw) => {
    expect(flawsOf({ ...FINE, ...change }, NOW)).toEqual([flaw])
  })
  it('of which only items are known has lost its order', () => {
    const items = [{ title: 'Pot', sku: 'P-1' }]
    expect(flawsOf({ number: '1', title: 'Pot', items }, NOW)).toEqual(['orphan-items'])
    expect(flawsOf({ number: '1', items, paidMinor: 1 }, NOW)).toEqual([])
  })
})

describe('the bare number of an order', () => {
  it.each([
    ["'4001", '4001'],
    ['="4001"', '4001'],
    ['4001.00', '4001'],
    ['#4001', '4001'],
    ['０0４001 ', '4001'],
    ['112-1234567-1234567', '11212345671234567'],
    ['AB-0012', 'ab0012'],
    ['0', '0'],
  ])('of %s is %s', (number, bare) => {
    expect(bareNumber(number)).toBe(bare)
  })
})
