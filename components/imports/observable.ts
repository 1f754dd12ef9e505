/** A value that views watch: new state, same shape, told to all. */
export interface Observable<State> {
  readonly read: () => State
  readonly subscribe: (changed: () => void) => () => void
  readonly set: (next: State) => void
}

export function createObservable<State>(initial: State): Observable<State> {
  const listeners = new Set<() => void>()
  let state = initial
  return {
    read: () => state,
    subscribe: (changed) => {
      listeners.add(changed)
      return () => listeners.delete(changed)
    },
    set: (next) => {
      state = next
      for (const listener of listeners) listener()
    },
  }
}
