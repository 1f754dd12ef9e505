/** Where the focus stood, told so that the same place is found in a page that was drawn anew. */
export interface FocusPlace {
  /** Kind, name and label of the element. */
  readonly signs: string
  /** Which one of those that look the same, from 0. */
  readonly nth: number
  /** What was marked of a text; null where the element holds none. */
  readonly marked: readonly [number, number] | null
}

/** So long the page may take to be there again, ms. */
const WAIT_MS = 3_000

const labelOf = (element: Element): string => {
  const labels = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement
  const first = labels ? element.labels?.[0]?.textContent : element.textContent
  return element.getAttribute('aria-label') ?? first ?? ''
}

const signsOf = (element: Element): string =>
  [element.tagName, element.getAttribute('data-testid') ?? '', labelOf(element)].join('\n')

const alike = (page: Document, tag: string, signs: string): HTMLElement[] =>
  [...page.querySelectorAll<HTMLElement>(tag)].filter((each) => signsOf(each) === signs)

/** Some inputs hold text and let nobody ask what is marked of it. */
function markedIn(element: Element): FocusPlace['marked'] {
  if (!(element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement)) return null
  const { selectionStart: start, selectionEnd: end } = element
  return start === null || end === null ? null : [start, end]
}

/** The place that has the focus now; null where none has. */
export function readFocusPlace(page: Document): FocusPlace | null {
  const element = page.activeElement
  if (!(element instanceof HTMLElement) || element === page.body) return null
  const signs = signsOf(element)
  const nth = alike(page, element.tagName, signs).indexOf(element)
  return { signs, nth, marked: markedIn(element) }
}

function focusOn(page: Document, { signs, nth, marked }: FocusPlace): boolean {
  const [tag = ''] = signs.split('\n')
  const element = alike(page, tag, signs)[nth]
  if (element === undefined) return false
  element.focus()
  const isText = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement
  if (isText && marked !== null) element.setSelectionRange(...marked)
  return page.activeElement === element
}

/**
 * Brings the focus back as soon as its place is there, unless somebody has pressed anything meanwhile; a page that has no
 * focus of its own takes none. Gives how to stop waiting.
 */
export function bringFocusBack(page: Document, place: FocusPlace): () => void {
  const stop = new AbortController()
  const { signal } = stop
  const look = (): void => {
    if (!page.hasFocus() || focusOn(page, place)) stop.abort()
  }
  const watch = new MutationObserver(look)
  const timer = setTimeout(() => stop.abort(), WAIT_MS)
  signal.addEventListener('abort', () => {
    watch.disconnect()
    clearTimeout(timer)
  })
  for (const press of ['keydown', 'pointerdown'])
    page.addEventListener(press, () => stop.abort(), { capture: true, signal })
  watch.observe(page.body, { childList: true, subtree: true })
  look()
  return () => stop.abort()
}
