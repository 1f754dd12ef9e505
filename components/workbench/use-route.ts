import { useSyncExternalStore } from 'react'

/** The views of the workbench, in the order of its navigation. */
export const VIEWS = ['today', 'aftersale', 'imports', 'settings'] as const
export type ViewName = (typeof VIEWS)[number]

/** Addresses of the views behind `#/`; the first is the one to link to. */
const PATHS: Readonly<Record<ViewName, readonly string[]>> = {
  today: ['today'],
  aftersale: ['after-sale', 'aftersale'],
  imports: ['import', 'imports'],
  settings: ['settings'],
}

/** The address of a view. */
export const hrefOf = (view: ViewName): string => `#/${PATHS[view][0] ?? view}`

/** The view that a hash names; the first view where it names none. */
export function viewOf(hash: string): ViewName {
  const path = hash.replace(/^#\/?/, '').split(/[/?]/)[0] ?? ''
  return VIEWS.find((view) => PATHS[view].includes(path)) ?? 'today'
}

function watchHash(onChange: () => void): () => void {
  addEventListener('hashchange', onChange)
  return () => removeEventListener('hashchange', onChange)
}

/** The view that the address names now. */
export function useRoute(): ViewName {
  return useSyncExternalStore(watchHash, () => viewOf(location.hash))
}
