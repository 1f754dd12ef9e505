/** A page has to leave the panel uncovered for so long before a press, ms: less is no time to see what one presses. */
const SEEN_MS = 250
/** The least time between two looks that browsers accept, ms. */
const DELAY_MS = 100

/** What the second version of the browser's observer tells: whether anything covers, fades or moves what it watches. */
interface Sight {
  readonly isIntersecting: boolean
  readonly isVisible?: boolean
}
interface SeeingObserver {
  new (
    hear: (entries: readonly Sight[]) => void,
    options: IntersectionObserverInit & {
      readonly trackVisibility: true
      readonly delay: number
    },
  ): Pick<IntersectionObserver, 'observe' | 'disconnect'>
}

export interface CoverOptions {
  readonly root: HTMLElement
  readonly Observer: SeeingObserver
  /** Milliseconds of a clock that never goes back. */
  readonly monotonic: () => number
  readonly sleep: (ms: number) => Promise<void>
}

/**
 * Watches, while a pointer is over the panel, whether the browser sees it uncovered. Gives a question to be asked with a
 * press: whether the page took a cover away just for it. What stays covered, as by an empty layer of another extension,
 * was not: the page itself is looked at for that. Firefox has no such observer, and there the answer is no.
 */
export function watchCover({ root, Observer, monotonic, sleep }: CoverOptions) {
  let isCovered = false
  let uncoveredAt = -Infinity
  const observer = new Observer(
    (entries) => {
      for (const { isVisible = true } of entries) {
        if (isCovered && isVisible) uncoveredAt = monotonic()
        isCovered = !isVisible
      }
    },
    { trackVisibility: true, delay: DELAY_MS },
  )
  root.addEventListener('pointerenter', () => observer.observe(root))
  root.addEventListener('pointerleave', () => {
    observer.disconnect()
    isCovered = false
  })
  return async (): Promise<boolean> => {
    const pressedAt = monotonic()
    // The browser's word is up to two looks old.
    if (isCovered) await sleep(SEEN_MS)
    return !isCovered && pressedAt - uncoveredAt < SEEN_MS
  }
}
