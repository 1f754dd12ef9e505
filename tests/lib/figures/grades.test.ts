import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import {
  ABILITIES,
  DEFAULT_BOUNDS,
  FALLING,
  GRADES,
  gradeBoundsSchema,
  gradeOf,
  METRICS,
  type Grade,
  type MetricId,
} from '@/lib/figures/grades'

/** Just below an edge, on it, and just above it; shares in thousandths, days in tenths. */
const EDGES: readonly (readonly [MetricId, number, Grade, Grade, Grade])[] = [
  ['returning', 700, 'senior', 'senior', 'gold'],
  ['returning', 500, 'mid', 'mid', 'senior'],
  ['returning', 300, 'junior', 'junior', 'mid'],
  ['churn', 200, 'gold', 'senior', 'senior'],
  ['churn', 300, 'senior', 'mid', 'mid'],
  ['churn', 400, 'mid', 'junior', 'junior'],
  ['cycle', 450, 'gold', 'senior', 'senior'],
  ['cycle', 700, 'senior', 'mid', 'mid'],
  ['cycle', 950, 'mid', 'junior', 'junior'],
  ['conversion', 800, 'senior', 'senior', 'gold'],
  ['conversion', 700, 'mid', 'mid', 'senior'],
  ['conversion', 600, 'junior', 'junior', 'mid'],
  ['repurchase', 100, 'senior', 'senior', 'gold'],
  ['repurchase', 70, 'mid', 'mid', 'senior'],
  ['repurchase', 40, 'junior', 'junior', 'mid'],
  ['retention', 50, 'senior', 'senior', 'gold'],
  ['retention', 40, 'mid', 'mid', 'senior'],
  ['retention', 30, 'junior', 'junior', 'mid'],
]
const of = (metric: MetricId, edge: number, step: number) => ({
  numerator: edge + step,
  denominator: metric === 'cycle' ? 10 : 1_000,
})

describe('the gold-agent table', () => {
  it.each(EDGES)('grades %s at %d', (metric, edge, below, on, above) => {
    const grade = (step: number): Grade | null =>
      gradeOf(metric, of(metric, edge, step), DEFAULT_BOUNDS)
    expect([grade(-1), grade(0), grade(1)]).toEqual([below, on, above])
  })

  it('meets an edge exactly, whatever the counts', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...METRICS),
        fc.nat(2),
        fc.integer({ min: 1, max: 1_000_000 }),
        (metric, place, many) => {
          const bound = DEFAULT_BOUNDS[metric][place] ?? 0
          const scale = metric === 'cycle' ? 1 : 10_000
          const at = (step: number) =>
            gradeOf(
              metric,
              { numerator: bound * many + step, denominator: scale * many },
              DEFAULT_BOUNDS,
            )
          const next = FALLING.has(metric) ? -1 : 1
          expect(at(0)).toBe(GRADES[place + 1])
          expect(at(next)).toBe(GRADES[place])
        },
      ),
    )
  })

  it('grades nothing where nothing was counted', () => {
    for (const metric of METRICS)
      expect(gradeOf(metric, { numerator: 0, denominator: 0 }, DEFAULT_BOUNDS)).toBeNull()
  })

  it('takes the bounds of a category', () => {
    const bounds = { ...DEFAULT_BOUNDS, cycle: [10, 20, 30] as [number, number, number] }
    expect(gradeOf('cycle', { numerator: 40, denominator: 1 }, DEFAULT_BOUNDS)).toBe('gold')
    expect(gradeOf('cycle', { numerator: 40, denominator: 1 }, bounds)).toBe('junior')
  })

  it.each([
    ['a share that rises', { returning: [3_000, 5_000, 7_000] }],
    ['a share above all', { churn: [2_000, 3_000, 10_001] }],
    ['a cycle that falls', { cycle: [95, 70, 45] }],
    ['two grades with one bound', { retention: [500, 500, 300] }],
  ])('refuses bounds with %s', (_what, change) => {
    expect(gradeBoundsSchema.safeParse({ ...DEFAULT_BOUNDS, ...change }).success).toBe(false)
    expect(gradeBoundsSchema.safeParse(DEFAULT_BOUNDS).success).toBe(true)
  })

  it('stays apart from the ladder of abilities', () => {
    expect(GRADES.toReversed()).toEqual(['junior', 'mid', 'senior', 'gold'])
    expect(ABILITIES).toEqual(['basic', 'junior', 'senior', 'gold'])
  })
})
