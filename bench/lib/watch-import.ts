/** Runs in the workbench: notes when a file comes in, and what the page itself feels of it meanwhile. */
export interface WatchedImport {
  /** From the press to the report, ms. */
  readonly ms: number
  /** Whether orders came in; else the page says why not. */
  readonly isDone: boolean
  readonly text: string
  /** Longest task of the page's main thread, ms; 0 where none was longer than 50. */
  readonly longestTaskMs: number
  /** How late a beat of the page's main thread came at worst, ms: long tasks, and waiting for a free core. */
  readonly lateMs: number
}

const BEAT_MS = 10

function watchThread(): () => Pick<WatchedImport, 'longestTaskMs' | 'lateMs'> {
  let longestTaskMs = 0
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longestTaskMs = Math.max(longestTaskMs, duration)
  })
  observer.observe({ type: 'longtask' })
  let [due, lateMs] = [performance.now() + BEAT_MS, 0]
  const beat = setInterval(() => {
    const now = performance.now()
    lateMs = Math.max(lateMs, now - due)
    due = now + BEAT_MS
  }, BEAT_MS)
  return () => {
    observer.disconnect()
    clearInterval(beat)
    return { longestTaskMs, lateMs }
  }
}

const ENDS: ReadonlySet<string> = new Set(['done', 'part-refused', 'failed', 'cancelled'])

/** Waits until the one file on the page, shown by `selector`, is through; begins with its first step after the look at it. */
export function watchImport(selector: string): Promise<WatchedImport> {
  let begun: { readonly at: number; readonly stop: ReturnType<typeof watchThread> } | undefined
  return new Promise((resolve) => {
    const look = (): void => {
      const row = document.querySelector(selector)
      const status = row?.getAttribute('data-status') ?? ''
      if (status === 'queued' || status === 'reading')
        begun ??= { at: performance.now(), stop: watchThread() }
      if (begun === undefined || !ENDS.has(status)) return
      observer.disconnect()
      const ms = performance.now() - begun.at
      // What the last task was is told only after it.
      setTimeout(() => {
        if (begun !== undefined) {
          const isDone = status === 'done' || status === 'part-refused'
          resolve({ ms, isDone, text: row?.textContent ?? '', ...begun.stop() })
        }
      }, 100)
    }
    const observer = new MutationObserver(look)
    observer.observe(document, { subtree: true, childList: true, attributes: true })
  })
}
