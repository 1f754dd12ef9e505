/** The value below which the given share of the sorted figures lies. */
export function percentile(figures: readonly number[], share: number): number {
  const sorted = figures.toSorted((a, b) => a - b)
  const index = Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)
  const value = sorted[Math.max(0, index)]
  if (value === undefined) throw new Error('nothing was measured')
  return value
}

export const median = (figures: readonly number[]): number => percentile(figures, 0.5)

/** One decimal: the clock behind it gives no more. */
export const rounded = (value: number): number => Math.round(value * 10) / 10

/** Interval that holds the median of nine in ten resamples; the same figures always give the same one. */
export function medianInterval(figures: readonly number[], resamples = 2_000): [number, number] {
  let seed = 20_261_121
  const random = (): number => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
    return seed / 2 ** 32
  }
  const medians = Array.from({ length: resamples }, () =>
    median(figures.map(() => figures[Math.floor(random() * figures.length)] ?? 0)),
  )
  return [rounded(percentile(medians, 0.05)), rounded(percentile(medians, 0.95))]
}

/** Prints the result as the last line, for machines. */
export const report = (result: object): void => console.log(JSON.stringify(result))
