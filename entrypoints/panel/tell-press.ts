import type { Envelope } from '@/lib/messaging/client'

/** Calls that have an effect outside the panel, so that a page might want a press for them that nobody meant. */
const EFFECTS: ReadonlySet<string> = new Set(['fillReply', 'revealContact'])

/** For so long a pointer has to have been over the panel: a page that steps aside under it gives a hand less, ms. */
const SETTLED_MS = 250

interface Press {
  readonly x: number
  readonly y: number
  readonly settled: boolean
}

/** Tells whether the pointer that is pressed now stood over the panel before. A finger never does: it counts as settled. */
function watchPointer(root: HTMLElement, monotonic: () => number): () => boolean {
  let since = Infinity
  root.addEventListener('pointerenter', ({ pointerType }) => {
    since = pointerType === 'touch' ? -Infinity : monotonic()
  })
  root.addEventListener('pointerleave', () => {
    since = Infinity
  })
  return () => monotonic() - since >= SETTLED_MS
}

export interface PressOptions {
  readonly window: Window
  /** Milliseconds of a clock that never goes back. */
  readonly monotonic: () => number
  /** Whether the page has taken a cover off the panel just now. */
  readonly isUncovered: () => Promise<boolean>
}

/**
 * Adds to calls with an effect where in the panel a pointer pressed for them, and whether it had settled there, on what
 * could be seen. What is done by keys carries nothing: a page can paint over the panel, but not press its keys.
 */
export function createPressTeller({
  window,
  monotonic,
  isUncovered,
}: PressOptions): (envelope: Envelope) => Promise<Envelope> {
  const isSettled = watchPointer(window.document.documentElement, monotonic)
  let settled = false
  let pointer: Press | null = null
  const listen = <Type extends keyof WindowEventMap>(
    type: Type,
    hear: (event: WindowEventMap[Type]) => void,
  ): void => window.addEventListener(type, hear, true)

  listen('pointerdown', () => {
    settled = isSettled()
  })
  listen('click', ({ detail, clientX, clientY }) => {
    // A button that is pressed by a key clicks without a count.
    pointer = detail === 0 ? null : { x: clientX, y: clientY, settled }
  })
  listen('keydown', () => {
    pointer = null
  })
  return async (envelope) => {
    if (pointer === null || !EFFECTS.has(envelope.call)) return envelope
    const press = { ...pointer, settled: pointer.settled && !(await isUncovered()) }
    return { ...envelope, payload: Object.assign({}, envelope.payload, { pointer: press }) }
  }
}
