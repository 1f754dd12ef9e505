import { describe, expect, it } from 'vitest'

import { ownerSettingsSchema } from '@/lib/figures/owner-settings'
import { boundsOf, NO_OWNER_SETTINGS, ownerOf } from '@/lib/figures/owner-of'
import { DEFAULT_BOUNDS } from '@/lib/figures/grades'
import { reportedVisitors, sumVisitors, visitorDaySchema } from '@/lib/figures/visitors'

const DAY = Date.parse('2026-11-19') / 86_400_000

describe('visitors', () => {
  it('are known once every day of the span is', () => {
    const visitors = {
      '2026-11-19': { all: 100, fresh: 40 },
      '2026-11-20': { all: 50, fresh: null },
    }
    expect(sumVisitors(visitors, DAY, DAY + 1)).toEqual({
      known: 2,
      days: 2,
      all: 150,
      fresh: null,
    })
    expect(sumVisitors(visitors, DAY, DAY)).toEqual({ known: 1, days: 1, all: 100, fresh: 40 })
    expect(sumVisitors(visitors, DAY - 1, DAY)).toEqual({
      known: 1,
      days: 2,
      all: null,
      fresh: null,
    })
  })

  it('come from reports of single days, since days of a longer one may share theirs', () => {
    const reports = [
      { from: DAY, to: DAY, visitors: 90 },
      { from: DAY + 1, to: DAY + 1, visitors: null },
      { from: DAY - 7, to: DAY - 1, visitors: 400 },
      { from: DAY + 2, to: DAY + 2, visitors: 0 },
      { from: DAY, to: DAY, source: 'Ads', visitors: 30 },
    ]
    expect(reportedVisitors(reports)).toEqual({
      '2026-11-19': { all: 90, fresh: null },
      '2026-11-21': { all: 0, fresh: null },
    })
  })

  it('are at least as many as those who never bought', () => {
    expect(visitorDaySchema.safeParse({ all: 3, fresh: 4 }).success).toBe(false)
    expect(visitorDaySchema.safeParse({ all: 4, fresh: 4 }).success).toBe(true)
  })
})

describe("the owner's settings", () => {
  it('are the defaults until somebody sets something', () => {
    expect(ownerOf(undefined, 'shop')).toMatchObject({ category: null, visitors: {} })
    expect(boundsOf(undefined, 'tea')).toEqual(DEFAULT_BOUNDS)
    expect(ownerSettingsSchema.parse(NO_OWNER_SETTINGS)).toEqual(NO_OWNER_SETTINGS)
  })

  it('grade a shop by its category', () => {
    const tea = { ...DEFAULT_BOUNDS, churn: [1_000, 2_000, 3_000] as [number, number, number] }
    const settings = { ...NO_OWNER_SETTINGS, categories: { tea } }
    expect(boundsOf(settings, 'tea')).toEqual(tea)
    expect(boundsOf(settings, null)).toEqual(DEFAULT_BOUNDS)
  })
})
