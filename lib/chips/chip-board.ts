import type { ChipView, ChipWords } from '@/lib/messaging/chip-calls'
import { groupBy } from '@/lib/shared/group-by'

import type { MakeChip } from './chip'
import { says, type ListedOrder } from './find-orders'
import { findPlace, type Ruler } from './find-place'
import { isDark } from './is-dark'
import { createPlacer, fitChips } from './place-chips'
import {
  isTrue,
  keepChips,
  type KeepOptions,
  type Standing,
  type StandingChips,
} from './standing-chips'

/** An order with what is to stand beside it. */
export interface MarkedOrder {
  readonly order: ListedOrder
  /** null: nothing; undefined: nobody has said yet, and the chip of the same order stays. */
  readonly view: ChipView | null | undefined
}

/** The chips that stand on a page now. */
export interface ChipBoard {
  /**
   * Makes the chips those of these orders, in the page's order, but puts none there that has to wait for others; gives how
   * long (ms) their words hold.
   */
  show(marked: readonly MarkedOrder[], waits: boolean): number
  clear(): void
}

export interface BoardParts extends KeepOptions {
  readonly makeChip: MakeChip
  readonly ruler: Ruler
  readonly words: () => ChipWords
  /** Whether an order is in the window, or about to come into it: the others need no chip yet. */
  readonly isNear: (order: ListedOrder) => boolean
  /** Epoch ms. */
  readonly clock: () => number
}

/** A row that is being used for another order may say for a moment half of each: until it stands still it gets no chip. */
const SETTLE_MS = 50

const isSaid = ({ text, number }: ListedOrder, shape: string): boolean =>
  text.isConnected && says(text, number, shape)

const isOf = ({ order }: Standing, { order: now, view }: MarkedOrder): boolean =>
  order.number === now.number && order.row === now.row && view !== null

/** Puts chips beside orders that have none, all at once. */
function createAdder(parts: BoardParts, standing: StandingChips) {
  const { makeChip, ruler, words, clock, isNear } = parts
  const place = createPlacer(ruler)
  /** Orders without room for a chip: they are not tried at every change. */
  let hopeless = new WeakMap<Text, string>()
  const isNew = ({ order, view }: MarkedOrder): boolean =>
    Boolean(view) &&
    standing.of(order.text) === undefined &&
    hopeless.get(order.text) !== order.number &&
    isNear(order)
  return {
    giveUp: ({ order }: Standing): void => void hopeless.set(order.text, order.number),
    hope: (): void => void (hopeless = new WeakMap()),
    add(marked: readonly MarkedOrder[]): void {
      const fresh = marked.filter(isNew)
      if (fresh.length === 0) return
      // Other numbers in a row, as that of a case, are no orders that anybody knows.
      const inRow = groupBy(
        marked.filter(({ view }) => view),
        ({ order }) => order.row,
      )
      const made = fresh.flatMap(({ order, view }): Standing[] => {
        if (!view) return []
        const chip = makeChip()
        chip.show(view, words(), clock())
        const found = findPlace(order, inRow.get(order.row)?.length === 1, ruler)
        return [{ order, place: found, beside: found.text.data, chip }]
      })
      const placed = new Set(place(made))
      for (const each of made)
        if (placed.has(each)) standing.add(each)
        else this.giveUp(each)
    },
  }
}

/** Builds the board of one page. */
export function createChipBoard(parts: BoardParts): ChipBoard {
  const { words, clock, shape } = parts
  const standing = keepChips(parts)
  const adder = createAdder(parts, standing)

  /** Has chips say what is known now, in whatever room there is; gives how long (ms) that holds. */
  const renew = (marked: readonly MarkedOrder[]): number => {
    const others: Standing[] = []
    let shortestMs = Infinity
    for (const { order, view } of marked) {
      const each = standing.of(order.text)
      if (each === undefined || !view) continue
      const { holdsMs, isOther } = each.chip.show(view, words(), clock())
      if (isOther) others.push(each)
      shortestMs = Math.min(shortestMs, holdsMs)
    }
    for (const each of fitChips(others)) {
      adder.giveUp(each)
      standing.drop(each)
    }
    return shortestMs
  }
  /** All chips of a list stand on one ground; a page may change it at any time. */
  const dress = (): void => {
    const [first] = standing.list()
    const isOnDark = first !== undefined && isDark(first.order.row)
    for (const { chip } of standing.list()) chip.button.classList.toggle('dark', isOnDark)
  }
  return {
    show(listed, waits) {
      let isMoving = standing.hasMoved()
      const isBare = standing.list().length === 0 && listed.every(({ view }) => !view)
      if (isBare && !isMoving) return Infinity
      // What is told may come long after the list was read: a row that says another number by then is another order's.
      const marked = listed.filter(({ order }) => isSaid(order, shape))
      const byText = new Map(marked.map((each) => [each.order.text, each]))
      for (const each of standing.list()) {
        const now = byText.get(each.order.text)
        const isStill = isTrue(each, shape)
        isMoving ||= now !== undefined && !isStill
        if (now === undefined || !isStill || !isOf(each, now)) standing.drop(each)
      }
      if (!isMoving && !waits) adder.add(marked)
      standing.sort([...byText.keys()])
      const holdsMs = renew(marked)
      dress()
      return Math.min(isMoving ? SETTLE_MS : Infinity, holdsMs)
    },
    clear() {
      for (const each of standing.list()) standing.drop(each)
      adder.hope()
    },
  }
}
