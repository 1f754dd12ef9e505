import { findOrderNumbers } from '@/lib/consoles/engine/order-numbers'
import type { Locator, PageProfile } from '@/lib/consoles/profile'

/** An order as a list shows it. */
export interface ListedOrder {
  readonly number: string
  /** The piece of text that holds the number. */
  readonly text: Text
  /** All that is shown of the order; its number's own element where no row is known. */
  readonly row: Element
  /** The piece of text that names the buyer of the row. */
  readonly buyer: Text | null
}

/** Orders of one page that are looked at. */
const ORDER_LIMIT = 200
const SHOW_TEXT = 4

const isText = (node: Node | null): node is Text => node?.nodeType === 3

/** The pieces of text in a part of a page, in the page's order, without those that are only space. */
function textsIn(root: Node): Text[] {
  const walker = (root.ownerDocument ?? document).createTreeWalker(root, SHOW_TEXT)
  const texts: Text[] = []
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
    if (isText(node) && /\S/.test(node.data)) texts.push(node)
  return texts
}

/** The piece of text at a place: behind its label, or inside its node. */
function textAt(place: Locator | undefined, row: Element): Text | null {
  if (place?.from === 'css' && place.attr === undefined) {
    const node = row.querySelector(place.css)
    return node === null ? null : (textsIn(node)[0] ?? null)
  }
  if (place?.from !== 'label') return null
  const texts = textsIn(row)
  const labels = typeof place.label === 'string' ? [place.label] : place.label
  const at = texts.findIndex(({ data }) => labels.includes(data.trim().replace(/\s*[:：]$/u, '')))
  return at < 0 ? null : (texts[at + 1] ?? null)
}

/** The nearest of some elements around a node, itself included. */
function nearestOf(elements: ReadonlySet<Element>, node: Element): Element | null {
  let up: Element | null = node
  while (up !== null && !elements.has(up)) up = up.parentElement
  return up
}

/** Whether a piece of text still says this number and no other. */
export const says = (text: Text, number: string, shape: string): boolean => {
  const [said, ...others] = findOrderNumbers(text.data, shape)
  return said === number && others.length === 0
}

/**
 * Finds the orders that a list shows, by the shape of their numbers: whatever a number stands in, what is put beside it is
 * of that order. The page's profile only says where to look, and where a row names its buyer.
 */
export function findOrders(page: PageProfile, document: Document, shape: string): ListedOrder[] {
  const { orders = [], cases } = page
  const rows = [...orders.map(({ card }) => card), ...(cases === undefined ? [] : [cases.row])].map(
    (css) => new Set(document.querySelectorAll(css)),
  )
  const buyers = orders.flatMap(({ buyer }) => buyer ?? [])
  const lists = page.watch.flatMap(({ css }) => [...document.querySelectorAll(css)])
  const found = new Map<Element, Map<string, Text>>()
  for (const text of lists.flatMap(textsIn)) {
    if (!/\d/.test(text.data)) continue
    const [number, ...others] = findOrderNumbers(text.data, shape)
    const parent = text.parentElement
    if (number === undefined || others.length > 0 || parent === null) continue
    const row = rows.map((each) => nearestOf(each, parent)).find((each) => each !== null) ?? parent
    const known = found.get(row) ?? new Map<string, Text>()
    if (!known.has(number)) known.set(number, text)
    found.set(row, known)
  }
  return [...found]
    .flatMap(([row, numbers]) => {
      const buyer = buyers.map((place) => textAt(place, row)).find((each) => each !== null) ?? null
      return [...numbers].map(([number, text]) => ({ number, text, row, buyer }))
    })
    .slice(0, ORDER_LIMIT)
}
