import type { DeskParts, FillDesk } from './fill-desk'

/** Builds the desk that fills the composer of one page. */
export type MakeFillDesk = (parts: DeskParts) => FillDesk

declare global {
  // The global of the world that our scripts share in a page; the page's own scripts live in another one.
  var tillsideTakeDesk: ((make: MakeFillDesk) => void) | undefined
}

/** The part of the shared global through which the engine gets its desk. */
export type DeskWorld = Pick<typeof globalThis, 'tillsideTakeDesk'>

/**
 * Lets the script that fills composers hand its desk in when it is first needed; gives the desk, or null until then.
 * The latest engine of a page takes it, once: a script left behind by an update gets none, nor does its desk stay.
 */
export function expectFillDesk(world: DeskWorld, parts: DeskParts): () => FillDesk | null {
  let desk: FillDesk | null = null
  world.tillsideTakeDesk = (make) => {
    desk ??= make(parts)
  }
  return () => desk
}

/** Hands the way to fill composers to the engine that attends this page. */
export function handInDesk(world: DeskWorld, make: MakeFillDesk): void {
  world.tillsideTakeDesk?.(make)
}
