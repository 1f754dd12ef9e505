/** So many of so many. */
export interface Share {
  readonly hits: number
  readonly of: number
}

/** A figure with the interval that holds it in 19 of 20 cases. */
export interface Estimate {
  readonly value: number
  readonly low: number
  readonly high: number
}

/** Quantile of the normal distribution for two-sided intervals of 95 %. */
const Z = 1.959_963_984_540_054

/** Wilson's interval of a proportion (Wilson 1927), 95 %; of nothing the whole range. */
export function wilson({ hits, of }: Share): Estimate {
  if (of === 0) return { value: 0, low: 0, high: 1 }
  const share = hits / of
  const middle = share + (Z * Z) / (2 * of)
  const half = Z * Math.sqrt((share * (1 - share)) / of + (Z * Z) / (4 * of * of))
  const scale = 1 + (Z * Z) / of
  const low = hits === 0 ? 0 : (middle - half) / scale
  const high = hits === of ? 1 : (middle + half) / scale
  return { value: share, low, high }
}

/** Difference of two independent proportions with Newcombe's interval (Newcombe 1998, method 10), 95 %. */
export function differenceOf(one: Share, other: Share): Estimate {
  const [a, b] = [wilson(one), wilson(other)]
  const value = a.value - b.value
  return {
    value,
    low: value - Math.hypot(a.value - a.low, b.high - b.value),
    high: value + Math.hypot(a.high - a.value, b.value - b.low),
  }
}

/**
 * Difference of two proportions over strata, each weighed by n1 n2 / (n1 + n2) (Mantel & Haenszel 1959); the interval puts
 * the strata's Newcombe intervals together by the square-and-add rule for sums of independent figures (Zou & Donner 2008,
 * "MOVER"). Strata that lack one side tell nothing; null where all do.
 */
export function stratifiedDifference(
  strata: readonly { readonly one: Share; readonly other: Share }[],
): Estimate | null {
  const usable = strata.filter(({ one, other }) => one.of > 0 && other.of > 0)
  const weights = usable.map(({ one, other }) => (one.of * other.of) / (one.of + other.of))
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  if (all === 0) return null
  let [value, below, above] = [0, 0, 0]
  for (const [index, { one, other }] of usable.entries()) {
    const [weight, difference] = [(weights[index] ?? 0) / all, differenceOf(one, other)]
    value += weight * difference.value
    below += (weight * (difference.value - difference.low)) ** 2
    above += (weight * (difference.high - difference.value)) ** 2
  }
  return { value, low: value - Math.sqrt(below), high: value + Math.sqrt(above) }
}
