import { pickIndex, type Random } from '@/lib/sample/random'

function shuffled<Item>(items: readonly Item[], random: Random): Item[] {
  const rest = [...items]
  return items.flatMap(() => rest.splice(pickIndex(random, rest.length), 1))
}

const childrenOf = (parent: Element): Element[] => [...parent.children]
const TEXT_NODE = 3
const holdsOwnText = (parent: Element): boolean =>
  [...parent.childNodes].some(
    (node) => node.nodeType === TEXT_NODE && (node.textContent ?? '').trim() !== '',
  )

const TIME = /(?:^|\s)\d{1,2}:\d{2}(?::\d{2})?$/
/** What bears a time of day, or of a day, is a talk, or a list in the order of time: there the order says something. */
const isTimed = (element: Element): boolean =>
  [...element.querySelectorAll('*')].some(
    (part) => part.children.length === 0 && TIME.test(part.textContent.trim()),
  )
/** Numbers that grow from one id to the next: an order too. */
const isNumbered = (element: Element): boolean => /\d{10,}$/.test(element.id)

const LABEL_AND_VALUE = /^[^：:\d]{1,20}[：:]\s*\S/u
const isField = (element: Element): boolean => LABEL_AND_VALUE.test(element.textContent.trim())
/** Nodes that hold nothing but text. */
const piecesIn = (element: Element): number =>
  [...element.querySelectorAll('*')].filter(({ children }) => children.length === 0).length
const markOf = (element: Element): string => `${element.nodeName} ${element.className}`

/** Alike nodes with several things in each: rows; a reader looks for one of them, wherever it stands. */
const isRows = (children: readonly Element[]): boolean =>
  children.length > 1 &&
  children.every((each) => markOf(each) === markOf(children[0] ?? each) && piecesIn(each) > 1) &&
  !children.some((each) => isTimed(each) || isNumbered(each) || each.nodeName === 'TH')

/** Nodes that each hold a label and its value: fields, as good in any order. */
const isFields = (children: readonly Element[]): boolean =>
  children.length > 1 && children.every(isField) && !children.some(isTimed)

const isCells = (row: Element): boolean => row.nodeName === 'TR'

function shuffleChildren(parent: Element, random: Random): boolean {
  const before = childrenOf(parent)
  const after = shuffled(before, random)
  parent.replaceChildren(...after)
  return after.some((child, at) => child !== before[at])
}

/** Pairs of a term and what it says move together. */
function shufflePairs(list: Element, random: Random): boolean {
  const terms = childrenOf(list).filter(({ nodeName }) => nodeName === 'DT')
  const pairs = terms.flatMap((term) => {
    const said = term.nextElementSibling
    return said?.nodeName === 'DD' ? [[term, said]] : []
  })
  if (pairs.length * 2 !== list.children.length) return false
  const after = shuffled(pairs, random)
  list.replaceChildren(...after.flat())
  return after.some((pair, at) => pair !== pairs[at])
}

/** The columns of a table, its head with them; a row with other cells than the head stays as it is. */
function shuffleColumns(table: Element, random: Random): boolean {
  const rows = [...table.querySelectorAll('tr')]
  const width = Math.max(0, ...rows.map(({ children }) => children.length))
  const order = shuffled(
    Array.from({ length: width }, (_, at) => at),
    random,
  )
  for (const row of rows) {
    const cells = childrenOf(row)
    if (cells.length === width && width > 1)
      row.replaceChildren(...order.flatMap((at) => cells[at] ?? []))
  }
  return order.some((from, at) => from !== at)
}

/** Writes the attributes of every element in another order. */
function shuffleAttributes(document: Document, random: Random): boolean {
  let changed = false
  for (const element of document.body.querySelectorAll('*')) {
    const before = [...element.attributes]
    const after = shuffled(before, random)
    for (const { name } of before) element.removeAttribute(name)
    for (const { name, value } of after) element.setAttribute(name, value)
    changed ||= after.some(({ name }, at) => name !== before[at]?.name)
  }
  return changed
}

/** Reorders rows, columns, fields and attributes, one to three of the places where order tells a reader nothing. */
export function reorderSiblings(document: Document, random: Random): boolean {
  const all = [...document.body.querySelectorAll('*')]
  const places = all.flatMap((parent): (() => boolean)[] => {
    if (parent.nodeName === 'DL') return [() => shufflePairs(parent, random)]
    if (parent.nodeName === 'TABLE') return [() => shuffleColumns(parent, random)]
    if (isCells(parent) || holdsOwnText(parent)) return []
    const children = childrenOf(parent)
    return isRows(children) || isFields(children) ? [() => shuffleChildren(parent, random)] : []
  })
  const rewrote = shuffleAttributes(document, random)
  const count = 1 + pickIndex(random, 3)
  const changed = shuffled(places, random)
    .slice(0, count)
    .map((shuffle) => shuffle())
  return rewrote || changed.includes(true)
}
