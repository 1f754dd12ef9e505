/** Whole numbers from `low` to `high`, and the chance that the outcome is one of them. */
export interface LikelyRange {
  readonly low: number
  readonly high: number
  readonly mass: number
}

/** Mixes chances of 0, 1, 2... from several forecasts of equal weight. */
export function mixChances(forecasts: readonly (readonly number[])[]): number[] {
  const length = Math.max(0, ...forecasts.map((chances) => chances.length))
  const mixed = Array.from({ length }, () => 0)
  for (const chances of forecasts)
    for (const [count, chance] of chances.entries())
      mixed[count] = (mixed[count] ?? 0) + chance / forecasts.length
  return mixed
}

/** Shortest run of counts that holds at least `share`; of equally short ones the likeliest. */
function shortestRun(chances: readonly number[], share: number): LikelyRange {
  let best: LikelyRange = { low: 0, high: chances.length - 1, mass: 0 }
  let [low, mass] = [0, 0]
  for (const [high, chance] of chances.entries()) {
    mass += chance
    while (mass - (chances[low] ?? 0) >= share) {
      mass -= chances[low] ?? 0
      low += 1
    }
    const [length, shortest] = [high - low, best.high - best.low]
    if (mass >= share && (length < shortest || (length === shortest && mass > best.mass)))
      best = { low, high, mass }
  }
  return best
}

/**
 * Shortest range of counts that holds at least `share` of the outcomes, stretched to the rounded mean, so that the
 * expected number never stands outside its own range.
 */
export function likelyRange(chances: readonly number[], mean: number, share: number): LikelyRange {
  const run = shortestRun(chances, share)
  const expected = Math.min(Math.round(mean), chances.length - 1)
  const [low, high] = [Math.min(run.low, expected), Math.max(run.high, expected)]
  const mass = chances.slice(low, high + 1).reduce((sum, chance) => sum + chance, 0)
  return { low, high, mass: Math.min(1, mass) }
}
