import type { TextShelf } from '../services'

/** The steps from the installation to the first customers. */
export const START_STEPS = ['consoles', 'orders', 'tiers', 'customers'] as const
export type StartStep = (typeof START_STEPS)[number]

/** How far setting up has come: the step that was open last, or that it is over; null: nobody has begun. */
export type StartPlace = StartStep | 'over' | null

const NAME = 'start'
const PLACES = [...START_STEPS, 'over'] as const

/** Reads how far setting up has come in this browser. */
export function readStart(shelf: TextShelf): StartPlace {
  const kept = shelf.read(NAME)
  return PLACES.find((place) => place === kept) ?? null
}

/** Keeps how far setting up has come. */
export const keepStart = (shelf: TextShelf, place: StartStep | 'over'): void =>
  shelf.keep(NAME, place)
