/**
 * Worth of the place where a word of a query was met: all that stands there, its beginning, or something within.
 * A shortcut that is typed out is meant; after it titles count, then what buyers say, then bodies.
 */
export const PLACES = {
  title: { whole: 70, start: 60, within: 50 },
  shortcut: { whole: 80, start: 56, within: 40 },
  intent: { whole: 48, start: 40, within: 32 },
  body: { whole: 20, start: 20, within: 20 },
} as const
export type LineKind = keyof typeof PLACES

/**
 * What the manner in which a word was met takes off; a word is met only as well as its worst part. A slip is worth less than
 * anything met without one, wherever that stands.
 */
export const COSTS = {
  /** As it is written. */
  literal: 0,
  /** A Chinese character by a whole reading. */
  reading: 1,
  /** The last word or reading begun. */
  begun: 2,
  /** A Chinese character by the first letters of a reading. */
  initial: 3,
  /** A word by its first letter. */
  acronym: 4,
  /** Inside a word. */
  inside: 6,
  /** Another character that sounds the same; so the simplified and the traditional form find each other. */
  sound: 8,
  /** A word with one slip. */
  slip: 45,
  /** The beginning of a word, with one slip. */
  begunSlip: 47,
} as const

/** Rank of a word met at a place in a manner, 1 to 80. */
export const rankOf = (worth: number, cost: number): number => Math.max(1, worth - cost)
