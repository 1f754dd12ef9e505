/** What is seen of a page that is being measured. */
export interface Watched {
  /** ms from the page's start to its painted content. */
  readonly painted: Promise<number>
  /** Lengths of tasks over 50 ms. */
  readonly tasks: number[]
}

/** Runs in each page before anything of its own; `views` says by address what stands there once its content does. */
export function watchView(views: Readonly<Record<string, string>>): void {
  const tasks: number[] = []
  const painted = new Promise<number>((resolve) => {
    const content = views[location.hash]
    if (content === undefined) return
    const observer = new MutationObserver(() => {
      if (document.querySelector(content) === null) return
      observer.disconnect()
      // The frame callback comes before the paint, the message after it.
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.addEventListener('message', () => resolve(performance.now()))
        port1.start()
        port2.postMessage(null)
      })
    })
    observer.observe(document, { subtree: true, childList: true })
  })
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) tasks.push(duration)
  }).observe({ type: 'longtask', buffered: true })
  Object.assign(globalThis, { watched: { painted, tasks } satisfies Watched })
}

/** Whether the list has answered what it was asked; null while there is none. */
const answered = (): string | null =>
  document.querySelector('[data-testid="customer-count"]')?.getAttribute('data-answered') ?? null

/** Waits until the list says that it has, or has not, answered. */
const until = (wanted: 'true' | 'false'): Promise<void> =>
  new Promise((resolve) => {
    if (answered() === wanted) return resolve()
    const observer = new MutationObserver(() => {
      if (answered() !== wanted) return
      observer.disconnect()
      resolve()
    })
    observer.observe(document, { subtree: true, childList: true, attributes: true })
  })

/** ms from a change to the painted answer. */
async function timeAnswer(change: () => void): Promise<number> {
  await until('true')
  const start = performance.now()
  const asked = until('false')
  change()
  await asked
  await until('true')
  await new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve, 0))
  })
  return performance.now() - start
}

/** Runs in the list of customers: goes to the address of a filter that is not set yet. */
export const answerFilter = (hash: string): Promise<number> =>
  timeAnswer(() => location.replace(hash))

/** Runs in the list of customers: sorts it in another way. */
export const answerSort = (by: string): Promise<number> =>
  timeAnswer(() => {
    const select = document.querySelector<HTMLSelectElement>('[data-testid="sort"]')
    // React hears a change only where the browser's own setter made it.
    Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value')?.set?.call(select, by)
    select?.dispatchEvent(new Event('change', { bubbles: true }))
  })

const SCROLL_MS = 2_000

const nextFrame = (): Promise<number> =>
  new Promise((resolve) => {
    requestAnimationFrame(resolve)
  })

/** Runs in the list of customers: scrolls it from end to end; gives ms between frames. */
export async function scrollList(): Promise<number[]> {
  const height = document.documentElement.scrollHeight - innerHeight
  const frames: number[] = []
  const start = await nextFrame()
  for (let last = start; last - start < SCROLL_MS;) {
    scrollTo(0, (height * (last - start)) / SCROLL_MS)
    const now = await nextFrame()
    frames.push(now - last)
    last = now
  }
  return frames
}
