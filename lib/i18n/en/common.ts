/** Words of the common area, in English: the shape that every language fills. */
export const common = {}
