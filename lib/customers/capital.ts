import type { CustomerRecord } from './record'

/** What a customer is worth to the shop beyond own orders. */
export interface Reach {
  readonly reviews: number
  /** Reviews of at least four stars. */
  readonly praise: number
  readonly referrals: number
}

const PRAISE_STARS = 4
/** A good review counts half a referral. */
const PRAISE_WEIGHT = 0.5

/** Counts reviews and referrals in a customer's records. */
export function reachIn(records: readonly CustomerRecord[]): Reach {
  const stars = records.flatMap(({ facts }) => (facts.kind === 'review' ? [facts.stars] : []))
  return {
    reviews: stars.length,
    praise: stars.filter((each) => each >= PRAISE_STARS).length,
    referrals: records.filter(({ facts }) => facts.kind === 'referral').length,
  }
}

/**
 * Capital value, 0 to 100: each referral, or two good reviews, halves what is missing to 100. Null where neither a review
 * nor a referral is recorded.
 */
export const capitalOf = ({ reviews, praise, referrals }: Reach): number | null =>
  reviews + referrals === 0 ? null : 100 * (1 - 2 ** -(referrals + PRAISE_WEIGHT * praise))
