import type { SmoothFunction } from './minimise'

const NUDGE = 1e-4

/** Matrix of second derivatives from central differences of the slope. */
function hessianAt(smooth: SmoothFunction, point: readonly number[]): number[][] {
  const slopeAt = (index: number, nudge: number): readonly number[] =>
    smooth(point.map((value, each) => (each === index ? value + nudge : value))).gradient
  const columns = point.map((_, index) => {
    const [above, below] = [slopeAt(index, NUDGE), slopeAt(index, -NUDGE)]
    return above.map((value, row) => (value - (below[row] ?? 0)) / (2 * NUDGE))
  })
  return columns.map((column, i) => column.map((value, j) => (value + (columns[j]?.[i] ?? 0)) / 2))
}

/** Lower triangle L with L L^T the matrix; null where it is not positive definite. */
function cholesky(matrix: readonly (readonly number[])[]): number[][] | null {
  const lower: number[][] = []
  for (const [i, row] of matrix.entries()) {
    const own: number[] = []
    lower.push(own)
    for (let j = 0; j <= i; j += 1) {
      const other = lower[j] ?? []
      let rest = row[j] ?? 0
      for (let k = 0; k < j; k += 1) rest -= (own[k] ?? 0) * (other[k] ?? 0)
      if (j < i) own.push(rest / (other[j] ?? 1))
      else if (rest > 0) own.push(Math.sqrt(rest))
      else return null
    }
  }
  return lower
}

/** Solves L^T s = e, e being the unit vector of an axis. */
function solveTransposed(lower: readonly (readonly number[])[], axis: number): number[] {
  const solved = Array.from({ length: lower.length }, () => 0)
  for (let i = lower.length - 1; i >= 0; i -= 1) {
    let rest = i === axis ? 1 : 0
    for (let k = i + 1; k < lower.length; k += 1) rest -= (lower[k]?.[i] ?? 0) * (solved[k] ?? 0)
    solved[i] = rest / (lower[i]?.[i] ?? 1)
  }
  return solved
}

/**
 * Points of equal weight with the mean and covariance that a likelihood leaves open around its best point: the normal
 * approximation by the curvature there, put into two points an axis (third-degree cubature, Arasaratnam & Haykin 2009).
 * `smooth` is the negative log-likelihood, summed. null where the curvature tells nothing.
 */
export function spreadPoints(smooth: SmoothFunction, best: readonly number[]): number[][] | null {
  const lower = cholesky(hessianAt(smooth, best))
  if (lower === null) return null
  const reach = Math.sqrt(best.length)
  return best.flatMap((_, axis) => {
    const arm = solveTransposed(lower, axis).map((value) => value * reach)
    return [1, -1].map((side) => best.map((value, index) => value + side * (arm[index] ?? 0)))
  })
}
