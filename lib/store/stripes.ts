import type { Table } from 'dexie'

import { ALL_LEVELS, bucketAt, hash32 } from './hash'
import { BASE_RUN, BUCKET_LEVELS } from './rows'

/** Parts in which the customers of a shop are gone through: as many as the coarsest level has buckets. */
export const STRIPES = 2 ** BUCKET_LEVELS[0]

/** The stripe in which all of a customer lies. */
export const stripeOf = (customerId: string): number =>
  bucketAt(hash32(customerId), BUCKET_LEVELS[0]) - STRIPES

/** Buckets a request, so that other readers get between. */
const REQUEST_BUCKETS = 16

/**
 * The rows of all runs that hold the customers of one stripe, 0 to `STRIPES`; each customer's rows lie in one stripe. Coarse
 * levels come first: what is gathered meanwhile only moves to a finer one, and so is seen, if twice.
 */
export async function* readStripe<Row>(
  table: Table<Row, [string, number, string]>,
  shopId: string,
  stripe: number,
): AsyncGenerator<Row[]> {
  for (const level of ALL_LEVELS) {
    const buckets = 2 ** level / STRIPES
    const first = 2 ** level + stripe * buckets
    const end = first + buckets
    for (let from = first; from < end; from += REQUEST_BUCKETS) {
      const to = Math.min(from + REQUEST_BUCKETS, end)
      yield await table
        .where('[shopId+bucket+run]')
        .between([shopId, from, BASE_RUN], [shopId, to, BASE_RUN], true, false)
        .toArray()
    }
  }
}
