import type { PageProfile } from '../profile'

/** What a reading of a page came to. */
export interface ReadingOutcome {
  /** Whether it is clear who is on the page. */
  readonly isSettled: boolean
  /** Whether it says anything that the one before did not. */
  readonly isNews: boolean
}

export interface WatchOptions {
  readonly document: Document
  readonly page: PageProfile
  /** Reads the page; null where it has been told to do so only if somebody else is there, and nobody is. */
  readonly read: (onlyOthers: boolean) => ReadingOutcome | null
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
/** A node that goes on changing without saying anything new is read so many times less often with each vain reading, */
const VAIN_FACTOR = 4
/** but at least once in so long a time, as its next change may be another buyer; the second is for pages on which nobody is known. */
const LONGEST_GAP_MS = 150
const LONGEST_DOUBT_GAP_MS = 100
/** Of such a node only who is on the page is looked at meanwhile: all else may take one part in this many of the time, */
const STORM_FACTOR = 200
/** but is read at least once in so long a time. */
const LONGEST_STORM_GAP_MS = 800

/** A node that has kept still for so long after a reading is not in a storm. */
const QUIET_MS = 250

/** Attributes whose change can change what is read: those that anchors read, and the class that marks the active row. */
function attributesOf(page: PageProfile): string[] {
  const read = page.fields.flatMap(({ anchors }) =>
    anchors.flatMap((anchor) =>
      anchor.from === 'css' && anchor.attr !== undefined ? [anchor.attr] : [],
    ),
  )
  return [...new Set(['class', ...read])]
}

/** How a node is listened to. */
type Hearing = MutationObserverInit & {
  /** Its changes can change what is read; else they can only bring other nodes to listen to. */
  readonly isRead: boolean
}

/** Enough to see a child replaced; deaf to the rest of the page. */
const CHILDREN: Hearing = { childList: true, isRead: false }

/** The nodes to be listened to: those that are watched, what is around them, and all of the page while one is missing. */
function hearingsOf(
  document: Document,
  watched: readonly (Element | null)[],
  isMissing: boolean,
  attributeFilter: string[],
): Map<Node, Hearing> {
  const hearings = new Map<Node, Hearing>()
  for (const node of watched)
    for (let up = node?.parentNode; up; up = up.parentNode) hearings.set(up, CHILDREN)
  if (isMissing) hearings.set(document, { ...CHILDREN, subtree: true })
  const whole = { childList: true, subtree: true, characterData: true, isRead: true }
  for (const node of watched) if (node !== null) hearings.set(node, { ...whole, attributeFilter })
  return hearings
}

/** A node that is listened to, with a patience of its own: a storm in one part of a page keeps no other part waiting. */
interface Ear {
  readonly isRead: boolean
  /** Listens from now on, and forgets what it has heard so far. */
  readonly listen: () => void
  readonly close: () => void
  /** It has heard that something changed: that is enough, and it is closed until the page is read. */
  isStale: boolean
  /** Readings in a row that told nothing new although it had heard something, without a rest between them. */
  vain: number
  restUntil: number
  /** When it was read for the last time because of what it had heard. */
  readAt: number
}

function openEar(
  node: Node,
  hearing: Hearing,
  onChange: (ear: Ear, records: readonly MutationRecord[]) => void,
): Ear {
  const observer = new MutationObserver((records) => onChange(ear, records))
  const close = (): void => observer.disconnect()
  const ear: Ear = {
    isRead: hearing.isRead,
    listen: () => {
      close()
      observer.observe(node, hearing)
    },
    close,
    isStale: false,
    vain: 0,
    restUntil: -Infinity,
    readAt: -Infinity,
  }
  return ear
}

/** Listens to the watched nodes of a page, as they are in it now. */
function createEars(
  { document, page }: Pick<WatchOptions, 'document' | 'page'>,
  onChange: (ear: Ear, records: readonly MutationRecord[]) => void,
) {
  const attributeFilter = attributesOf(page)
  let watched: readonly (Element | null)[] = []
  let ears: readonly Ear[] = []
  const isMissing = (): boolean =>
    page.watch.some(({ optional }, at) => optional !== true && watched[at] === null)
  const close = (): void => {
    for (const ear of ears) ear.close()
    ears = []
    watched = []
  }
  return {
    isMissing,
    stale: (): Ear[] => ears.filter(({ isStale }) => isStale),
    all: (): readonly Ear[] => ears,
    /** Finds the nodes anew; tells whether they are others than before. */
    renew: (): boolean => {
      const nodes = page.watch.map(({ css }) => document.querySelector(css))
      if (watched.length > 0 && nodes.every((node, at) => node === watched[at])) return false
      close()
      watched = nodes
      const hearings = hearingsOf(document, nodes, isMissing(), attributeFilter)
      ears = [...hearings].map(([node, hearing]) => openEar(node, hearing, onChange))
      return true
    },
    close,
  }
}

/** How long after a reading an ear may be read again at the soonest, ms. */
const patienceOf = ({ isRead, vain }: Ear, isInDoubt: boolean): number =>
  vain === 0
    ? 0
    : Math.min(
        isInDoubt ? LONGEST_DOUBT_GAP_MS : LONGEST_GAP_MS,
        (isRead ? GAP_MS : DOUBT_GAP_MS) * VAIN_FACTOR ** (vain - 1),
      )

/** Whether a change is nothing but our own nodes' coming and going. */
function isOursAlone(
  { addedNodes, removedNodes }: MutationRecord,
  isOurs: WatchOptions['isOurs'],
): boolean {
  const nodes = isOurs === undefined ? [] : [...addedNodes, ...removedNodes]
  return nodes.length > 0 && nodes.every((node) => isOurs?.(node))
}

/**
 * Calls `read` when one of the page's watched nodes changes, appears or is replaced, and when the tab comes to the
 * front. The first change after a quiet time is read at once, in the turn of the page's own change; then the node is
 * not even listened to until it may be read again, so that a storm of changes costs the page next to nothing. Nothing is
 * polled, and nothing is watched while the page is hidden.
 */
export function watchPage(options: WatchOptions): void {
  const { document, read, monotonic, isOurs, signal } = options
  let restUntil = -Infinity
  let doubts = 0
  let last: ReadingOutcome | null = null
  /** Something has changed since all was read, which in a storm need not happen again before then. */
  let isOwed = false
  let stormUntil = -Infinity
  let timer: ReturnType<typeof setTimeout> | undefined

  const run = (): void => {
    clearTimeout(timer)
    if (signal.aborted || document.visibilityState === 'hidden') return
    const start = monotonic()
    const isOther = ears.renew()
    const heard = ears.stale()
    // A change around the watched nodes that left them as they were is nothing to read.
    isOwed ||= isOther || heard.some(({ isRead }) => isRead)
    const isStorm =
      !isOther && start < stormUntil && heard.every(({ isRead, vain }) => !isRead || vain > 0)
    const gap = isOwed ? GAP_MS : 0
    const outcome = isOwed ? read(isStorm) : null
    const end = monotonic()
    if (outcome !== null) {
      last = outcome
      isOwed = false
      stormUntil = end + Math.min((end - start) * STORM_FACTOR, LONGEST_STORM_GAP_MS)
    }
    if (gap > 0) doubts = last?.isSettled === false ? doubts + 1 : 0
    const isDoubtful = doubts > 0 && doubts <= DOUBT_READINGS
    restUntil = end + (isDoubtful ? DOUBT_GAP_MS : Math.max(gap, (end - start) * REST_FACTOR))
    const isEager = outcome?.isNews === true || isDoubtful || ears.isMissing()
    for (const ear of heard) {
      ear.isStale = false
      ear.vain = isEager ? 0 : ear.vain + 1
      ear.readAt = end
      ear.restUntil = end + patienceOf(ear, doubts > 0)
    }
    // What the others have heard by now was there to be read, if all was read.
    for (const ear of outcome === null ? heard : ears.all()) ear.listen()
    if (isOwed) timer = setTimeout(run, stormUntil - end)
  }
  const ears = createEars(options, (ear, records) => {
    if (records.every((record) => isOursAlone(record, isOurs))) return
    ear.close()
    ear.isStale = true
    const now = monotonic()
    if (now - ear.readAt >= QUIET_MS) Object.assign(ear, { vain: 0, restUntil: now })
    clearTimeout(timer)
    const due = Math.min(...ears.stale().map((each) => Math.max(restUntil, each.restUntil)))
    if (due <= now) run()
    else timer = setTimeout(run, due - now)
  })
  const stop = (): void => {
    clearTimeout(timer)
    ears.close()
  }
  const onVisibility = (): void => (document.visibilityState === 'hidden' ? stop() : run())

  document.addEventListener('visibilitychange', onVisibility, { signal })
  signal.addEventListener('abort', stop, { once: true })
  run()
}
