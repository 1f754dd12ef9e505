import { openStore, type Store, type StoreOptions } from '@/lib/store/store'

const TRIES = 3
const PAUSE_MS = 200

const pause = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms)
  })

/** Opens the store, again after a pause when the disk refuses: browsers report passing faults that way. */
async function openPatiently(options: StoreOptions): Promise<Store> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await openStore(options)
    } catch (error) {
      if (tries === TRIES) throw error
      await pause(PAUSE_MS * tries)
    }
  }
}

/** Gives the one store of this worker, opened when first asked for; after a failure the next question tries anew. */
export function createStoreDoor(options: StoreOptions): () => Promise<Store> {
  let opened: Promise<Store> | undefined
  return () => {
    opened ??= openPatiently(options).catch((error: unknown) => {
      opened = undefined
      throw error
    })
    return opened
  }
}
