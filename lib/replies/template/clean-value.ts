/**
 * Control characters and line ends in a value could press keys in a composer, direction marks could turn the text around
 * (Unicode Standard Annex 9, explicit and implicit directional formatting characters).
 */
const UNSAFE = /[\p{Cc}\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]+/gu

/** A value as it may stand in a reply. */
export const cleanValue = (value: string): string => value.replace(UNSAFE, ' ')
