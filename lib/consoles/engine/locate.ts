import type { Locator } from '../profile'
import { cleanText } from './clean-text'

/** The address of a page, as `window.location` gives it. */
export type PageAddress = Pick<
  Location,
  'href' | 'protocol' | 'hostname' | 'pathname' | 'search' | 'hash'
>

/** A page as readers see it: nothing here lets them change it. */
export interface PageSource {
  readonly document: Document
  readonly address: PageAddress
  /** The page's own local storage. */
  readonly stored: (key: string) => string | null
}

/** JSON larger than this is not parsed: a console's head data is far smaller. */
const JSON_LIMIT = 1_000_000

function valueAt(json: string | null, path: readonly string[]): string | null {
  if (json === null || json.length > JSON_LIMIT) return null
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch {
    return null
  }
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return null
    value = Reflect.get(value, key)
  }
  if (typeof value === 'number') return Number.isSafeInteger(value) ? String(value) : null
  return typeof value === 'string' ? value : null
}

const addressPart = (address: PageAddress, part: 'href' | 'path' | 'search' | 'hash'): string =>
  part === 'path' ? address.pathname : address[part]

const isLabel = (text: string, label: string): boolean =>
  text.startsWith(label) && /^\s*(?:[:：]|$)/u.test(text.slice(label.length))

/** What follows a label: the rest of its own text, else of its parent, else the parent's next neighbour. */
function textBehind(node: Node, label: string): string {
  const own = (node.textContent ?? '').trim().slice(label.length)
  let rest = own
  for (let next = node.nextSibling; next !== null; next = next.nextSibling)
    rest += next.textContent ?? ''
  const value = rest.replace(/^\s*[:：]?/u, '').trim()
  return value === '' ? (node.parentElement?.nextElementSibling?.textContent ?? '') : value
}

const TEXT_NODE = 3

/** The pieces of text within a part of a page, in the page's order. */
export const textNodes = (root: Node): Node[] =>
  [...root.childNodes].flatMap((node) => (node.nodeType === TEXT_NODE ? [node] : textNodes(node)))

const labelledTexts = (root: Node, labels: readonly string[]): string[] =>
  textNodes(root).flatMap((node) => {
    const label = labels.find((each) => isLabel((node.textContent ?? '').trim(), each))
    return label === undefined ? [] : textBehind(node, label)
  })

function rawTexts(locator: Locator, root: ParentNode, source: PageSource): (string | null)[] {
  switch (locator.from) {
    case 'css':
      return [...root.querySelectorAll(locator.css)].map((element) =>
        locator.attr === undefined ? element.textContent : element.getAttribute(locator.attr),
      )
    case 'label': {
      const { label, within } = locator
      const roots: Node[] = within === undefined ? [root] : [...root.querySelectorAll(within)]
      const labels = typeof label === 'string' ? [label] : label
      return roots.flatMap((each) => labelledTexts(each, labels))
    }
    case 'script-json':
      return [...root.querySelectorAll(locator.css)].map((holder) =>
        valueAt(holder.textContent, locator.path),
      )
    case 'storage-json':
      return [valueAt(source.stored(locator.key), locator.path)]
    case 'address':
      return [addressPart(source.address, locator.part)]
  }
}

/** The different texts at a place of a page, cleaned; an empty list when nothing stands there. */
export function locate(locator: Locator, root: ParentNode, source: PageSource): readonly string[] {
  const texts = rawTexts(locator, root, source)
    .map((text) => cleanText(text ?? ''))
    .filter((text) => text !== '')
  return [...new Set(texts)]
}
