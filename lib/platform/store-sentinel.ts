import browser from 'webextension-polyfill'

const SENTINEL = 'store-was-here'

/** Remembers, apart from the database, that there is one: a browser that clears it away says nothing. */
export interface StoreSentinel {
  readonly isSet: () => Promise<boolean>
  readonly set: () => Promise<void>
}

/** Keeps the sentinel; where the browser's storage refuses, nothing is known of before and everything goes on. */
export function createStoreSentinel(): StoreSentinel {
  const area = browser.storage.local
  const isSet = async (): Promise<boolean> => {
    try {
      return (await area.get(SENTINEL))[SENTINEL] === true
    } catch (error) {
      console.warn('tillside: storage.local', error)
      return false
    }
  }
  return {
    isSet,
    set: async () => {
      if (await isSet()) return
      try {
        await area.set({ [SENTINEL]: true })
      } catch (error) {
        console.warn('tillside: storage.local', error)
      }
    },
  }
}
