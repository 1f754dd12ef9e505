import type { Retention } from '@/lib/customers/survey'

/** One step of the curve: day after the first order, share who order then, and its 80 % interval. */
export interface RetentionPoint {
  readonly day: number
  readonly share: number
  readonly low: number
  readonly high: number
  readonly customers: number
}

/** Normal quantile of an 80 % interval. */
const Z80 = 1.2816

/** Wilson's interval of a share among n (Wilson 1927): stays between 0 and 1 also for few. */
function intervalOf(share: number, n: number): readonly [low: number, high: number] {
  const z2 = Z80 ** 2
  const centre = (share + z2 / (2 * n)) / (1 + z2 / n)
  const half = (Z80 / (1 + z2 / n)) * Math.sqrt((share * (1 - share)) / n + z2 / (4 * n * n))
  return [Math.max(0, centre - half), Math.min(1, centre + half)]
}

/** The curve's steps as points; the first is the first order itself. */
export const pointsOf = ({ stepDays, curve }: Retention): RetentionPoint[] =>
  curve.map(({ share, customers }, step) => {
    const [low, high] = step === 0 ? [1, 1] : intervalOf(share, customers)
    return { day: step * stepDays, share, low, high, customers }
  })

/** Names nearer to each other than this share of the axis would run into one another. */
const NAMED_SHARE = 0.1

/** Of rising days those that have room for their names; of two neighbours the later one stays. */
export function namedDays(days: readonly number[]): number[] {
  const room = (days.at(-1) ?? 0) * NAMED_SHARE
  let next = Infinity
  const hasRoom = (day: number): boolean => {
    if (next - day < room) return false
    next = day
    return true
  }
  return days.toReversed().filter(hasRoom).toReversed()
}

/** A part of the axis and its name. */
export interface NamedSpan {
  readonly name: string
  readonly from: number
  readonly to: number
}

/** How wide the picture's small type is, px; Chinese is square. */
const LATIN_PX = 7
const SQUARE_PX = 12
const BETWEEN_PX = 10

const widthOf = (name: string): number =>
  Array.from(name).reduce((sum, sign) => sum + (sign > '\u2E7F' ? SQUARE_PX : LATIN_PX), 0)

/** Where the names of neighbouring spans begin, px: over the middle of each, or as far right as the name before it demands. */
export function placeNames(
  spans: readonly NamedSpan[],
  x: (value: number) => number,
): { readonly name: string; readonly x: number }[] {
  let free = x(0)
  return spans
    .filter(({ from, to }) => to > from)
    .map(({ name, from, to }) => {
      const width = widthOf(name)
      const start = Math.max(free, x((from + to) / 2) - width / 2)
      free = start + width + BETWEEN_PX
      return { name, x: start }
    })
}

/** The point of a day, or the nearest before it. */
export const pointAt = (
  points: readonly RetentionPoint[],
  day: number,
): RetentionPoint | undefined => points.findLast((point) => point.day <= day)
