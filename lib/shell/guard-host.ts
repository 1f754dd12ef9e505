export interface GuardOptions {
  readonly document: Document
  readonly host: HTMLElement
  /** Whether the element still looks as we made it. */
  readonly isIntact: () => boolean
  /** Makes it so again. */
  readonly restore: () => void
  /** The page does not put up with us. */
  readonly onGiveUp: () => void
  /** Milliseconds of a clock that never goes back. */
  readonly monotonic: () => number
  readonly signal: AbortSignal
}

/** This many tamperings within this time end the attempt to stay. */
const TAMPERINGS = 3
const WITHIN_MS = 5_000

/**
 * Puts the panel's element back when the page removes, hides or restyles it, and gives up when the page insists: a
 * panel that has to fight for its place is not one to be clicked on.
 */
export function guardHost(options: GuardOptions): void {
  const { document, host, signal } = options
  let tamperings: number[] = []

  const observe = (): void => {
    observer.disconnect()
    observer.observe(document, { childList: true })
    observer.observe(document.documentElement, { childList: true })
    observer.observe(host, { attributes: true, attributeFilter: ['style', 'inert'] })
  }
  const repair = (): void => {
    host.removeAttribute('inert')
    options.restore()
    // Only where it was taken out: moving the element would load the panel's page anew.
    if (host.parentNode !== document.documentElement) document.documentElement.append(host)
    observe()
  }
  // Our own changes leave the element as `isIntact` knows it, so only those of others get any further.
  const check = (): void => {
    const isInPlace = host.parentNode === document.documentElement
    if (signal.aborted || (isInPlace && options.isIntact())) return
    const now = options.monotonic()
    tamperings = [...tamperings.filter((at) => now - at < WITHIN_MS), now]
    if (tamperings.length >= TAMPERINGS) options.onGiveUp()
    else repair()
  }
  const observer = new MutationObserver(check)
  signal.addEventListener('abort', () => observer.disconnect(), { once: true })
  observe()
}
