/** That somebody works here is told at most this often. */
const TELL_EVERY_MS = 30_000

export interface UseOptions {
  readonly window: Pick<Window, 'addEventListener'>
  /** Milliseconds of a clock that never goes back. */
  readonly monotonic: () => number
  readonly tell: () => unknown
}

/** Tells that somebody is at work here, by their keys and pointers alone; gives what tells it for other reasons. */
export function tellUse({ window, monotonic, tell }: UseOptions): () => void {
  let toldAt = -Infinity
  const use = (): void => {
    if (monotonic() - toldAt < TELL_EVERY_MS) return
    toldAt = monotonic()
    void tell()
  }
  for (const type of ['keydown', 'pointerdown'])
    window.addEventListener(type, ({ isTrusted }) => isTrusted && use(), true)
  return use
}
