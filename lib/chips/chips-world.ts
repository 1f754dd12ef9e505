declare global {
  // A global of the world that our scripts share in a page; the page's own scripts live in another one.
  var tillsideChipsAlive: (() => boolean) | undefined
}

/** The part of the shared global by which a script of chips knows that another one is here. */
export type ChipsWorld = Pick<typeof globalThis, 'tillsideChipsAlive'>

/** Takes a page's lists over; false where a script that still attends them did so before. */
export function takeOverLists(world: ChipsWorld, isAlive: () => boolean): boolean {
  if (world.tillsideChipsAlive?.() === true) return false
  world.tillsideChipsAlive = isAlive
  return true
}
