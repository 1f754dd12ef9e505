import type { ChipView, ChipWords } from '@/lib/messaging/chip-calls'
import { groupBy } from '@/lib/shared/group-by'

import type { MakeChip } from './chip'
import { says, type ListedOrder } from './find-orders'
import { findPlace, type Ruler } from './find-place'
import { isDark } from './is-dark'
import { placeChips } from './place-chips'
import { isTrue, keepChips, type KeepOptions, type Standing } from './standing-chips'

/** An order with what is to stand beside it. */
export interface MarkedOrder {
  readonly order: ListedOrder
  /** null: nothing; undefined: nobody has said yet, and the chip of the same order stays. */
  readonly view: ChipView | null | undefined
}

/** The chips that stand on a page now. */
export interface ChipBoard {
  /** Makes the chips those of these orders, in the page's order; gives how long (ms) their words hold. */
  show(marked: readonly MarkedOrder[]): number
  clear(): void
}

export interface BoardParts extends KeepOptions {
  readonly makeChip: MakeChip
  readonly ruler: Ruler
  readonly words: () => ChipWords
  /** Epoch ms. */
  readonly clock: () => number
}

/** A row that is being used for another order may say for a moment half of each: until it stands still it gets no chip. */
const SETTLE_MS = 50

const isOf = ({ order, said }: Standing, { order: now, view }: MarkedOrder): boolean =>
  order.number === now.number &&
  order.row === now.row &&
  (view === undefined || JSON.stringify(view) === said)

const isSaid = ({ text, number }: ListedOrder, shape: string): boolean =>
  text.isConnected && says(text, number, shape)

/** Builds the board of one page. */
export function createChipBoard(parts: BoardParts): ChipBoard {
  const { makeChip, ruler, words, clock, shape } = parts
  const standing = keepChips(parts)
  /** Orders without room for a chip: they are not tried at every change. */
  let hopeless = new WeakMap<Text, string>()

  const add = (marked: readonly MarkedOrder[]): void => {
    // Other numbers in a row, as that of a case, are no orders that anybody knows.
    const inRow = groupBy(
      marked.filter(({ view }) => view),
      ({ order }) => order.row,
    )
    const found = marked.flatMap(({ order, view }): Standing[] => {
      const isTried = hopeless.get(order.text) === order.number
      if (isTried || !view || standing.of(order.text) !== undefined) return []
      const place = findPlace(order, inRow.get(order.row)?.length === 1, ruler)
      const chip = makeChip()
      chip.show(view, words(), clock())
      return [{ order, place, beside: place.text.data, said: JSON.stringify(view), chip }]
    })
    const placed = new Set(placeChips(found, ruler).map(({ chip }) => chip))
    for (const each of found)
      if (placed.has(each.chip)) standing.add(each)
      else hopeless.set(each.order.text, each.order.number)
  }
  /** All chips of a list stand on one ground; a page may change it at any time. */
  const dress = (): void => {
    const [first] = standing.list()
    const isOnDark = first !== undefined && isDark(first.order.row)
    for (const { chip } of standing.list()) chip.button.classList.toggle('dark', isOnDark)
  }
  return {
    show(listed) {
      // What is told may come long after the list was read: a row that says another number by then is another order's.
      const marked = listed.filter(({ order }) => isSaid(order, shape))
      const byText = new Map(marked.map((each) => [each.order.text, each]))
      let isMoving = false
      for (const each of standing.list()) {
        const now = byText.get(each.order.text)
        const isStill = isTrue(each, shape)
        isMoving ||= now !== undefined && !isStill
        if (now === undefined || !isStill || !isOf(each, now)) standing.drop(each)
      }
      if (!isMoving) add(marked)
      standing.sort([...byText.keys()])
      dress()
      const spans = marked.map(({ order, view }) =>
        view ? (standing.of(order.text)?.chip.show(view, words(), clock()) ?? Infinity) : Infinity,
      )
      return Math.min(isMoving ? SETTLE_MS : Infinity, ...spans)
    },
    clear() {
      for (const each of standing.list()) standing.drop(each)
      hopeless = new WeakMap()
    },
  }
}
