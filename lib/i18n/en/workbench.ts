/** Words of the workbench area, in English: the shape that every language fills. */
export const workbench = {}
