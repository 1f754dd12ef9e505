/** Gives the shadow root of an element, closed ones too where the browser lets an extension see them. */
export type ShadowOf = (element: Element) => ShadowRoot | null

/** Below this, people may take what they see through our panel for the page's own. */
const LEAST_OPACITY = 0.9
/** Whatever moves, shrinks, cuts or veils what it is set on; each is `none` on an element that shows as it is. */
const VEILS = [
  'transform',
  'translate',
  'rotate',
  'scale',
  'perspective',
  'offset-path',
  'filter',
  'clip-path',
  'mask-image',
  '-webkit-mask-box-image-source',
] as const
const TOP_LAYER = ':popover-open, :modal, :fullscreen'
/** Elements that paint without a style. */
const PAINTERS = 'img, picture, video, canvas, svg, iframe, object, embed, input, textarea, select'
const TEXT_NODE = 3
const CLEAR = /^(?:transparent|rgba\(.*, 0\))?$/

const valueOf = (style: CSSStyleDeclaration, name: string): string => style.getPropertyValue(name)
const isNone = (value: string): boolean => value === '' || value === 'none'

function isPlain(element: Element): boolean {
  const style = getComputedStyle(element)
  return (
    Number(style.opacity || 1) >= LEAST_OPACITY &&
    VEILS.every((name) => isNone(valueOf(style, name))) &&
    /^(?:normal)?$/.test(style.mixBlendMode) &&
    style.visibility !== 'hidden'
  )
}

/** While a view changes over, the browser shows pictures of the page above all else. */
const isInTransition = (document: Document): boolean =>
  (Reflect.get(document, 'activeViewTransition') ?? null) !== null

/** A page may be drawn somewhat smaller or larger by its own style, as long as people can read what they press. */
const isDistorted = ({ currentCSSZoom }: Element): boolean =>
  currentCSSZoom < 0.7 || currentCSSZoom > 1.5

/** Whether a style alone makes a box that can be seen. */
const colours = (style: CSSStyleDeclaration): boolean =>
  !CLEAR.test(style.backgroundColor) ||
  ['background-image', 'box-shadow', 'backdrop-filter', 'outline-style', 'border-style'].some(
    (name) => !/^(?:none ?)*$/.test(valueOf(style, name)),
  )

const hasText = (node: Node | null): boolean =>
  [...(node?.childNodes ?? [])].some(
    ({ nodeType, textContent }) => nodeType === TEXT_NODE && textContent?.trim() !== '',
  )

const drawsBeside = (element: Element, pseudo: string): boolean =>
  !/^(?:none|normal)?$/.test(getComputedStyle(element, pseudo).content)

const paints = (element: Element, shadowOf: ShadowOf): boolean =>
  element.matches(PAINTERS) ||
  hasText(element) ||
  hasText(shadowOf(element)) ||
  colours(getComputedStyle(element)) ||
  drawsBeside(element, '::before') ||
  drawsBeside(element, '::after')

function* treeOf(root: ParentNode, shadowOf: ShadowOf): Generator<Element> {
  for (const element of root.querySelectorAll('*')) {
    yield element
    const shadow = shadowOf(element)
    if (shadow !== null) yield* treeOf(shadow, shadowOf)
  }
}

function* withInside(element: Element, shadowOf: ShadowOf): Generator<Element> {
  yield element
  const shadow = shadowOf(element)
  if (shadow !== null) yield* treeOf(shadow, shadowOf)
  yield* treeOf(element, shadowOf)
}

/** What the browser may paint above our panel: it stands above all else, as the page's last element. */
function* aboveHost(host: Element, shadowOf: ShadowOf): Generator<Element> {
  for (let next = host.nextElementSibling; next !== null; next = next.nextElementSibling)
    yield* withInside(next, shadowOf)
  for (const element of treeOf(host.ownerDocument, shadowOf))
    if (element !== host && element.matches(TOP_LAYER)) yield* withInside(element, shadowOf)
}

/** A popover's backdrop lets presses through, and yet may paint over everything. */
const hasBackdrop = (element: Element): boolean =>
  element.matches(TOP_LAYER) && colours(getComputedStyle(element, '::backdrop'))

function isCovered(host: Element, x: number, y: number, shadowOf: ShadowOf): boolean {
  if (host.ownerDocument.elementFromPoint(x, y) !== host) return true
  for (const element of aboveHost(host, shadowOf)) {
    const { left, top, right, bottom } = element.getBoundingClientRect()
    const holds = left <= x && x <= right && top <= y && y <= bottom
    if ((holds && paints(element, shadowOf)) || hasBackdrop(element)) return true
  }
  return false
}

/**
 * Tells whether people see the panel as it is at a point, CSS px from its own corner. A page can make somebody press
 * what they do not see: by hiding, shrinking or cutting our element, or by painting over it what lets presses through.
 */
export function isInSight(
  host: HTMLElement,
  point: { readonly x: number; readonly y: number },
  shadowOf: ShadowOf,
): boolean {
  const { documentElement: root, visibilityState } = host.ownerDocument
  if (visibilityState === 'hidden' || host.parentNode !== root) return false
  const shown = host.getBoundingClientRect()
  return (
    !isInTransition(host.ownerDocument) &&
    isPlain(root) &&
    isPlain(host) &&
    !isDistorted(host) &&
    !isCovered(host, shown.left + point.x, shown.top + point.y, shadowOf)
  )
}
