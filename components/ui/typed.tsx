import { createContext, use, useCallback, useEffect, useState } from 'react'

/** What was begun and not saved, by where it stands: it outlives the lock in the memory of its page, and nothing else. */
export interface TypedShelf {
  readonly read: (place: string) => unknown
  readonly keep: (place: string, value: unknown) => void
  /** The place is gone from the screen: with it goes what stood there, unless the lock has taken it off. */
  readonly leave: (place: string) => void
  readonly hearLock: (isLocked: boolean) => void
}

/** Builds an empty shelf. */
export function createTypedShelf(): TypedShelf {
  const kept = new Map<string, unknown>()
  let isClosed = false
  return {
    read: (place) => kept.get(place),
    keep: (place, value) => {
      kept.set(place, value)
    },
    leave: (place) => {
      if (!isClosed) kept.delete(place)
    },
    hearLock: (isLocked) => {
      isClosed = isLocked
    },
  }
}

/** Stands above the lock; a page that never locks has none. */
export const TypedContext = createContext<TypedShelf | null>(null)

/** A state, and whether somebody has set it since it began. */
interface Typed<Value> {
  readonly value: Value
  readonly isTouched: boolean
}

/**
 * The state of a form, or of what is open: as `useState`, but what somebody has set stands there again after a lock. The
 * place names one state in the page and always holds the same kind of value; what a passphrase or PIN is typed into is
 * never kept so.
 */
export function useTyped<Value>(
  place: string,
  begin: () => Value,
): readonly [Value, (value: Value) => void] {
  const shelf = use(TypedContext)
  const [typed, setTyped] = useState<Typed<Value>>(
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a place holds what was set at that place
    () => (shelf?.read(place) as Typed<Value> | undefined) ?? { value: begin(), isTouched: false },
  )
  useEffect(() => {
    if (typed.isTouched) shelf?.keep(place, typed)
  }, [shelf, place, typed])
  useEffect(() => () => shelf?.leave(place), [shelf, place])
  return [typed.value, useCallback((value: Value) => setTyped({ value, isTouched: true }), [])]
}
