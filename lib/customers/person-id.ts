/** The least of a person's account ids stands for all of them, so that it does not matter which one is on the page. */
export const personIdOf = (customerIds: readonly string[]): string =>
  customerIds.reduce((least, id) => (id < least ? id : least), customerIds[0] ?? '')
