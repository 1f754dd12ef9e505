import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { centresOf, nearest, settleCentres } from '@/lib/customers/cluster'

const point = fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: -50, max: 50 }))

const spreadAround = (
  points: readonly (readonly number[])[],
  centres: readonly (readonly number[])[],
) =>
  points.reduce((sum, each) => {
    const centre = centres[nearest(each, centres)] ?? []
    return (
      sum + each.reduce((squares, value, axis) => squares + (value - (centre[axis] ?? 0)) ** 2, 0)
    )
  }, 0)

describe('the nearest centre', () => {
  it('is the first of equally near ones', () => {
    expect(
      nearest(
        [0, 0],
        [
          [2, 0],
          [0, 1],
          [1, 0],
        ],
      ),
    ).toBe(1)
    expect(nearest([0, 0], [])).toBe(-1)
  })
})

describe('centres', () => {
  it('stand in the middle of their points, and where they were without any', () => {
    expect(
      centresOf(
        [
          [0, 0],
          [2, 4],
        ],
        [0, 0],
        [
          [9, 9],
          [7, 7],
        ],
      ),
    ).toEqual([
      [1, 2],
      [7, 7],
    ])
  })

  it('find two heaps', () => {
    const points = [
      [0, 0],
      [0, 1],
      [9, 9],
      [9, 8],
    ]
    expect(
      settleCentres(points, [
        [0, 0],
        [1, 1],
      ]),
    ).toEqual([
      [0, 0.5],
      [9, 8.5],
    ])
  })

  it('never stand farther from their points than they began', () => {
    fc.assert(
      fc.property(
        fc.array(point, { minLength: 3, maxLength: 40 }),
        fc.array(point, { minLength: 1, maxLength: 4 }),
        (points, start) => {
          expect(spreadAround(points, settleCentres(points, start))).toBeLessThanOrEqual(
            spreadAround(points, start) + 1e-6,
          )
        },
      ),
    )
  })
})
