import type { Chip } from './chip'
import type { ListedOrder } from './find-orders'
import type { Place, Ruler } from './find-place'

/** A chip with the order that it is for. */
export interface PlacedChip {
  readonly order: Pick<ListedOrder, 'row'>
  readonly place: Place
  readonly chip: Chip
}

/** Px between a text and its chip, and from a chip to what comes next. */
const GAP_PX = 6
/** A movement by less than this, px, is the browser's rounding. */
const STILL_PX = 0.5

/** How much of a chip is shown in words: where there is less room, less of it. */
const FORMS = ['', 'tight', 'tighter', 'tightest'] as const

/** In a row of boxes even an empty one takes a gap: there ours is taken out of the flow. */
function isAside({ place }: PlacedChip): boolean {
  const parent = place.after.parentElement
  return parent !== null && /flex|grid/.test(getComputedStyle(parent).display)
}

/** Whether row and text are where they were before there was a chip. */
const isStill = ({ place }: PlacedChip, row: DOMRect, box: DOMRect): boolean =>
  Math.abs(place.row.height - row.height) < STILL_PX &&
  Math.abs(place.box.right - box.right) < STILL_PX &&
  Math.abs(place.box.top - place.row.top - (box.top - row.top)) < STILL_PX

/** Gives each chip the fullest form that leaves what stands beside it uncovered; gives those for which there is none. */
export function fitChips<Placed extends Pick<PlacedChip, 'place' | 'chip'>>(
  chips: readonly Placed[],
): readonly Placed[] {
  let tooWide = chips
  for (const form of FORMS) {
    for (const { chip } of tooWide) chip.take(form)
    tooWide = tooWide.filter(({ chip, place }) => chip.button.offsetWidth > place.room - 2 * GAP_PX)
  }
  return tooWide
}

/**
 * Builds what puts chips into a page: all is read, then all written, and read again, so that it is laid out once for all
 * of them. A chip that would move anything of its row, or cover what stands beside it, is taken out again; gives those
 * that stay.
 */
export function createPlacer(
  boxOf: Ruler,
): <Placed extends PlacedChip>(chips: readonly Placed[]) => Placed[] {
  /** How far a chip has to be moved to the end of its text, on its middle, px: mostly as far as the last one. */
  let [x, y] = [0, 0]
  return (chips) => {
    const aside = chips.filter(isAside)
    for (const { chip } of aside) chip.host.style.setProperty('position', 'absolute', 'important')
    for (const { place, chip } of chips) {
      chip.move(x, y)
      place.after.after(chip.host)
    }
    const seen = chips.map((each) => ({
      each,
      row: boxOf(each.order.row),
      box: boxOf(each.place.text),
      host: boxOf(each.chip.host),
    }))
    const moved = seen.filter(({ each, row, box }) => !isStill(each, row, box))
    const gone = new Set([...moved.map(({ each }) => each), ...fitChips(chips)])
    const [guessX, guessY] = [x, y]
    for (const { each, box, host } of seen) {
      if (gone.has(each)) {
        each.chip.host.remove()
        continue
      }
      x = box.right - host.left
      y = (box.top + box.bottom) / 2 - host.top
      const isRight = Math.abs(x - guessX) < STILL_PX && Math.abs(y - guessY) < STILL_PX
      if (!isRight) each.chip.move(x, y)
    }
    return chips.filter((each) => !gone.has(each))
  }
}
