/** As `Map.groupBy` of newer Nodes: the items by their key, keys and items in order of appearance. */
function groupBy<Item, Key>(
  items: Iterable<Item>,
  keyOf: (item: Item, index: number) => Key,
): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>()
  let index = 0
  for (const item of items) {
    const key = keyOf(item, index)
    groups.set(key, [...(groups.get(key) ?? []), item])
    index += 1
  }
  return groups
}

/**
 * Gives Node 20 the `Map.groupBy` that newer ones have: Vitest's reporter lists failures with it, and without it a
 * failed run says nothing about what failed.
 */
export function provideMapGroupBy(): void {
  if (!('groupBy' in Map)) Object.defineProperty(Map, 'groupBy', { value: groupBy })
}
