import type { TagRow } from './rows-facts'

const union = (a: readonly string[], b: readonly string[]): string[] =>
  [...new Set([...a, ...b])].toSorted()

/** Whether the customer has the tag: some add was not removed. */
export function isPresent({ adds, removed }: TagRow): boolean {
  const gone = new Set(removed)
  return adds.some((add) => !gone.has(add))
}

/** Joins two devices' rows of one tag: an add that the other did not see when it removed wins. */
export function mergeTagRows(a: TagRow, b: TagRow): TagRow {
  return { ...a, adds: union(a.adds, b.adds), removed: union(a.removed, b.removed) }
}

/** Adds under a name of its own, `by`, which only those who saw it can remove. */
export function addTo(row: TagRow, by: string): TagRow {
  return isPresent(row) ? row : { ...row, adds: union(row.adds, [by]) }
}

/** Removes every add that was seen. */
export function removeFrom(row: TagRow): TagRow {
  return { ...row, removed: union(row.removed, row.adds) }
}
