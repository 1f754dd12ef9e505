/** Product cards of a chat that are kept, the newest; apart, so that a page script can use it without a schema library. */
export const CARDS_KEPT = 10
