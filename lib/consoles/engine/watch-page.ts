import type { PageProfile, WatchRule } from '../profile'

export interface WatchOptions {
  readonly document: Document
  readonly page: PageProfile
  /** Reads the page; tells whether it is clear who is on it. */
  readonly read: () => boolean
  /** Milliseconds of a clock that never goes back. */
  readonly monotonic: () => number
  /** Nodes that we put into the page ourselves: their coming and going is nothing to read. */
  readonly isOurs?: (node: Node) => boolean
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

/** The watched nodes as they are in the page now, with an observer on them. */
function createAttachment(document: Document, page: PageProfile, observer: MutationObserver) {
  const attributeFilter = attributesOf(page)
  let watched: readonly (Element | null)[] = []
  const isMissing = (rule: WatchRule, at: number): boolean =>
    rule.optional !== true && watched[at] === null
  return {
    /** Whether a change at this node is one of a watched node. */
    holds: (target: Node): boolean => watched.some((node) => node?.contains(target) === true),
    /** Finds the nodes anew; tells whether they are others than before. */
    renew: (): boolean => {
      const nodes = page.watch.map(({ css }) => document.querySelector(css))
      if (watched.length > 0 && nodes.every((node, at) => node === watched[at])) return false
      watched = nodes
      observer.disconnect()
      const present = nodes.filter((node) => node !== null)
      // Only the direct children of ancestors are watched: enough to see a node replaced, deaf to the rest of the page.
      for (const ancestor of ancestorsOf(present)) observer.observe(ancestor, { childList: true })
      if (page.watch.some(isMissing)) observer.observe(document, { childList: true, subtree: true })
      const everything = { childList: true, subtree: true, characterData: true, attributeFilter }
      for (const node of present) observer.observe(node, everything)
      return true
    },
    drop: (): void => {
      observer.disconnect()
      watched = []
    },
  }
}

/**
 * Calls `read` when one of the page's watched nodes changes, appears or is replaced, and when the tab comes to the
 * front. The first change after a quiet time is read at once, in the turn of the page's own change; a storm of
 * changes is read now and then. Nothing is polled, and nothing is watched while the page is hidden.
 */
export function watchPage(options: WatchOptions): void {
  const { document, page, read, monotonic, isOurs, signal } = options
  const isNews = ({ target, addedNodes, removedNodes }: MutationRecord): boolean => {
    const nodes = isOurs === undefined ? [] : [...addedNodes, ...removedNodes]
    return (
      attachment.holds(target) && (nodes.length === 0 || !nodes.every((node) => isOurs?.(node)))
    )
  }
  let isStale = false
  let restUntil = -Infinity
  let doubts = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  const run = (): void => {
    clearTimeout(timer)
    timer = undefined
    if (signal.aborted || document.visibilityState === 'hidden') return
    const start = monotonic()
    const isOther = attachment.renew()
    const isNew = isStale || isOther
    isStale = false
    // A change around the watched nodes that left them as they were is nothing to read.
    if (isNew) doubts = read() ? 0 : doubts + 1
    const end = monotonic()
    const gap = isNew ? GAP_MS : 0
    const isDoubtful = doubts > 0 && doubts <= DOUBT_READINGS
    restUntil = end + (isDoubtful ? DOUBT_GAP_MS : Math.max(gap, (end - start) * REST_FACTOR))
  }
  const observer = new MutationObserver((records) => {
    isStale ||= records.some(isNews)
    if (timer !== undefined) return
    const wait = restUntil - monotonic()
    if (wait <= 0) run()
    else timer = setTimeout(run, wait)
  })
  const attachment = createAttachment(document, page, observer)
  const stop = (): void => {
    clearTimeout(timer)
    timer = undefined
    attachment.drop()
  }
  const onVisibility = (): void => {
    if (document.visibilityState === 'hidden') stop()
    else run()
  }

  document.addEventListener('visibilitychange', onVisibility, { signal })
  signal.addEventListener('abort', stop, { once: true })
  run()
}
