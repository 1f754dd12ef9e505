import { describe, expect, it } from 'vitest'

import { minimise, type SmoothFunction } from '@/lib/customers/prediction/minimise'

const LIMITS = { evaluations: 2_000, isOverdue: () => false }

/** Rosenbrock's curved valley, with its floor at (1, 1). */
const valley: SmoothFunction = ([x = 0, y = 0]) => ({
  value: (1 - x) ** 2 + 100 * (y - x * x) ** 2,
  gradient: [-2 * (1 - x) - 400 * x * (y - x * x), 200 * (y - x * x)],
})

/** Has no value below 0, and its floor at 1. */
const walled: SmoothFunction = ([x = 0]) => ({ value: x - Math.log(x), gradient: [1 - 1 / x] })

describe('a search for a minimum', () => {
  it('follows a curved valley to its floor', () => {
    const { point, converged } = minimise(valley, [-1.2, 1], LIMITS)
    expect(converged).toBe(true)
    expect(point[0]).toBeCloseTo(1, 6)
    expect(point[1]).toBeCloseTo(1, 6)
  })

  it('ends at the limit of evaluations, and says so', () => {
    const { converged, evaluations } = minimise(valley, [-1.2, 1], { ...LIMITS, evaluations: 7 })
    expect([converged, evaluations]).toEqual([false, 7])
  })

  it('ends when time is up, and says so', () => {
    expect(minimise(valley, [-1.2, 1], { ...LIMITS, isOverdue: () => true }).converged).toBe(false)
  })

  it.each([
    ['has no value', () => ({ value: NaN, gradient: [NaN] })],
    ['falls without end', ([x = 0]: readonly number[]) => ({ value: -x, gradient: [-1] })],
  ])('does not claim to have found one where the function %s', (_what, smooth) => {
    expect(minimise(smooth, [0], LIMITS).converged).toBe(false)
  })

  it('steps back from where the function ends', () => {
    expect(minimise(walled, [4], LIMITS).point[0]).toBeCloseTo(1, 6)
  })
})
