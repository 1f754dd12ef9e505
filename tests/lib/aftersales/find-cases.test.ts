import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { ANY_CASE } from '@/lib/aftersales/case-filter'
import type { CaseFilter } from '@/lib/aftersales/case-acts'
import type { CaseLine } from '@/lib/aftersales/case-line'
import { createCaseFilter, figureCases, sortCases } from '@/lib/aftersales/find-cases'
import { CASE_COLUMNS } from '@/lib/shared/cases'
import { DAY_MS, HOUR_MS } from '@/lib/shared/time'

import { NOW } from './sample-case'

const line = (over: Partial<CaseLine> = {}): CaseLine => ({
  id: 'a',
  column: 'seller',
  place: NOW + HOUR_MS,
  atRisk: true,
  amount: { minor: 3_900, currency: 'CNY' },
  kind: 'refund-only',
  platform: 'pinduoduo',
  shopId: 'shop',
  number: 'RC-77',
  orderNumber: '261118-0735',
  ...over,
})
const times = { now: NOW, today: NOW - 10 * HOUR_MS, until: NOW + 14 * HOUR_MS }

describe('a filter of cases', () => {
  it.each<[string, Partial<CaseFilter>, boolean]>([
    ['nothing', {}, true],
    ['part of the case number, in any case', { text: ' rc-7 ' }, true],
    ['part of the order number', { text: '0735' }, true],
    ['another number', { text: '9999' }, false],
    ['its shop', { shopId: 'shop' }, true],
    ['another shop', { shopId: 'other' }, false],
    ['another marketplace', { platform: 'taobao' }, false],
    ['another kind', { kind: 'exchange' }, false],
    ['just its amount', { from: { minor: 3_900, currency: 'CNY' } }, true],
    ['more than its amount', { from: { minor: 3_901, currency: 'CNY' } }, false],
    ['what takes money by when it does', { atRiskBy: NOW + HOUR_MS }, true],
    ['what takes money before it does', { atRiskBy: NOW + HOUR_MS - 1 }, false],
    ['another currency', { from: { minor: 1, currency: 'USD' } }, false],
  ])('that asks for %s', (_what, change, expected) => {
    expect(createCaseFilter({ ...ANY_CASE, ...change }, new Set())(line())).toBe(expected)
  })

  it('takes what its buyer is named by', () => {
    expect(createCaseFilter({ ...ANY_CASE, text: '慢船' }, new Set(['a']))(line())).toBe(true)
  })

  it('takes nothing that costs no money where money at risk is asked for', () => {
    const asked = { ...ANY_CASE, atRiskBy: NOW + HOUR_MS }
    expect(createCaseFilter(asked, new Set())(line({ atRisk: false }))).toBe(false)
  })

  it('takes no unknown amount where one is asked for', () => {
    const asked = { ...ANY_CASE, from: { minor: 1, currency: 'CNY' } }
    expect(createCaseFilter(asked, new Set())(line({ amount: null }))).toBe(false)
  })
})

describe('the order of a column', () => {
  const lines = [
    line({ id: 'late', place: 30, amount: { minor: 9, currency: 'CNY' } }),
    line({ id: 'soon', place: 10, amount: null }),
    line({ id: 'mid', place: 20, amount: { minor: 5, currency: 'CNY' } }),
  ]
  it.each([
    ['time', [], ['soon', 'mid', 'late']],
    ['money', [], ['late', 'mid', 'soon']],
    ['plan', ['mid', 'gone'], ['mid', 'soon', 'late']],
  ] as const)('by %s', (by, plan, expected) => {
    expect(sortCases(lines, 'seller', { by, plan }).map(({ id }) => id)).toEqual(expected)
  })
  it('of what is done is by when that was', () => {
    const sorted = sortCases(lines, 'done', { by: 'money', plan: [] })
    expect(sorted.map(({ id }) => id)).toEqual(['soon', 'mid', 'late'])
  })
})

describe('the figures of all cases', () => {
  it('count every case in its one column', () => {
    const some = fc.array(
      fc.record({ column: fc.constantFrom(...CASE_COLUMNS), minor: fc.nat(1_000) }),
    )
    fc.assert(
      fc.property(some, (made) => {
        const lines = made.map(({ column, minor }) =>
          line({
            column,
            amount: { minor, currency: 'CNY' },
            place: column === 'done' ? -NOW : NOW,
          }),
        )
        const { columns } = figureCases(lines, () => true, times)
        const counted = CASE_COLUMNS.map((column) => columns[column].count)
        expect(counted.reduce((sum, each) => sum + each, 0)).toBe(made.length)
        const money = CASE_COLUMNS.flatMap((column) => columns[column].amounts)
        expect(money.reduce((sum, { minor }) => sum + minor, 0)).toBe(
          made.reduce((sum, { minor }) => sum + minor, 0),
        )
      }),
    )
  })

  it.each([
    ['today', {}, 1],
    ['tomorrow', { place: NOW + DAY_MS }, 0],
    ['right now', { place: NOW }, 0],
    ['at the last moment of today', { place: times.until }, 1],
    ['without a loss', { atRisk: false }, 0],
  ])('say what is at risk: %s', (_what, change, count) => {
    expect(figureCases([line(change)], () => false, times).risk.count).toBe(count)
  })

  it('leave out what was done before today', () => {
    const done = line({ column: 'done', place: -(times.today - 1), kind: 'exchange' })
    const { columns, kinds } = figureCases([done, line()], () => true, times)
    expect([columns.done.count, kinds]).toEqual([0, ['refund-only']])
  })
})
