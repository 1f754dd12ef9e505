import type { WorkbenchCatalogue } from '@/lib/i18n/translate'

import { hrefOf, NAV_VIEWS, PARTS, type NavView } from '../use-route'

/** The letter that leads to a view, after G. */
export const GO_KEYS: Readonly<Record<NavView, string>> = {
  today: 't',
  aftersale: 'a',
  customers: 'c',
  figures: 'f',
  replies: 'r',
  care: 'u',
  offers: 'o',
  imports: 'i',
  settings: 's',
}

/** A page of the workbench that somebody may want. */
export interface Place {
  readonly href: string
  readonly title: string
  /** The letter that leads there; null for the parts of a view. */
  readonly key: string | null
}

/** What the parts of each view are called in its head. */
function partNames(words: WorkbenchCatalogue) {
  const { backup, board, exports, figures, health, people, replies, safety, sales } = words
  return {
    aftersale: board.parts,
    customers: people.tabs,
    figures: figures.tabs,
    replies: replies.parts,
    offers: sales.tabs,
    imports: exports.parts,
    settings: { ...health.parts, data: backup.part, safety: safety.part },
  } satisfies {
    readonly [View in keyof typeof PARTS]: Record<(typeof PARTS)[View][number], string>
  }
}

/** The parts of a view after its first, which is the view itself, with their names. */
function partsOf(view: NavView, words: WorkbenchCatalogue): readonly (readonly [string, string])[] {
  if (!isWithParts(view)) return []
  const names: Readonly<Record<string, string>> = partNames(words)[view]
  return PARTS[view].slice(1).map((part) => [part, names[part] ?? part])
}

const isWithParts = (view: NavView): view is keyof typeof PARTS => Object.hasOwn(PARTS, view)

/** All pages of the workbench, in the order of its navigation. */
export function placesOf(words: WorkbenchCatalogue): readonly Place[] {
  const { nav } = words.workbench
  const partsIn = (view: NavView): Place[] =>
    partsOf(view, words).map(([part, name]) => ({
      href: hrefOf(view, part),
      title: `${nav[view]}${words.common.dot}${name}`,
      key: null,
    }))
  const viewItself = (view: NavView): Place => ({
    href: hrefOf(view),
    title: nav[view],
    key: GO_KEYS[view],
  })
  return NAV_VIEWS.flatMap((view) => [viewItself(view)].concat(partsIn(view)))
}

/** Pages whose title has every word of a query; all of them where nothing is asked. */
export function findPlaces(places: readonly Place[], query: string): readonly Place[] {
  const wanted = query.toLowerCase().split(/\s+/u)
  return places.filter(({ title }) => wanted.every((word) => title.toLowerCase().includes(word)))
}
