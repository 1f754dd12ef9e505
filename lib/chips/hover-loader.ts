import type { ChipsWorld } from './chips-world'
import type { HoverCard } from './hover-card'
import type { HoverFrameOptions } from './hover-frame'

export interface HoverLoaderOptions extends HoverFrameOptions {
  readonly world: ChipsWorld
  /** Brings the script of the card into this page. */
  readonly bringCard: () => Promise<unknown>
}

/** Stands for the hover card, whose script comes into the page when somebody first turns to a chip. */
export function createHoverLoader(options: HoverLoaderOptions): HoverCard {
  let card: HoverCard | undefined
  /** What was asked for last, while the script is on its way. */
  let wanted: ((card: HoverCard) => void) | undefined
  const load = async (): Promise<void> => {
    await options.bringCard()
    if (options.signal.aborted) return
    card ??= options.world.tillsideHoverCard?.(options)
    if (card !== undefined) wanted?.(card)
    wanted = undefined
  }
  const ask = (act: (card: HoverCard) => void): void => {
    if (card !== undefined) return act(card)
    const isOnItsWay = wanted !== undefined
    wanted = act
    if (!isOnItsWay) void load()
  }
  const stop = (act: 'leave' | 'hide'): void => {
    if (card !== undefined) card[act]()
    else if (wanted !== undefined) wanted = () => undefined
  }
  return {
    seek: (anchor) => ask((each) => each.seek(anchor)),
    enter: (anchor) => ask((each) => each.enter(anchor)),
    leave: () => stop('leave'),
    hide: () => stop('hide'),
    renew: () => card?.renew(),
    anchor: () => card?.anchor() ?? null,
  }
}
