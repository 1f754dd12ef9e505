/** What makes a file unreadable from some place on, so that nothing of it can be trusted. */
export type Breakage =
  /** A quote is opened and never closed. */
  | 'unclosed-quote'
  /** One line is longer than any honest one. */
  | 'long-line'
  /** The file ends in the middle of a row, or of a character. */
  | 'cut-off'
  /** A spreadsheet or an archive whose parts do not fit. */
  | 'damaged'
  /** What it holds would not fit into the memory. */
  | 'too-large'

/** The file breaks off or runs wild in the middle: it is not taken, not even the rows before. */
export class BrokenFileError extends Error {
  override readonly name = 'BrokenFileError'
  constructor(
    readonly why: Breakage,
    options?: ErrorOptions,
  ) {
    super(why, options)
  }
}
