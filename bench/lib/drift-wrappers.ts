import { pickIndex, type Random } from '@/lib/sample/random'

/** Nodes whose children have to be of certain kinds, or that hold no markup. */
const STRICT =
  'html, head, body, table, thead, tbody, tfoot, tr, colgroup, ul, ol, dl, select, textarea, script, style, iframe, svg, svg *, head *'
/** What may stand within a line of text. */
const INLINE = new Set(['A', 'B', 'BUTTON', 'EM', 'I', 'INPUT', 'LABEL', 'SPAN', 'STRONG'])
const LINE_HOLDERS = new Set([...INLINE, 'H1', 'H2', 'H3', 'P'])

const TEXT_NODE = 3
const isInline = (node: Node): boolean => node.nodeType === TEXT_NODE || INLINE.has(node.nodeName)

function newWrapper(document: Document, content: readonly Node[], holder: Element): Element {
  const isLine = LINE_HOLDERS.has(holder.nodeName) || content.every(isInline)
  const wrapper = document.createElement(isLine ? 'span' : 'div')
  wrapper.className = 'layout-box'
  return wrapper
}

/** Puts a node around all that an element holds. */
function wrapContent(document: Document, element: Element): void {
  const content = [...element.childNodes]
  const wrapper = newWrapper(document, content, element)
  element.replaceChildren(wrapper)
  wrapper.append(...content)
}

/** Puts a node around an element. */
function wrapElement(document: Document, element: Element, parent: Element): void {
  const wrapper = newWrapper(document, [element], parent)
  element.replaceWith(wrapper)
  wrapper.append(element)
}

/** Inserts one to three wrappers where HTML allows any element, as pages do when their layout changes. */
export function insertWrappers(document: Document, random: Random): boolean {
  const holders = [...document.body.querySelectorAll('*')].filter(
    (element) => !element.matches(STRICT) && element.childNodes.length > 0,
  )
  const wrappable = [...document.body.querySelectorAll('*')].filter(
    (element) =>
      element.parentElement !== null &&
      (element.parentElement === document.body || !element.parentElement.matches(STRICT)) &&
      element.nodeName !== 'SCRIPT',
  )
  if (holders.length === 0 || wrappable.length === 0) return false
  const count = 1 + pickIndex(random, 3)
  for (let done = 0; done < count; done += 1) {
    const element = wrappable[pickIndex(random, wrappable.length)]
    const holder = holders[pickIndex(random, holders.length)]
    if (random() < 0.5 && holder !== undefined) wrapContent(document, holder)
    else if (element?.parentElement) wrapElement(document, element, element.parentElement)
  }
  return true
}
