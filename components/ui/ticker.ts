/** One timer for any number of texts that depend on the time. */
export interface Ticker {
  readonly now: () => number
  /** Calls `tell` each time that `wait` ms have passed; gives back how to stop. */
  readonly watch: (wait: (now: number) => number, tell: (now: number) => void) => () => void
  readonly stop: () => void
}

interface Watcher {
  readonly wait: (now: number) => number
  readonly tell: (now: number) => void
  at: number
}

/** setTimeout overflows beyond 2^31 - 1 ms and fires at once: longer waits are cut and taken up again. */
const LONGEST_WAIT_MS = 60 * 60 * 1000

/** Builds a ticker that wakes only for the nearest change; all that is due by then is told in one turn. */
export function createTicker(clock: () => number): Ticker {
  const watchers = new Set<Watcher>()
  let timer: ReturnType<typeof setTimeout> | undefined

  const arm = (): void => {
    clearTimeout(timer)
    let nearest = Infinity
    for (const { at } of watchers) nearest = Math.min(nearest, at)
    if (nearest === Infinity) return
    timer = setTimeout(tick, Math.min(LONGEST_WAIT_MS, Math.max(0, nearest - clock())))
  }
  const tick = (): void => {
    const now = clock()
    for (const watcher of watchers) {
      if (watcher.at > now) continue
      watcher.at = now + watcher.wait(now)
      watcher.tell(now)
    }
    arm()
  }
  return {
    now: clock,
    watch(wait, tell) {
      const now = clock()
      const watcher = { wait, tell, at: now + wait(now) }
      watchers.add(watcher)
      arm()
      return () => {
        watchers.delete(watcher)
        arm()
      }
    },
    stop: () => clearTimeout(timer),
  }
}
