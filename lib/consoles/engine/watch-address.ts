/** The Navigation API where the browser has it: the only way to hear of a page's own `pushState`. */
interface NavigationEvents {
  readonly navigation?: EventTarget
}

/** Calls `onMove` whenever the page's address changes without a new document, until the signal is aborted. */
export function watchAddress(
  window: Window & NavigationEvents,
  onMove: () => void,
  signal: AbortSignal,
): void {
  window.addEventListener('hashchange', onMove, { signal })
  window.addEventListener('popstate', onMove, { signal })
  window.navigation?.addEventListener('currententrychange', onMove, { signal })
}
