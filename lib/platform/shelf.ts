import browser from 'webextension-polyfill'

/** One small value in the browser's own storage. */
export interface Shelf<State> {
  /** undefined: nothing, or nothing of the right shape. */
  read(): Promise<State | undefined>
  /** undefined takes it away. */
  write(state: State | undefined): Promise<void>
}

/** `session` goes with the browser, `local` stays; `parse` gives undefined for what is not of the shape that was written. */
export function createShelf<State>(
  place: 'session' | 'local',
  key: string,
  parse: (stored: unknown) => State | undefined,
): Shelf<State> {
  const area = browser.storage[place]
  return {
    read: async () => {
      const { [key]: stored } = await area.get(key)
      return stored === undefined ? undefined : parse(stored)
    },
    write: (state) => (state === undefined ? area.remove(key) : area.set({ [key]: state })),
  }
}
