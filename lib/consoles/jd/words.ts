/** Digits; twelve were usual, and longer ones are seen. */
export const ORDER_NUMBER = String.raw`\d{12,18}`

/** An order number that a text begins with. */
export const WHOLE_ORDER_NUMBER = `^(${ORDER_NUMBER})(?!\\d)`
