import { describe, expect, it } from 'vitest'

import { measureTarget, targetSchema } from '@/lib/figures/targets'

const TARGET = {
  salesMinor: 100_000,
  conversion: 500,
  clearance: [{ product: 'Lid', pieces: 10 }],
}
const SO_FAR = {
  growth: { minor: 60_000, buyers: 30 },
  visitors: 1_000,
  cleared: [{ product: 'Lid', pieces: 4 }],
  daysLeft: 8,
}

describe('a month with targets', () => {
  it('says what is reached and what is missing', () => {
    expect(measureTarget(TARGET, SO_FAR)).toEqual({
      sales: { target: 100_000, reached: 60_000, share: 0.6, missing: 40_000, aDay: 5_000 },
      conversion: { target: 500, reached: 300, share: 0.6, missing: 200, buyers: 20 },
      clearance: [{ product: 'Lid', target: 10, reached: 4, share: 0.4, missing: 6 }],
    })
  })

  it('misses nothing once it is reached', () => {
    const { sales, conversion } = measureTarget(TARGET, {
      ...SO_FAR,
      growth: { minor: 120_000, buyers: 80 },
    })
    expect(sales).toMatchObject({ share: 1, missing: 0, aDay: 0 })
    expect(conversion).toMatchObject({ share: 1, missing: 0, buyers: 0 })
  })

  it.each([
    ['visitors are unknown', { visitors: null }],
    ['nobody came', { visitors: 0 }],
    ['there were fewer visitors than buyers', { visitors: 20 }],
  ])('tells no conversion where %s', (_what, change) => {
    expect(measureTarget(TARGET, { ...SO_FAR, ...change }).conversion).toEqual({
      target: 500,
      reached: null,
      share: null,
      missing: null,
      buyers: null,
    })
  })

  it('knows nothing of a product that was not counted yet', () => {
    expect(measureTarget(TARGET, { ...SO_FAR, cleared: [] }).clearance).toEqual([
      { product: 'Lid', target: 10, reached: null, share: null, missing: null },
    ])
  })

  it('asks nothing a day once no day is left', () => {
    expect(measureTarget(TARGET, { ...SO_FAR, daysLeft: 0 }).sales?.aDay).toBeNull()
  })

  it('has no progress where there is no target', () => {
    expect(measureTarget({ salesMinor: null, conversion: null, clearance: [] }, SO_FAR)).toEqual({
      sales: null,
      conversion: null,
      clearance: [],
    })
  })

  it.each([
    [{ ...TARGET, salesMinor: 0 }],
    [{ ...TARGET, conversion: 10_001 }],
    [{ ...TARGET, clearance: [{ product: ' ', pieces: 1 }] }],
  ])('is none like %j', (target) => {
    expect(targetSchema.safeParse(target).success).toBe(false)
  })
})
