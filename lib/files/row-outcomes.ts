/** Why one row of a file is not taken. */
export const REFUSALS = [
  'missing-number',
  'damaged-number',
  'wrong-number',
  'bad-time',
  'future-time',
  'bad-money',
  'bad-currency',
  'paid-above-total',
  'bad-count',
  'extra-cells',
  /** Another row of the same order was refused. */
  'part-refused',
  /** Its order was read long before; what it adds to the order's money can no longer be added. */
  'late-row',
] as const
export type Refusal = (typeof REFUSALS)[number]

/** What is worth knowing of rows that were taken. */
export const ROW_WARNINGS = [
  'no-time',
  'resaved-time',
  'unknown-state',
  'unknown-aftersale',
  /** The number is not shaped like the platform's; it is taken as it stands. */
  'odd-number',
  /** The seller moved own goods: no order comes of the row. */
  'not-a-sale',
  /** The row is about no order: a fee, a transfer, a private purchase. Nothing of it is kept. */
  'no-order',
  /** The buyer's wish is still open: nothing has gone back yet. */
  'open-return',
  /** The row names nobody by what they could be known again. */
  'no-buyer',
  /** The owner said that such rows are no sale. */
  'left-out',
  /** It takes something back: what it came to goes off the order of the same number. */
  'return-row',
  /** A return whose order is not in the file: it is counted, and nothing comes of it. */
  'return-alone',
  /** The file's last row, complete but without a line end: the file may have been cut off there. */
  'open-end',
] as const
export type RowWarning = (typeof ROW_WARNINGS)[number]
