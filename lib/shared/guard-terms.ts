/** Longest piece of a text, UTF-16 units, by which a finding is told and kept. */
export const GUARDED_WORDS_LIMIT = 200

/** Longest reason, UTF-16 units, that an agent gives for a warning that they pass. */
export const OVERRIDE_REASON_LIMIT = 200

/** The words of a text that a finding is about: what its override is for, and what the log keeps of the text. */
export const guardedWords = (
  text: string,
  { from, to }: { readonly from: number; readonly to: number },
): string => text.slice(from, to).slice(0, GUARDED_WORDS_LIMIT)
