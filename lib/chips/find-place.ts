import { textsIn, type ListedOrder } from './find-orders'

/** Where a chip goes: beside a piece of text, as the next sibling of a node. */
export interface Place {
  /** The piece of text that names the buyer, else the order. */
  readonly text: Text
  /** The chip comes behind it. */
  readonly after: ChildNode
  /** Px from the text's end to what stands next on its line, or to where the page cuts it off; null where nothing is laid out. */
  readonly room: number | null
}

/** What shows without being text. */
const THINGS = 'img,svg,canvas,video,button,input,select,textarea,i'
const CELLS = /^(?:TD|TH|LI|TR)$/
/** A press there is the page's own. */
const PRESSABLE = /^(?:A|BUTTON|LABEL|SUMMARY)$/

const wordsOf = (node: Node): string => (node.textContent ?? '').trim()

/** Measures pieces of text, px in the window. */
export type Ruler = (text: Text) => DOMRect

/** Builds a ruler of one range: each that is made is kept up to date by the browser at every change from then on. */
export function createRuler(document: Document): Ruler {
  const range = document.createRange()
  return (text) => {
    range.selectNodeContents(text)
    return range.getBoundingClientRect()
  }
}

const cutsOff = (element: Element): boolean =>
  !/^(?:visible)?$/.test(getComputedStyle(element).overflowX)

/** Elements around a node, up to the row and without it. */
function* around(node: Node, row: Element): Generator<Element> {
  for (let up = node.parentElement; up !== null && up !== row; up = up.parentElement) yield up
}

/** Behind the text; outside of what is pressed, or cut off, as a whole with it. */
function behind(text: Text, row: Element): ChildNode {
  let last: ChildNode = text
  for (const up of around(text, row)) {
    if (wordsOf(up) !== wordsOf(text) || CELLS.test(up.tagName)) break
    if (PRESSABLE.test(up.tagName) || cutsOff(up)) last = up
  }
  return last
}

/** How far a line is free from a text on, px. */
function roomBeside(row: Element, text: Text, after: ChildNode, boxOf: Ruler): number | null {
  const { width, right: end } = row.getBoundingClientRect()
  if (width === 0) return null
  const own = boxOf(text)
  const cuts = [...around(after, row)].filter(cutsOff)
  const others = [
    ...textsIn(row).map((each) => boxOf(each)),
    ...[...row.querySelectorAll(THINGS)].map((each) => each.getBoundingClientRect()),
  ].filter(
    ({ left, right, top, bottom }) =>
      right > left && top < own.bottom && bottom > own.top && left >= own.right - 1,
  )
  const ends = [
    ...cuts.map((cut) => cut.getBoundingClientRect().right),
    ...others.map(({ left }) => left),
  ]
  return Math.min(end, ...ends) - own.right
}

/** The place of an order's chip: beside the buyer's name where the row is of this order alone, else beside its number. */
export function findPlace(
  { row, text: number, buyer }: ListedOrder,
  isAlone: boolean,
  ruler: Ruler,
): Place {
  const text = isAlone && buyer !== null ? buyer : number
  const after = behind(text, row)
  return { text, after, room: roomBeside(row, text, after, ruler) }
}
