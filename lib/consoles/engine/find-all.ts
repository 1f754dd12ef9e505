/** Finds the elements of one alternative of a selector, in any order. */
type Search = (root: ParentNode) => readonly Element[]

/** Cuts a selector at every sign that stands in no brackets; gives nothing where these do not match. */
function cutAt(css: string, sign: string): string[] {
  const pieces = ['']
  let depth = 0
  for (const each of css) {
    if ('(['.includes(each)) depth += 1
    if (')]'.includes(each)) depth -= 1
    if (depth < 0) return []
    if (depth === 0 && each === sign) pieces.push('')
    else pieces.push((pieces.pop() ?? '') + each)
  }
  return depth === 0 ? pieces : []
}

const isCompound = (css: string | undefined): css is string =>
  css !== undefined &&
  css !== '' &&
  [' ', '>', '+', '~'].every((sign) => cutAt(css, sign).length === 1)

const within = (root: ParentNode, css: string): Element[] => [...root.querySelectorAll(css)]

function searchFor(css: string): Search {
  const [, around = '', child] = /^(.*?):has\(>\s*(.*)\)$/u.exec(css) ?? []
  if (isCompound(child)) {
    const children = searchFor(child)
    const parent = /(?:^|\s)$/u.test(around) ? `${around}*` : around
    return (root) =>
      children(root).flatMap(({ parentElement: up }) =>
        up !== null && up !== root && up.matches(parent) ? up : [],
      )
  }
  const [top, rest, ...more] = cutAt(css, ' ')
  if (!isCompound(top) || !isCompound(rest) || more.length > 0) return (root) => within(root, css)
  return (root) =>
    // A part of a page may itself stand in what the selector begins with.
    root.parentNode === null
      ? within(root, top).flatMap((each) => within(each, rest))
      : within(root, css)
}

/** What a selector is cut into, by the selector: it never changes. */
const searches = new Map<string, readonly Search[]>()

function searchesFor(css: string): readonly Search[] {
  const known = searches.get(css)
  if (known !== undefined) return known
  const pieces = cutAt(css, ',').map((each) => each.trim())
  const made = (pieces.length === 0 ? [css] : pieces).map(searchFor)
  searches.set(css, made)
  return made
}

const inOrder = (one: Node, other: Node): number =>
  one.compareDocumentPosition(other) & one.DOCUMENT_POSITION_FOLLOWING ? -1 : 1

/**
 * The elements that a selector means, in the page's order: what `querySelectorAll` gives, but in a fraction of its time
 * on a long page, where that asks every node for its ancestors, its children and each alternative in turn. One `:has(> …)`
 * may stand in another, which browsers refuse.
 */
export function findAll(root: ParentNode, css: string): Element[] {
  const found = new Set(searchesFor(css).flatMap((search) => search(root)))
  // What the browser finds by itself is in order.
  return /[ ,(]/.test(css) ? [...found].toSorted(inOrder) : [...found]
}
