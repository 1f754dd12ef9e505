/** A smooth function's value and slope at a point. */
export interface Slope {
  readonly value: number
  readonly gradient: readonly number[]
}
export type SmoothFunction = (point: readonly number[]) => Slope

/** Where a search ended. */
export interface Minimum extends Slope {
  readonly point: readonly number[]
  readonly converged: boolean
  readonly evaluations: number
}

/** When a search gives up. */
export interface SearchLimits {
  readonly evaluations: number
  /** Whether the time allowed is used up. */
  readonly isOverdue: () => boolean
}

/** Longest move of one coordinate in one step: coordinates are logarithms, so a factor of about seven. */
const LONGEST_MOVE = 2
const SMALLEST_STEP = 1e-12
const FLAT = 1e-9
/** Share of the promised decrease that a step must bring (Armijo). */
const ENOUGH = 1e-4

const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, value, index) => sum + value * (b[index] ?? 0), 0)
const largest = (values: readonly number[]): number => Math.max(...values.map(Math.abs))
const isFinitePoint = ({ value, gradient }: Slope): boolean =>
  Number.isFinite(value) && gradient.every(Number.isFinite)

const identity = (size: number): number[][] =>
  Array.from({ length: size }, (_, row) =>
    Array.from({ length: size }, (__, column) => (row === column ? 1 : 0)),
  )

/** The BFGS update of an inverse Hessian by a step and the change of slope along it. */
function updated(
  inverse: readonly (readonly number[])[],
  step: readonly number[],
  change: readonly number[],
): number[][] {
  const along = dot(step, change)
  const turned = inverse.map((row) => dot(row, change))
  const factor = (1 + dot(change, turned) / along) / along
  return inverse.map((row, i) =>
    row.map((value, j) => {
      const [si = 0, sj = 0, ti = 0, tj = 0] = [step[i], step[j], turned[i], turned[j]]
      return value + factor * si * sj - (ti * sj + si * tj) / along
    }),
  )
}

/** Downhill move from a slope, never longer than `LONGEST_MOVE` in a coordinate. */
function moveFrom(inverse: readonly (readonly number[])[], gradient: readonly number[]): number[] {
  const newton = inverse.map((row) => -dot(row, gradient))
  const move = dot(newton, gradient) < 0 ? newton : gradient.map((value) => -value)
  const scale = Math.min(1, LONGEST_MOVE / largest(move))
  return move.map((value) => value * scale)
}

/**
 * Finds a nearby minimum of a smooth function by BFGS with a halving line search (Nocedal & Wright 2006, chapters 3
 * and 6). `converged` is false where the limits ended the search.
 */
export function minimise(
  smooth: SmoothFunction,
  start: readonly number[],
  { evaluations: allowed, isOverdue }: SearchLimits,
): Minimum {
  let point = start
  let here = smooth(point)
  let evaluations = 1
  let inverse = identity(start.length)
  const ended = (converged: boolean): Minimum => ({ ...here, point, converged, evaluations })
  while (isFinitePoint(here) && evaluations < allowed && !isOverdue()) {
    if (largest(here.gradient) < FLAT) return ended(true)
    const move = moveFrom(inverse, here.gradient)
    const promised = ENOUGH * dot(move, here.gradient)
    let [share, next, there] = [1, point, here]
    do {
      const step = share
      next = point.map((value, index) => value + step * (move[index] ?? 0))
      there = smooth(next)
      evaluations += 1
      share /= 2
    } while (
      !(isFinitePoint(there) && there.value <= here.value + 2 * share * promised) &&
      share > SMALLEST_STEP &&
      evaluations < allowed
    )
    // No step goes down any further: rounding is all that is left of the slope.
    if (!(there.value < here.value)) return ended(largest(here.gradient) < Math.sqrt(FLAT))
    const from = point
    const step = next.map((value, index) => value - (from[index] ?? 0))
    const before = here.gradient
    const change = there.gradient.map((value, index) => value - (before[index] ?? 0))
    if (dot(step, change) > 0) inverse = updated(inverse, step, change)
    point = next
    here = there
  }
  return ended(false)
}
