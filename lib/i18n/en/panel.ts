/** Words of the panel area, in English: the shape that every language fills. */
export const panel = {}
