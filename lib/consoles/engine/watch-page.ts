import type { PageProfile, WatchRule } from '../profile'

export interface WatchOptions {
  readonly document: Document
  readonly page: PageProfile
  /** Reads the page; tells whether it is clear who is on it. */
  readonly read: () => boolean
  /** Milliseconds of a clock that never goes back. */
  readonly monotonic: () => number
  readonly signal: AbortSignal
}

/** Shortest time from one reading to the next while the page goes on changing. */
const GAP_MS = 50
/** The same while it is in doubt who is on the page, for a few readings: the rest of a switch is about to follow. */
const DOUBT_GAP_MS = 8
const DOUBT_READINGS = 8
/** Readings may take one part in this many of the page's time. */
const REST_FACTOR = 20

/** Attributes whose change can change what is read: those that anchors read, and the class that marks the active row. */
function attributesOf(page: PageProfile): string[] {
  const read = page.fields.flatMap(({ anchors }) =>
    anchors.flatMap((anchor) =>
      anchor.from === 'css' && anchor.attr !== undefined ? [anchor.attr] : [],
    ),
  )
  return [...new Set(['class', ...read])]
}

function ancestorsOf(nodes: readonly Element[]): Set<Node> {
  const ancestors = new Set<Node>()
  for (const node of nodes)
    for (let up: Node | null = node.parentNode; up !== null; up = up.parentNode) ancestors.add(up)
  return ancestors
}

/**
 * Calls `read` when one of the page's watched nodes changes, appears or is replaced, and when the tab comes to the
 * front. The first change after a quiet time is read at once, in the turn of the page's own change; a storm of
 * changes is read now and then. Nothing is polled, and nothing is watched while the page is hidden.
 */
export function watchPage({ document, page, read, monotonic, signal }: WatchOptions): void {
  const attributeFilter = attributesOf(page)
  let watched: readonly (Element | null)[] = []
  let lastRead = -Infinity
  let gap = 0
  let doubts = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  const observer = new MutationObserver(() => onChange())

  const attach = (): void => {
    const nodes = page.watch.map(({ css }) => document.querySelector(css))
    const isSame =
      nodes.length === watched.length && nodes.every((node, at) => node === watched[at])
    if (isSame && nodes.every((node) => node?.isConnected !== false)) return
    watched = nodes
    observer.disconnect()
    const present = nodes.filter((node) => node !== null)
    const isMissing = (rule: WatchRule, at: number): boolean =>
      rule.optional !== true && nodes[at] === null
    // Only the direct children of ancestors are watched: enough to see a node replaced, deaf to the rest of the page.
    for (const ancestor of ancestorsOf(present)) observer.observe(ancestor, { childList: true })
    if (page.watch.some(isMissing)) observer.observe(document, { childList: true, subtree: true })
    for (const node of present)
      observer.observe(node, {
        childList: true,
        subtree: true,
        characterData: true,
        attributes: true,
        attributeFilter,
      })
  }

  const run = (): void => {
    clearTimeout(timer)
    timer = undefined
    if (signal.aborted || document.visibilityState === 'hidden') return
    const start = monotonic()
    attach()
    doubts = read() ? 0 : doubts + 1
    lastRead = monotonic()
    const isDoubtful = doubts > 0 && doubts <= DOUBT_READINGS
    gap = isDoubtful ? DOUBT_GAP_MS : Math.max(GAP_MS, (lastRead - start) * REST_FACTOR)
  }

  function onChange(): void {
    if (timer !== undefined) return
    const wait = lastRead + gap - monotonic()
    if (wait <= 0) run()
    else timer = setTimeout(run, wait)
  }

  const stop = (): void => {
    clearTimeout(timer)
    timer = undefined
    observer.disconnect()
    watched = []
  }

  const onVisibility = (): void => {
    if (document.visibilityState === 'hidden') stop()
    else run()
  }

  document.addEventListener('visibilitychange', onVisibility, { signal })
  signal.addEventListener('abort', stop, { once: true })
  run()
}
