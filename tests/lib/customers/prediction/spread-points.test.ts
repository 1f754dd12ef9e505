import { describe, expect, it } from 'vitest'

import { spreadPoints } from '@/lib/customers/prediction/spread-points'
import type { SmoothFunction } from '@/lib/customers/prediction/minimise'

/** Half of z' H z with H the inverse of the covariance [[2, 1], [1, 3]]. */
const bowl: SmoothFunction = ([x = 0, y = 0]) => ({
  value: (3 * x * x - 2 * x * y + 2 * y * y) / 10,
  gradient: [(3 * x - y) / 5, (2 * y - x) / 5],
})

describe('spread points', () => {
  it('have the covariance that the curvature gives, around the best point', () => {
    const points = spreadPoints(bowl, [0, 0]) ?? []
    const mean = (pick: (point: readonly number[]) => number): number =>
      points.reduce((sum, point) => sum + pick(point), 0) / points.length
    expect(points).toHaveLength(4)
    expect(mean(([x = 0]) => x)).toBeCloseTo(0, 8)
    expect(mean(([x = 0]) => x * x)).toBeCloseTo(2, 5)
    expect(mean(([x = 0, y = 0]) => x * y)).toBeCloseTo(1, 5)
    expect(mean(([, y = 0]) => y * y)).toBeCloseTo(3, 5)
  })

  it('are none where the function is flat or falls', () => {
    expect(spreadPoints(() => ({ value: 0, gradient: [0, 0] }), [0, 0])).toBeNull()
    expect(spreadPoints(([x = 0]) => ({ value: -x * x, gradient: [-2 * x] }), [0])).toBeNull()
  })
})
