import type { Chip } from './chip'
import { createChipEars } from './chip-keys'
import { says, type ListedOrder } from './find-orders'
import type { Place } from './find-place'
import type { HoverAnchor, HoverCard } from './hover-card'

/** A chip that stands beside an order. */
export interface Standing {
  readonly order: ListedOrder
  readonly place: Place
  /** The words that it stands beside. */
  readonly beside: string
  readonly chip: Chip
}

/** The chips of a page, by the piece of text that holds their order's number. */
export interface StandingChips {
  of(number: Text): Standing | undefined
  list(): readonly Standing[]
  add(standing: Standing): void
  drop(standing: Standing): void
  /** Whether a row took its chip away by itself since this was asked last. */
  hasMoved(): boolean
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

const IN_A_ROW = { childList: true, subtree: true, characterData: true }

/** Watches rows, and lets go of those that it was given before. */
function watchRows(onChange: () => void): (rows: ReadonlySet<Element>) => void {
  const observer = new MutationObserver(onChange)
  let watched: ReadonlySet<Element> = new Set()
  return (rows) => {
    if (rows.size === watched.size && [...rows].every((row) => watched.has(row))) return
    watched = rows
    observer.disconnect()
    for (const row of rows) observer.observe(row, IN_A_ROW)
  }
}

/** Keeps chips with their orders: where a row is used for another one, its chip is gone in the turn of the page's own change. */
export function keepChips({ hover, shape, signal }: KeepOptions): StandingChips {
  let standing = new Map<Text, Standing>()
  let moved = false

  const drop = (each: Standing): void => {
    standing.delete(each.order.text)
    each.chip.host.remove()
    if (hover.anchor()?.button === each.chip.button) hover.hide()
  }
  const watch = watchRows(() => {
    const untrue = [...standing.values()].filter((each) => !isTrue(each, shape))
    moved ||= untrue.length > 0
    untrue.forEach(drop)
  })
  /** One chip is where Tab stops; arrows go on from there. */
  const stopAt = (stop: Standing | undefined): void => {
    for (const each of standing.values()) each.chip.button.tabIndex = each === stop ? 0 : -1
  }
  const at = (button: HTMLElement, by: number): Standing | undefined => {
    const all = [...standing.values()]
    return all[all.findIndex(({ chip }) => chip.button === button) + by]
  }
  const anchorOf = (button: HTMLElement): HoverAnchor => ({
    number: at(button, 0)?.order.number ?? '',
    button,
  })
  const listenTo = createChipEars({
    onSeek: (button) => hover.seek(anchorOf(button)),
    onLeave: () => hover.leave(),
    onEnter: (button) => hover.enter(anchorOf(button)),
    onEscape: () => hover.hide(),
    onMove: (button, by) => {
      const next = at(button, by)
      stopAt(next ?? at(button, 0))
      next?.chip.button.focus()
    },
  })
  const end = (): void => [...standing.values()].forEach(drop)
  signal.addEventListener('abort', () => watch(new Set()), { once: true })
  signal.addEventListener('abort', end, { once: true })
  return {
    of: (number) => standing.get(number),
    list: () => [...standing.values()],
    add(each) {
      standing.set(each.order.text, each)
      listenTo(each.chip.button)
    },
    drop,
    hasMoved: () => {
      const had = moved
      moved = false
      return had
    },
    sort(numbers) {
      const sorted = numbers.flatMap((number) => standing.get(number) ?? [])
      standing = new Map(sorted.map((each) => [each.order.text, each]))
      stopAt(sorted.find(({ chip }) => chip.button.tabIndex === 0) ?? sorted[0])
      watch(new Set(sorted.map(({ order }) => order.row)))
    },
  }
}
