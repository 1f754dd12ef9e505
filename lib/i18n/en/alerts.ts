/** Words of the alerts area, in English: the shape that every language fills. */
export const alerts = {}
