import { LEAST_CUSTOMERS, type Percentiles } from './survey'

const STEPS = 100

/** The share-th quantile (0 to 1) of rising figures, linear between neighbours (Hyndman & Fan 1996, definition 7). */
export function quantileOf(rising: ArrayLike<number>, share: number): number {
  const place = share * (rising.length - 1)
  const [low, high] = [rising[Math.floor(place)] ?? NaN, rising[Math.ceil(place)] ?? NaN]
  return low === high ? low : low + (high - low) * (place - Math.floor(place))
}

/** Spread of a figure among customers, from figures in any order; null where they are too few or all alike. */
export function percentilesOf(figures: readonly number[]): Percentiles | null {
  const rising = Float64Array.from(figures).toSorted()
  if (rising.length < LEAST_CUSTOMERS || rising[0] === rising.at(-1)) return null
  return Array.from({ length: STEPS + 1 }, (_, step) => quantileOf(rising, step / STEPS))
}

/** Index of the first percentile that is not below the figure; one past the last where all are. */
function firstNotBelow(percentiles: readonly number[], figure: number): number {
  let [low, high] = [0, percentiles.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((percentiles[middle] ?? figure) < figure) low = middle + 1
    else high = middle
  }
  return low
}

/**
 * Share of customers with less, 0 to 1: 0.78 is more than 78 of a hundred have. Read from percentiles, linear between
 * them; equal figures have equal shares.
 */
export function shareBelow(percentiles: readonly number[], figure: number): number {
  const next = firstNotBelow(percentiles, figure)
  const above = percentiles[next]
  if (above === undefined) return 1
  const below = percentiles[next - 1] ?? above
  return above === figure || below === above
    ? next / STEPS
    : (next - 1 + (figure - below) / (above - below)) / STEPS
}
