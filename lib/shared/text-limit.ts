/** Longest text that Tillside keeps of anything a page or file says, in UTF-16 units; apart, so that a page script can use it without a schema library. */
export const TEXT_LIMIT = 500
