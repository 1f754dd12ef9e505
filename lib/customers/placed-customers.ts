type Bytes = Uint8Array<ArrayBuffer>

/** Where each customer of a shop stands by its survey, in the order of their ids; 0 is unknown in every column. */
export interface PlacedCustomers {
  /** Rising; see `personIdOf`. */
  readonly ids: readonly string[]
  /** Fifths, 1 worst to 5 best. */
  readonly r: Bytes
  readonly f: Bytes
  readonly m: Bytes
  /** 1 and more: the place in `SEGMENTS`, and in `LIFECYCLE_STAGES`. */
  readonly segments: Bytes
  readonly stages: Bytes
  /** Chance of being active, 1 to 99 in a hundred. */
  readonly active: Bytes
}
