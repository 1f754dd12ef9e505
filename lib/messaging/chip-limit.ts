/** Order numbers that one call of chips asks for; apart, so that a page script can use it without a schema library. */
export const CHIPS_ASKED = 200
