import { describe, expect, it } from 'vitest'

import { ownerSettingsSchema } from '@/lib/figures/owner-settings'
import { boundsOf, NO_OWNER_SETTINGS, ownerOf } from '@/lib/figures/owner-of'
import { DEFAULT_BOUNDS } from '@/lib/figures/grades'
import { sumVisitors, visitorDaySchema } from '@/lib/figures/visitors'

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
