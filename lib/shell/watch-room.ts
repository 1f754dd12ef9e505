/**
 * Calls `onChange` when the window or the watched element changes its size; nothing is polled. Gives a function that
 * says which element to watch.
 */
export function watchRoom(
  window: Window,
  onChange: () => void,
  signal: AbortSignal,
): (area: Element | null) => void {
  let watched: Element | null = null
  const observer = new ResizeObserver(onChange)
  window.addEventListener('resize', onChange, { signal })
  signal.addEventListener('abort', () => observer.disconnect(), { once: true })
  return (area) => {
    if (area === watched || signal.aborted) return
    watched = area
    observer.disconnect()
    if (area !== null) observer.observe(area)
  }
}
