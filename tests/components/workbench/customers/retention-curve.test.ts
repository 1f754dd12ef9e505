import { describe, expect, it } from 'vitest'

import {
  namedDays,
  placeNames,
  pointAt,
  pointsOf,
} from '@/components/workbench/customers/retention-curve'

const retention = {
  stepDays: 30,
  curve: [
    { share: 1, customers: 100 },
    { share: 0.4, customers: 100 },
    { share: 0, customers: 20 },
  ],
  churnUntilDays: 30,
  stableFromDays: 60,
}

it('begins whole and gives every later step its interval', () => {
  const points = pointsOf(retention)
  expect(points.map(({ day }) => day)).toEqual([0, 30, 60])
  expect(points[0]).toMatchObject({ low: 1, high: 1 })
  expect(points[1]?.low).toBeCloseTo(0.34, 2)
  expect(points[1]?.high).toBeCloseTo(0.463, 2)
})
it('is not sure of nothing: nobody of twenty may still be somebody', () => {
  const last = pointsOf(retention).at(-1)
  expect(last?.low).toBe(0)
  expect(last?.high).toBeGreaterThan(0.05)
})
it('finds the step of a day', () => {
  expect(pointAt(pointsOf(retention), 45)?.day).toBe(30)
})
it.each([
  [
    [0, 30, 120, 240],
    [0, 30, 120, 240],
  ],
  [
    [0, 30, 270, 690],
    [30, 270, 690],
  ],
  [
    [0, 660, 690],
    [0, 690],
  ],
])('names of the days %j only those with room', (days, named) => {
  expect(namedDays(days)).toEqual(named)
})

const spans = (churn: number, stable: number) => [
  { name: 'Churn', from: 0, to: churn },
  { name: 'Distillation', from: churn, to: stable },
  { name: '稳定期', from: stable, to: 400 },
]

describe('names of periods', () => {
  it('stand over the middle of each', () => {
    expect(placeNames(spans(100, 300), (day) => day)).toEqual([
      { name: 'Churn', x: 32.5 },
      { name: 'Distillation', x: 158 },
      { name: '稳定期', x: 332 },
    ])
  })

  it('give way to the right where a period is narrow, and none is left out', () => {
    const placed = placeNames(spans(10, 40), (day) => day)
    expect(placed.map(({ x }) => x)).toEqual([0, 45, 202])
  })

  it('are none of a period without a day', () => {
    expect(placeNames(spans(100, 100), (day) => day).map(({ name }) => name)).not.toContain(
      'Distillation',
    )
  })
})
