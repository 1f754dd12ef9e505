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
/** Width of a tile in its box, px. */
const TILE_PX = 24
/** A movement by less than this, px, is the browser's rounding. */
const STILL_PX = 0.5

/** How much of a chip is shown in words: where there is less room, less of it. */
const FITS = ['', 'tight', 'tighter', 'tightest'] as const

const widthOf = (inside: ParentNode, css: string): number =>
  [...inside.querySelectorAll<HTMLElement>(css)].reduce(
    (sum, each) => sum + each.offsetWidth + 5,
    0,
  )

/** The fullest form of a chip that leaves what stands beside it uncovered; undefined where not even its tile would. */
function fitOf({ button }: Chip, roomPx: number): (typeof FITS)[number] | undefined {
  const whole = button.offsetWidth
  const tight = whole - widthOf(button, '.word')
  const tighter = tight - widthOf(button, '.left')
  const free = roomPx - 2 * GAP_PX
  return FITS[
    [whole, tight, tighter, Math.min(TILE_PX, tighter)].findIndex((width) => width <= free)
  ]
}

/** Where row and text are, px; a text counts by its end. */
function lieOf({ order, place }: PlacedChip, ruler: Ruler) {
  const row = order.row.getBoundingClientRect()
  const { right, top, bottom } = ruler(place.text)
  const y = (top + bottom) / 2
  return { height: row.height, x: right, y: y - row.top, windowY: y }
}

/** In a row of boxes even an empty one takes a gap: there ours is taken out of the flow. */
function setAside({ place, chip }: PlacedChip): void {
  const parent = place.after.parentElement
  if (parent !== null && /flex|grid/.test(getComputedStyle(parent).display))
    chip.host.style.setProperty('position', 'absolute', 'important')
}

/**
 * Puts chips into the page, reading and writing in turns so that it is laid out once for all of them. A chip that would
 * move anything of its row, or cover what stands beside it, is taken out again; gives those that stay.
 */
export function placeChips(chips: readonly PlacedChip[], ruler: Ruler): PlacedChip[] {
  const laidOut = chips.filter(({ place }) => place.room !== null)
  const before = laidOut.map((each) => lieOf(each, ruler))
  laidOut.forEach(setAside)
  for (const { place, chip } of chips) place.after.after(chip.host)
  const fits = laidOut.map((placed, at) => {
    const [then, now] = [before[at], lieOf(placed, ruler)]
    const isStill =
      then !== undefined &&
      Math.abs(then.height - now.height) < STILL_PX &&
      Math.abs(then.x - now.x) < STILL_PX &&
      Math.abs(then.y - now.y) < STILL_PX
    const { left, top } = placed.chip.host.getBoundingClientRect()
    return {
      chip: placed.chip,
      form: isStill ? fitOf(placed.chip, placed.place.room ?? 0) : undefined,
      // Where the host stands at the end of the text, on its middle, the chip stands right as it is.
      x: now.x - left,
      y: now.windowY - top,
    }
  })
  const gone = new Set<Chip>()
  for (const { chip, form, x, y } of fits) {
    if (form === undefined) {
      chip.host.remove()
      gone.add(chip)
      continue
    }
    if (form !== '') chip.button.classList.add(form)
    if (Math.abs(x) < STILL_PX && Math.abs(y) < STILL_PX) continue
    chip.button.style.translate = `${x}px ${y}px`
  }
  return chips.filter(({ chip }) => !gone.has(chip))
}
