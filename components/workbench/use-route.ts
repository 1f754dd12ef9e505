import { useSyncExternalStore } from 'react'

/** The views that the navigation names, in its order. */
export const NAV_VIEWS = [
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
export type NavView = (typeof NAV_VIEWS)[number]

/** All views: setting up is met once, and found from the first view until then. */
const VIEWS = [...NAV_VIEWS, 'start'] as const
export type ViewName = (typeof VIEWS)[number]

/** The parts of the views that have some; the first is shown where the address names none. */
export const PARTS = {
  aftersale: ['board', 'ledger', 'rules'],
  customers: ['figures', 'list', 'duplicates'],
  figures: ['agents', 'customers', 'orders', 'growth', 'week'],
  replies: ['library', 'policy', 'guard', 'import', 'removed'],
  offers: ['products', 'packages', 'associations', 'effect', 'terms'],
  imports: ['in', 'out', 'clean'],
  settings: ['general', 'consoles', 'data', 'safety'],
} as const satisfies Partial<Record<ViewName, readonly string[]>>

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
  start: ['start'],
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
