/** A text as it is compared: spellings that mean the same (full width, case, blanks around) are the same afterwards. */
export const plainSpelling = (text: string): string => text.normalize('NFKC').trim().toLowerCase()
