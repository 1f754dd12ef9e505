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
  const rising = Float64Array.from(figures).sort()
  if (rising.length < LEAST_CUSTOMERS || rising[0] === rising.at(-1)) return null
  return Array.from({ length: STEPS + 1 }, (_, step) => quantileOf(rising, step / STEPS))
}

/**
 * Share of customers with less, 0 to 1: 0.78 is more than 78 of a hundred have. Read from percentiles, linear between
 * them; equal figures have equal shares.
 */
export function shareBelow(percentiles: Percentiles, figure: number): number {
  const next = percentiles.findIndex((each) => each >= figure)
  if (next === -1) return 1
  const [above = figure, below = above] = [percentiles[next], percentiles[next - 1]]
  return above === figure ? next / STEPS : (next - 1 + (figure - below) / (above - below)) / STEPS
}
