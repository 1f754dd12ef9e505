import type { ListedOrder } from './find-orders'

/** Where a chip goes: beside a piece of text, as the next sibling of a node. */
export interface Place {
  /** The piece of text that names the buyer, else the order. */
  readonly text: Text
  /** The chip comes behind it. */
  readonly after: ChildNode
  /** Px from the text's end to what stands next on its line, or to where the page cuts it off; infinite where nothing is laid out. */
  readonly room: number
  /** Where row and text stood then, px in the window. */
  readonly row: DOMRect
  readonly box: DOMRect
}

/** What shows without being text. */
const THINGS = /^(?:IMG|SVG|CANVAS|VIDEO|BUTTON|INPUT|SELECT|TEXTAREA|I)$/iu
const CELLS = /^(?:TD|TH|LI|TR)$/
/** A press there is the page's own. */
const PRESSABLE = /^(?:A|BUTTON|LABEL|SUMMARY)$/

const ELEMENT_NODE = 1
const TEXT_NODE = 3

const wordsOf = (node: Node): string => (node.textContent ?? '').trim()

/** Measures elements and pieces of text, px in the window. */
export type Ruler = (node: Node) => DOMRect

/** Builds a ruler of one range: each that is made is kept up to date by the browser at every change from then on. */
export function createRuler(document: Document): Ruler {
  const range = document.createRange()
  return (node) => {
    if (node instanceof Element) return node.getBoundingClientRect()
    range.selectNodeContents(node)
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

/** Where something begins that stands behind a text on its line, px; what lies elsewhere is not looked into. */
function nextOnLine(node: Node, own: DOMRect, boxOf: Ruler): number {
  let nearest = Infinity
  for (let child = node.firstChild; child !== null; child = child.nextSibling) {
    const isText = child.nodeType === TEXT_NODE
    if (isText ? wordsOf(child) === '' : child.nodeType !== ELEMENT_NODE) continue
    const { left, right, top, bottom } = boxOf(child)
    const hasSize = right > left && bottom > top
    const isOnLine = top < own.bottom && bottom > own.top && right > own.right
    if (hasSize && !isOnLine) continue
    if (hasSize && left >= own.right - 1 && (isText || THINGS.test(child.nodeName)))
      nearest = Math.min(nearest, left)
    nearest = Math.min(nearest, nextOnLine(child, own, boxOf))
  }
  return nearest
}

/** The place of an order's chip: beside the buyer's name where the row is of this order alone, else beside its number. */
export function findPlace(
  { row, text: number, buyer }: Pick<ListedOrder, 'row' | 'text' | 'buyer'>,
  isAlone: boolean,
  boxOf: Ruler,
): Place {
  const text = isAlone && buyer !== null ? buyer : number
  const after = behind(text, row)
  const [rowBox, box] = [boxOf(row), boxOf(text)]
  const cuts = [...around(after, row)].filter(cutsOff).map((cut) => boxOf(cut).right)
  const end = Math.min(rowBox.right, ...cuts, nextOnLine(row, box, boxOf))
  const room = rowBox.width === 0 ? Infinity : end - box.right
  return { text, after, room, row: rowBox, box }
}
