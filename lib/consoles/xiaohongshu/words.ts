/** A parcel's number, which is the order's here: P and eighteen digits. */
export const ORDER_NUMBER = String.raw`P\d{18}`

/** A return's number: R and at least ten digits. */
export const CASE_NUMBER = String.raw`R\d{10,24}`

/** An order number that a text begins with. */
export const WHOLE_ORDER_NUMBER = `^(${ORDER_NUMBER})(?!\\d)`
