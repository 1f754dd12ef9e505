/** Steps of an axis that people read easily: 1, 2 or 5 of a power of ten. */
const NICE = [1, 2, 5, 10]
const MOST_STEPS = 4

/** Round values from 0 to the first that is not below the largest, at most five of them. */
export function ticksTo(largest: number): number[] {
  if (largest <= 0) return [0, 1]
  const power = 10 ** Math.floor(Math.log10(largest / MOST_STEPS))
  const step = power * (NICE.find((each) => each * power * MOST_STEPS >= largest) ?? 10)
  const count = Math.ceil(largest / step)
  // Multiplied, not added up, so that 0.1 + 0.2 stays 0.3 on the axis.
  return Array.from({ length: count + 1 }, (_, index) => Number((index * step).toPrecision(12)))
}

/** Maps 0 to `domain` onto `from` to `to`, px. */
export const linear =
  (domain: number, from: number, to: number) =>
  (value: number): number =>
    from + ((to - from) * value) / (domain || 1)

/** The path of a line through points, px. */
export const linePath = (points: readonly (readonly [number, number])[]): string =>
  points
    .map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`)
    .join('')
