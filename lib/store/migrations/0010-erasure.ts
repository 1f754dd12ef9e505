import type { Migration } from './migration'

/** Who was erased, as keyed hashes, and the proofs of it. */
export const erasure: Migration = {
  version: 10,
  stores: {
    tombstones: 'id, shopId',
    erasures: 'id, at',
  },
}
