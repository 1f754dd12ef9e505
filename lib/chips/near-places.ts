/** Tells which places of a page are in the window or about to come into it. */
export interface NearPlaces {
  /** These are the places of the page from now on. */
  watch(places: readonly Element[]): void
  /** Whether a place has ever been near. */
  has(place: Element): boolean
}

/** So much of the window, around it: a row that is scrolled to has its chip when it is seen, and a long list pays for what is read. */
const AROUND = '10%'

/** Watches places of a page; `onNear` hears when some have come near. */
export function createNearPlaces(onNear: () => void, signal: AbortSignal): NearPlaces {
  const near = new WeakSet<Element>()
  let watched = new Set<Element>()
  const observer = new IntersectionObserver(
    (entries) => {
      const come = entries.filter(({ isIntersecting }) => isIntersecting)
      for (const { target } of come) {
        near.add(target)
        observer.unobserve(target)
      }
      if (come.length > 0) onNear()
    },
    { rootMargin: AROUND },
  )
  signal.addEventListener('abort', () => observer.disconnect(), { once: true })
  return {
    watch(places) {
      const next = new Set(places)
      for (const place of watched) if (!next.has(place)) observer.unobserve(place)
      for (const place of next) if (!watched.has(place) && !near.has(place)) observer.observe(place)
      watched = next
    },
    has: (place) => near.has(place),
  }
}
