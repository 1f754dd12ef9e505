import type { ConsoleProfile } from './profile'

declare global {
  // The global of the world that our scripts share in a page; the page's own scripts live in another one.
  var tillsideProfile: ConsoleProfile | undefined
  var tillsideIsAlive: (() => boolean) | undefined
}

/** The part of the shared global that carries a profile from its own script to the engine. */
export type SharedWorld = Pick<typeof globalThis, 'tillsideProfile' | 'tillsideIsAlive'>

/**
 * Takes the profile and the page with it; undefined where there is no profile, or where an engine that is still
 * connected to its extension attends the page already.
 */
export function takeOverPage(
  world: SharedWorld,
  isAlive: () => boolean,
): ConsoleProfile | undefined {
  if (world.tillsideProfile === undefined || world.tillsideIsAlive?.() === true) return undefined
  world.tillsideIsAlive = isAlive
  return world.tillsideProfile
}
