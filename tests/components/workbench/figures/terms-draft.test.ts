import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import {
  readBounds,
  readTerms,
  writeBounds,
  writeTerms,
} from '@/components/workbench/figures/terms-draft'
import { DEFAULT_BOUNDS, DEFAULT_GOLD_TERMS } from '@/lib/figures/grades'

describe('bounds as they are typed', () => {
  it('are percent, and days for the cycle', () => {
    expect(writeBounds(DEFAULT_BOUNDS)).toMatchObject({
      returning: ['70', '50', '30'],
      cycle: ['45', '70', '95'],
    })
    expect(readBounds(writeBounds(DEFAULT_BOUNDS))).toEqual({ ok: true, bounds: DEFAULT_BOUNDS })
  })

  it('come back as they were, to the hundredth of a percent', () => {
    const bound = fc.integer({ min: 0, max: 10_000 })
    fc.assert(
      fc.property(fc.uniqueArray(bound, { minLength: 3, maxLength: 3 }), (three) => {
        const [gold = 0, senior = 0, mid = 0] = three.toSorted((a, b) => b - a)
        const returning: [number, number, number] = [gold, senior, mid]
        const bounds = { ...DEFAULT_BOUNDS, returning }
        expect(readBounds(writeBounds(bounds))).toEqual({ ok: true, bounds })
      }),
    )
  })

  it.each([
    ['text', ['70', 'x', '30']],
    ['nothing', ['70', '', '30']],
    ['a wrong order', ['30', '50', '70']],
    ['too fine a share', ['70.001', '50', '30']],
  ])('are refused by their measure with %s', (_what, returning) => {
    const read = readBounds({ ...writeBounds(DEFAULT_BOUNDS), returning })
    expect(read).toEqual({ ok: false, wrong: new Set(['returning']) })
  })
})

describe('terms as they are typed', () => {
  it('come back as they were', () => {
    expect(readTerms(writeTerms(DEFAULT_GOLD_TERMS))).toEqual({
      ok: true,
      terms: DEFAULT_GOLD_TERMS,
    })
  })

  it.each(['', '0', '400', '7.5', 'a week'])('are refused by name with %j', (periodDays) => {
    const read = readTerms({ ...writeTerms(DEFAULT_GOLD_TERMS), periodDays })
    expect(read).toEqual({ ok: false, wrong: new Set(['periodDays']) })
  })
})
