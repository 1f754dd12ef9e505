/** Why a product is not offered to this buyer now; apart from the schemas, which the panel does not load. */
export const EXCLUSIONS = [
  'barred',
  'sold-out',
  'below-margin',
  'asked-about',
  'owned',
  'returned',
  'complained',
] as const
export type Exclusion = (typeof EXCLUSIONS)[number]
