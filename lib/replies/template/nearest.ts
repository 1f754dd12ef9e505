/** How many letters somebody must add, drop, change or swap with the next to get from one word to another (Damerau, 1964; optimal string alignment). */
function distance(from: string, to: string): number {
  let before: number[] = []
  let last = Array.from({ length: to.length + 1 }, (_, index) => index)
  for (let i = 1; i <= from.length; i++) {
    const row = [i]
    for (let j = 1; j <= to.length; j++) {
      const cost = from[i - 1] === to[j - 1] ? 0 : 1
      const swapped =
        i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1]
          ? (before[j - 2] ?? 0) + 1
          : Infinity
      row.push(
        Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + cost, swapped),
      )
    }
    before = last
    last = row
  }
  return last[to.length] ?? 0
}

/** The name that was probably meant; null where none is near: at most a third of its letters, and no more than two, differ. */
export function nearest(name: string, names: Iterable<string>): string | null {
  let best: string | null = null
  let least = Math.min(2, Math.floor(name.length / 3)) + 1
  for (const each of names) {
    if (Math.abs(each.length - name.length) >= least) continue
    const steps = distance(name.toLowerCase(), each.toLowerCase())
    if (steps < least) [best, least] = [each, steps]
  }
  return best
}
