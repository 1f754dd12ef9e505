declare global {
  // Globals of the world that our scripts share in a page; the page's own scripts live in another one.
  var tillsideHost: HTMLElement | undefined
  var tillsideIsInSight: ((x: number, y: number) => boolean) | undefined
}

/** The part of the shared global through which the panel's sight is checked. */
export type SightWorld = Pick<typeof globalThis, 'tillsideHost' | 'tillsideIsInSight'>
