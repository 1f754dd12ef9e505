import { cleanText, matchName } from '../cells'

/** The set of a table's column names, however they are ordered and spelled: files of one kind have one shape. */
export const headerShape = (header: readonly string[]): string =>
  JSON.stringify(
    [...new Set(header.map((name) => matchName(cleanText(name))))]
      .filter((name) => name !== '')
      .toSorted(),
  )
