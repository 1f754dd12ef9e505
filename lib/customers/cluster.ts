/** Rounds after which the search ends in any case. */
const MOST_ROUNDS = 50

type Point = readonly number[]

/** Squared distance of two points. */
const distance = (a: Point, b: Point): number =>
  a.reduce((sum, value, index) => sum + (value - (b[index] ?? value)) ** 2, 0)

/** Index of the centre next to a point, the first of equally near ones; -1 without centres. */
export function nearest(point: Point, centres: readonly Point[]): number {
  let [best, least] = [-1, Infinity]
  for (const [index, centre] of centres.entries()) {
    const away = distance(point, centre)
    if (away < least) [best, least] = [index, away]
  }
  return best
}

/** Mean of the points of each group; a group without points keeps the centre it had. */
export function centresOf(
  points: readonly Point[],
  groups: readonly number[],
  before: readonly Point[],
): Point[] {
  const sums = before.map((centre) => centre.map(() => 0))
  const sizes = before.map(() => 0)
  for (const [index, point] of points.entries()) {
    const group = groups[index] ?? -1
    const sum = sums[group]
    if (sum === undefined) continue
    for (const [axis, value] of point.entries()) sum[axis] = (sum[axis] ?? 0) + value
    sizes[group] = (sizes[group] ?? 0) + 1
  }
  return before.map((centre, group) => {
    const size = sizes[group] ?? 0
    return size === 0 ? centre : (sums[group] ?? centre).map((value) => value / size)
  })
}

/**
 * Moves centres into the middle of the points next to them until none changes sides (k-means, Lloyd 1982). Deterministic:
 * the start is given, not drawn.
 */
export function settleCentres(points: readonly Point[], start: readonly Point[]): Point[] {
  let centres: Point[] = [...start]
  let groups: number[] = []
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const current = centres
    const next = points.map((point) => nearest(point, current))
    if (next.every((group, index) => group === groups[index])) break
    groups = next
    centres = centresOf(points, groups, centres)
  }
  return centres
}
