import { useSyncExternalStore } from 'react'

/** The views of the workbench, in the order of its navigation. */
export const VIEWS = [
  'today',
  'aftersale',
  'customers',
  'figures',
  'replies',
  'care',
  'offers',
  'imports',
  'settings',
] as const
export type ViewName = (typeof VIEWS)[number]

/** Addresses of the views behind `#/`; the first is the one to link to. */
const PATHS: Readonly<Record<ViewName, readonly string[]>> = {
  today: ['today'],
  aftersale: ['after-sale', 'aftersale'],
  customers: ['customers'],
  figures: ['figures'],
  replies: ['replies'],
  care: ['follow-ups'],
  offers: ['offers'],
  imports: ['import', 'imports'],
  settings: ['settings'],
}

/** The address of a view, of one part of it, or of what that part is about. */
export const hrefOf = (view: ViewName, ...steps: readonly string[]): string =>
  ['#', PATHS[view][0] ?? view, ...steps].join('/')

const stepsOf = (hash: string): readonly string[] => hash.replace(/^#\/?/, '').split(/[/?]/)

/** The view that a hash names; the first view where it names none. */
export function viewOf(hash: string): ViewName {
  const path = stepsOf(hash)[0] ?? ''
  return VIEWS.find((view) => PATHS[view].includes(path)) ?? 'today'
}

/** The part of a view that a hash names; empty where it names none. */
export const partOf = (hash: string): string => stepsOf(hash)[1] ?? ''

/** What a part of a view is about, a case's id for one; empty where the hash names nothing. */
export const detailOf = (hash: string): string => stepsOf(hash)[2] ?? ''

function watchHash(onChange: () => void): () => void {
  addEventListener('hashchange', onChange)
  return () => removeEventListener('hashchange', onChange)
}

/** The view that the address names now. */
export function useRoute(): ViewName {
  return useSyncExternalStore(watchHash, () => viewOf(location.hash))
}

/** The part of the view that the address names now. */
export function useRoutePart(): string {
  return useSyncExternalStore(watchHash, () => partOf(location.hash))
}

/** What the part of the view is about, by the address. */
export function useRouteDetail(): string {
  return useSyncExternalStore(watchHash, () => detailOf(location.hash))
}
