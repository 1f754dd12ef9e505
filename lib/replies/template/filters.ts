import { called } from './called'
import type { SlotKind } from './read-answer'
import { Slot } from './slot'

/** A filter that does not go with what stands before it. */
export class UnfitFilter extends Error {
  override readonly name = 'UnfitFilter'
  constructor(readonly filter: FilterName) {
    super(`the filter ${filter} does not go with this`)
  }
}

export const FILTER_NAMES = ['money', 'date', 'time', 'plural', 'called', 'default'] as const
export type FilterName = (typeof FILTER_NAMES)[number]
type Filter = (value: unknown, ...args: readonly unknown[]) => unknown

/** The slot as one of a kind that the filter takes; one that is no fact becomes the first of them. */
function fit(value: unknown, filter: FilterName, [usual, ...others]: readonly SlotKind[]): Slot {
  if (!(value instanceof Slot) || usual === undefined) throw new UnfitFilter(filter)
  const { kind } = value.state
  if (kind === null) return value.with({ kind: usual })
  if (kind === usual || others.includes(kind)) return value
  throw new UnfitFilter(filter)
}

const isWritten = (value: unknown): value is string | number =>
  typeof value === 'string' || typeof value === 'number'

function plural(value: unknown, one: unknown, other: unknown = one): unknown {
  if (!isWritten(one) || !isWritten(other)) throw new UnfitFilter('plural')
  return fit(value, 'plural', ['number']).with({
    shape: { as: 'plural', one: String(one), other: String(other) },
  })
}

/** Another fact, or a text that stands where nobody knows the value. */
function defaultTo(value: unknown, other: unknown): unknown {
  if (!(value instanceof Slot)) return value
  if (other instanceof Slot) return value.isSettled() || !other.isSettled() ? value : other
  if (!isWritten(other)) throw new UnfitFilter('default')
  return value.with({ fallback: value.state.fallback ?? String(other) })
}

/** All that may stand behind a `|`. */
export const FILTERS: Readonly<Record<FilterName, Filter>> = {
  money: (value) => fit(value, 'money', ['money']),
  date: (value) => fit(value, 'date', ['date']),
  time: (value) => fit(value, 'time', ['date', 'clock']).with({ shape: { as: 'time' } }),
  plural,
  called: (value) =>
    typeof value === 'string'
      ? called(value)
      : fit(value, 'called', ['text', 'choice']).with({ shape: { as: 'called' } }),
  default: defaultTo,
}
