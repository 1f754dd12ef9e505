import type { CustomerSummary, OrderParameters } from './prediction'

/** So little that the shop says nothing of how often its buyers order. */
const NOTHING = 1e-9
/** A factor by which the chance to leave may be off where nothing is known of the shop. */
const UNSURE = Math.E

/**
 * MBG/NBD of a shop of which nothing is known, so that only the buyer's own orders speak: every rate (r and alpha near
 * 0, which leaves x orders in T) and every chance to leave (Beta(1, 1)) are as good as any other.
 */
export const RHYTHM: OrderParameters = { r: NOTHING, alpha: NOTHING, a: 1, b: 1 }

/** Other shops that would be as good: buyers who leave more or less readily. */
export const RHYTHM_SPREAD: readonly OrderParameters[] = [
  { ...RHYTHM, a: UNSURE },
  { ...RHYTHM, a: 1 / UNSURE },
  { ...RHYTHM, b: UNSURE },
  { ...RHYTHM, b: 1 / UNSURE },
]

/** A rhythm needs two gaps between orders. */
export const hasRhythm = ({ x }: CustomerSummary): boolean => x >= 2
