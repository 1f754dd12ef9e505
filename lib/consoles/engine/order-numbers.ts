/** Finds the different order numbers of the given shape in a text; digits and hyphens around a number make it another thing. */
export function findOrderNumbers(text: string, shape: string): readonly string[] {
  const numbers = text.matchAll(new RegExp(`(?<![\\d-])(?:${shape})(?![\\d-])`, 'gu'))
  return [...new Set([...numbers].map(([number]) => number))]
}
