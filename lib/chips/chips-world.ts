import type { PageProfile } from '@/lib/consoles/profile'

import type { createHoverCard } from './hover-card'

/** The pages of a console, as the script that reads them goes through them. */
export interface OpenPages {
  /**
   * Calls `attend` with the page that is open, and with each that opens later, until its signal ends; what that gives is
   * called after every reading of the page.
   */
  follow(attend: (page: PageProfile, signal: AbortSignal) => () => void): void
}

declare global {
  // Globals of the world that our scripts share in a page; the page's own scripts live in another one.
  var tillsideChipsAlive: (() => boolean) | undefined
  var tillsideChipTag: string | undefined
  var tillsidePages: OpenPages | undefined
  var tillsideHoverCard: typeof createHoverCard | undefined
}

/** The part of the shared global by which scripts know of each other's chips: whether somebody draws any, under which name, and what they need for it. */
export type ChipsWorld = Pick<
  typeof globalThis,
  'tillsideChipsAlive' | 'tillsideChipTag' | 'tillsidePages' | 'tillsideHoverCard'
>

/** Whether a node of a page is a chip of ours: what comes and goes of them is no news of the page. */
export const isChip = ({ tillsideChipTag }: ChipsWorld, { nodeName }: Node): boolean =>
  nodeName.toLowerCase() === tillsideChipTag

/** Takes a page's lists over; false where a script that still attends them did so before. */
export function takeOverLists(world: ChipsWorld, isAlive: () => boolean): boolean {
  if (world.tillsideChipsAlive?.() === true) return false
  world.tillsideChipsAlive = isAlive
  return true
}
