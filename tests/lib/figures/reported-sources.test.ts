import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { overReported, reportedSources, wayOf } from '@/lib/figures/reported-sources'
import { WAYS } from '@/lib/figures/sources'

const day = (date: string): number => Date.parse(date) / 86_400_000
const report = (from: string, to: string, source: string, fresh?: number, costMinor?: number) => ({
  from: day(from),
  to: day(to),
  source,
  fresh,
  costMinor,
})

describe('a source', () => {
  it.each([
    ['直通车', 'advertising'],
    ['Sponsored products', 'advertising'],
    ['付費廣告', 'advertising'],
    ['Google Ads', 'advertising'],
    ['好友分享', 'recommended'],
    ['Referral program', 'recommended'],
    ['线下地推', 'sales'],
    ['Sales team', 'sales'],
    ['客服引导', 'agents'],
    ['Live chat', 'agents'],
    ['手淘搜索', null],
    ['首页推荐', null],
    ['Shadow', null],
    ['Total sales', null],
  ])('that is called %s is %s', (name, way) => {
    expect(wayOf(name)).toBe(way)
  })
})

describe('sources of traffic reports', () => {
  it('are added up by month and way, and are unknown where no report says', () => {
    expect(
      reportedSources([
        report('2026-10-01', '2026-10-31', '直通车', 20, 100_000),
        report('2026-10-01', '2026-10-31', 'Google Ads', 5),
        report('2026-11-02', '2026-11-02', '好友分享', 3),
        report('2026-10-01', '2026-10-31', '手淘搜索', 70),
        report('2026-10-20', '2026-11-03', '地推', 9),
        { from: day('2026-10-01'), to: day('2026-10-31'), fresh: 400 },
      ]),
    ).toEqual({
      '2026-10': { advertising: { customers: 25, costMinor: 100_000 } },
      '2026-11': { recommended: { customers: 3, costMinor: null } },
    })
  })

  it('count no day twice: of reports that overlap the one over most days holds', () => {
    expect(
      reportedSources([
        report('2026-10-05', '2026-10-05', 'Ads', 2, 100),
        report('2026-10-01', '2026-10-07', 'Ads', 9, 500),
        report('2026-10-08', '2026-10-08', 'Ads', 1, 50),
      ]),
    ).toEqual({ '2026-10': { advertising: { customers: 10, costMinor: 550 } } })
  })

  it('of single days come to their sum, in whatever order they come', () => {
    const days = fc.uniqueArray(fc.integer({ min: 0, max: 29 }), { maxLength: 30 })
    fc.assert(
      fc.property(days, (each) => {
        const first = day('2026-11-01')
        const reports = each.map((at) => ({
          from: first + at,
          to: first + at,
          source: 'Ads',
          fresh: at,
        }))
        const sum = each.reduce((all, at) => all + at, 0)
        expect(reportedSources(reports)['2026-11']?.advertising?.customers ?? 0).toBe(sum)
      }),
    )
  })
})

describe('what is typed in', () => {
  it('stands over what reports tell, figure by figure', () => {
    const typed = { advertising: { customers: 4, costMinor: null } }
    const reported = {
      advertising: { customers: 25, costMinor: 900 },
      agents: { customers: 2, costMinor: null },
    }
    expect(overReported(typed, reported)).toEqual({
      advertising: { customers: 4, costMinor: 900 },
      agents: { customers: 2, costMinor: null },
    })
    expect(overReported(undefined, undefined)).toEqual({})
  })

  it('is all there is without reports', () => {
    const figure = fc.option(fc.nat(), { nil: null })
    const typed = fc.dictionary(
      fc.constantFrom(...WAYS),
      fc.record({ customers: figure, costMinor: fc.nat() }),
    )
    fc.assert(
      fc.property(typed, (each) => {
        expect(overReported(each, undefined)).toEqual({ ...each })
      }),
    )
  })
})
