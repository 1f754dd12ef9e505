/** Fewer characters are tried out too soon by whoever has found the file or the disk. */
export const PASSPHRASE_LEAST = 12
/** A browser's own limit for what makes a key would be far beyond. */
export const PASSPHRASE_LIMIT = 200

/** Why a passphrase opens nothing: it is wrong, or it is too soon to try; and how long the next try waits, ms. */
export interface PassphraseRefusal {
  readonly why: 'wrong' | 'wait'
  readonly waitMs: number
}
