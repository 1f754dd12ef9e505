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

/** What stands right behind a node on its own level; blanks between them are nothing. */
function nextTo(node: Node): Node | null {
  let next = node.nextSibling
  while (next?.nodeType === TEXT_NODE && next.textContent?.trim() === '') next = next.nextSibling
  return next
}

/** What follows a label: the rest of its own text and of its parent, else what stands next to whatever shows the label alone. */
function textBehind(label: Node, length: number): string {
  const own = (label.textContent ?? '').trim()
  let rest = own.slice(length)
  for (let next = label.nextSibling; next !== null; next = next.nextSibling)
    rest += next.textContent ?? ''
  const value = rest.replace(/^\s*[:：]?/u, '').trim()
  if (value !== '') return value
  for (
    let around = label.parentElement;
    around?.textContent.trim() === own;
    around = around.parentElement
  ) {
    const next = nextTo(around)
    if (next !== null) return next.textContent?.replace(/^\s*[:：]/u, '') ?? ''
  }
  return ''
}

const TEXT_NODE = 3

/** The pieces of text within a part of a page, in the page's order. */
export function textNodes(root: Node, into: Node[] = []): Node[] {
  for (let node = root.firstChild; node !== null; node = node.nextSibling)
    if (node.nodeType === TEXT_NODE) into.push(node)
    else textNodes(node, into)
  return into
}

/** Words of a page, with the piece of text that told where they are. */
interface Found {
  readonly node: Node
  readonly text: string
}

/** The pieces of text that are of a shape, a pattern's source. */
export function shapedTexts(root: Node, shape: string): Found[] {
  const pattern = new RegExp(shape, 'u')
  return textNodes(root).flatMap((node) => {
    const text = node.textContent ?? ''
    return pattern.test(cleanText(text).normalize('NFKC')) ? { node, text } : []
  })
}

/** What stands behind a label, wherever it does, with the piece of text that is the label. */
export const labelledTexts = (root: Node, label: string | readonly string[]): Found[] =>
  textNodes(root).flatMap((node) => {
    const own = (node.textContent ?? '').trim()
    const labels = typeof label === 'string' ? [label] : label
    const found = labels.find((each) => isLabel(own, each))
    return found === undefined ? [] : { node, text: textBehind(node, found.length) }
  })

const partsOf = (root: ParentNode, within: string | undefined): readonly ParentNode[] =>
  within === undefined ? [root] : [...root.querySelectorAll(within)]

function rawTexts(locator: Locator, root: ParentNode, source: PageSource): (string | null)[] {
  switch (locator.from) {
    case 'css':
      return [...root.querySelectorAll(locator.css)].map((element) =>
        locator.attr === undefined ? element.textContent : element.getAttribute(locator.attr),
      )
    case 'label':
    case 'text': {
      const { within, without } = locator
      const found = partsOf(root, within).flatMap((part) =>
        locator.from === 'label'
          ? labelledTexts(part, locator.label)
          : shapedTexts(part, locator.shape),
      )
      return found.flatMap(({ node, text }) =>
        without !== undefined && node.parentElement?.closest(without) ? [] : text,
      )
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
