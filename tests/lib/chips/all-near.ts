/** Stands for the browser's own where nothing is laid out: whatever is watched is in the window. */
export class AllNear implements IntersectionObserver {
  readonly root = null
  readonly rootMargin = ''
  readonly scrollMargin = ''
  readonly thresholds = []
  readonly #tell: IntersectionObserverCallback
  readonly #targets = new Set<Element>()

  constructor(tell: IntersectionObserverCallback) {
    this.#tell = tell
  }

  observe(target: Element): void {
    this.#targets.add(target)
    queueMicrotask(() => {
      if (!this.#targets.has(target)) return
      const entry = { target, isIntersecting: true }
      this.#tell([Object.assign(Object.create(IntersectionObserverEntry.prototype), entry)], this)
    })
  }

  unobserve(target: Element): void {
    this.#targets.delete(target)
  }

  disconnect(): void {
    this.#targets.clear()
  }

  takeRecords(): IntersectionObserverEntry[] {
    return []
  }
}
