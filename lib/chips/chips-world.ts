declare global {
  // Globals of the world that our scripts share in a page; the page's own scripts live in another one.
  var tillsideChipsAlive: (() => boolean) | undefined
  var tillsideChipTag: string | undefined
}

/** The part of the shared global by which scripts know of each other's chips: whether somebody draws any, and under which name. */
export type ChipsWorld = Pick<typeof globalThis, 'tillsideChipsAlive' | 'tillsideChipTag'>

/** Whether a node of a page is a chip of ours: what comes and goes of them is no news of the page. */
export const isChip = ({ tillsideChipTag }: ChipsWorld, { nodeName }: Node): boolean =>
  nodeName.toLowerCase() === tillsideChipTag

/** Takes a page's lists over; false where a script that still attends them did so before. */
export function takeOverLists(world: ChipsWorld, isAlive: () => boolean): boolean {
  if (world.tillsideChipsAlive?.() === true) return false
  world.tillsideChipsAlive = isAlive
  return true
}
