import type { CustomerSummary, OrderParameters } from './prediction'

/** So little that the shop says nothing of how often its buyers order. */
const NOTHING = 1e-9
/** A factor by which the chance to leave may be off where nothing is known of the shop. */
const UNSURE = Math.E

/**
 * MBG/NBD of a shop of which nothing is known, so that only the buyer's own orders speak: r and alpha near 0 leave x
 * orders in T as all that tells the rate; one buyer in ten leaves after an order, a belief that a single order outweighs.
 * Under it the ranges held what they said on CDNOW and on Online Retail, where nobody seems to leave.
 */
export const RHYTHM: OrderParameters = { r: NOTHING, alpha: NOTHING, a: 0.1, b: 0.9 }

/** Other shops that would be as good: buyers who leave more or less readily. */
export const RHYTHM_SPREAD: readonly OrderParameters[] = [
  { ...RHYTHM, a: RHYTHM.a * UNSURE },
  { ...RHYTHM, a: RHYTHM.a / UNSURE },
  { ...RHYTHM, b: RHYTHM.b * UNSURE },
  { ...RHYTHM, b: RHYTHM.b / UNSURE },
]

/** A rhythm needs two gaps between orders. */
export const hasRhythm = ({ x }: CustomerSummary): boolean => x >= 2
