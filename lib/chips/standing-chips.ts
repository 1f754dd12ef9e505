import type { Chip } from './chip'
import { watchChip } from './chip-keys'
import { says, type ListedOrder } from './find-orders'
import type { Place } from './find-place'
import type { HoverCard } from './hover-card'

/** A chip that stands beside an order. */
export interface Standing {
  readonly order: ListedOrder
  readonly place: Place
  /** The words that it stands beside. */
  readonly beside: string
  /** What it showed when it was put there: with other words it may need other room. */
  readonly said: string
  readonly chip: Chip
}

/** The chips of a page, by the piece of text that holds their order's number. */
export interface StandingChips {
  of(number: Text): Standing | undefined
  list(): readonly Standing[]
  add(standing: Standing): void
  drop(standing: Standing): void
  /** Puts them into the order of these numbers. */
  sort(numbers: readonly Text[]): void
}

/** Whether a chip stands where it was put, and beside the same words of the same order. */
export const isTrue = ({ order, place, beside, chip }: Standing, shape: string): boolean =>
  order.text.isConnected &&
  says(order.text, order.number, shape) &&
  place.text.isConnected &&
  place.text.data === beside &&
  place.after.nextSibling === chip.host

export interface KeepOptions {
  readonly hover: HoverCard
  /** Shape of an order number. */
  readonly shape: string
  readonly signal: AbortSignal
}

/** Keeps chips with their orders: where a row is used for another one, its chip is gone in the turn of the page's own change. */
export function keepChips({ hover, shape, signal }: KeepOptions): StandingChips {
  let standing = new Map<Text, Standing>()

  const drop = (each: Standing): void => {
    standing.delete(each.order.text)
    each.chip.host.remove()
    if (hover.anchor()?.button === each.chip.button) hover.hide()
  }
  const observer = new MutationObserver(() => {
    for (const each of standing.values()) if (!isTrue(each, shape)) drop(each)
  })
  /** One chip is where Tab stops; arrows go on from there. */
  const stopAt = (stop: Standing | undefined): void => {
    for (const each of standing.values()) each.chip.button.tabIndex = each === stop ? 0 : -1
  }
  const move = (from: Standing, by: 1 | -1): void => {
    const all = [...standing.values()]
    const next = all[all.indexOf(from) + by]
    if (next === undefined) return
    stopAt(next)
    next.chip.button.focus()
  }
  const clear = (): void => {
    observer.disconnect()
    for (const each of standing.values()) drop(each)
  }
  signal.addEventListener('abort', clear, { once: true })
  return {
    of: (number) => standing.get(number),
    list: () => [...standing.values()],
    add(each) {
      const { order, chip } = each
      standing.set(order.text, each)
      const anchor = { number: order.number, button: chip.button }
      watchChip(chip.button, {
        onSeek: () => hover.seek(anchor),
        onLeave: () => hover.leave(),
        onEnter: () => hover.enter(anchor),
        onEscape: () => hover.hide(),
        onMove: (by) => move(each, by),
      })
    },
    drop,
    sort(numbers) {
      const sorted = numbers.flatMap((number) => standing.get(number) ?? [])
      standing = new Map(sorted.map((each) => [each.order.text, each]))
      stopAt(sorted.find(({ chip }) => chip.button.tabIndex === 0) ?? sorted[0])
      observer.disconnect()
      for (const row of new Set(sorted.map(({ order }) => order.row)))
        observer.observe(row, { childList: true, subtree: true, characterData: true })
    },
  }
}
