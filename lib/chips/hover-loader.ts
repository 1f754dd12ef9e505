import type { ChipsWorld } from './chips-world'
import type { HoverAnchor, HoverCard } from './hover-card'
import type { HoverFrameOptions } from './hover-frame'

export interface HoverLoaderOptions extends HoverFrameOptions {
  readonly world: ChipsWorld
  /** Brings the script of the card into this page. */
  readonly bringCard: () => Promise<unknown>
}

/** Stands for the hover card, whose script comes into the page when somebody first turns to a chip. */
export function createHoverLoader(options: HoverLoaderOptions): HoverCard {
  let card: HoverCard | undefined
  let isOnItsWay = false
  /** What was asked for last, and not given up, while the script is on its way. */
  let wanted: { readonly act: 'seek' | 'enter'; readonly anchor: HoverAnchor } | null = null

  const load = async (): Promise<void> => {
    isOnItsWay = true
    await options.bringCard()
    isOnItsWay = false
    if (options.signal.aborted) return
    card ??= options.world.tillsideHoverCard?.(options)
    if (wanted !== null) card?.[wanted.act](wanted.anchor)
    wanted = null
  }
  const ask = (act: 'seek' | 'enter', anchor: HoverAnchor): void => {
    if (card !== undefined) {
      card[act](anchor)
      return
    }
    wanted = { act, anchor }
    if (!isOnItsWay) void load()
  }
  const stop = (act: 'leave' | 'hide'): void => {
    wanted = null
    card?.[act]()
  }
  return {
    seek: (anchor) => ask('seek', anchor),
    enter: (anchor) => ask('enter', anchor),
    leave: () => stop('leave'),
    hide: () => stop('hide'),
    renew: () => card?.renew(),
    anchor: () => card?.anchor() ?? wanted?.anchor ?? null,
  }
}
