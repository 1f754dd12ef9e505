/** What in a text may be another buyer's, as it is written there: order numbers, phones, mail addresses, names. */
export interface NamesToLookUp {
  readonly orderNumbers: readonly string[]
  readonly phones: readonly string[]
  readonly mails: readonly string[]
  /** Names and nicks that the text speaks to or of. */
  readonly names: readonly string[]
}

/** Finds what the caller has to look up before the text is checked. */
export const namesToLookUp = (_text: string): NamesToLookUp => ({
  orderNumbers: [],
  phones: [],
  mails: [],
  names: [],
})
