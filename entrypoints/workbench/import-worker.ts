import { bindStore } from '@/lib/files/bind-store'
import { IMPORT_FORMATS } from '@/lib/files/formats/registry'
import { openInWorker } from '@/lib/files/reader-client'
import { createWorkHost } from '@/lib/files/work-host'
import type { WorkbenchStore } from '@/lib/files/work-store'
import { STORE_NAME } from '@/lib/store/name'
import { createRescue } from '@/lib/store/open-rescue'
import { purgeIfDue } from '@/lib/store/purge'
import { openStore } from '@/lib/store/store'

import { readShelf, sessionIn } from './session-news'
import { startReader } from './start-reader'

const clock = (): number => Date.now()
const newId = (): string => crypto.randomUUID()
/** The page tells first of all by what this browser session opens the vault. */
const session = new Promise<string | null>((resolve) => {
  addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const wrapped = sessionIn(data)
    if (wrapped !== undefined) resolve(wrapped)
  })
})

const shelf = readShelf(session)

let opening: Promise<WorkbenchStore> | undefined

/** The background alone makes the database: here one that is gone must not look like a new one. */
async function openWorkStore(): Promise<WorkbenchStore> {
  opening ??= openStore({
    name: STORE_NAME,
    clock,
    newId,
    shelf,
    mustExist: true,
    mustBeNewest: true,
  }).then(async (store) => {
    await purgeIfDue(store)
    return bindStore(store)
  })
  try {
    return await opening
  } catch (error) {
    // The next job may find the browser in a better mood.
    opening = undefined
    throw error
  }
}

const host = createWorkHost({
  openStore: openWorkStore,
  rescue: createRescue({ name: STORE_NAME, clock, newId, shelf }),
  formats: Object.values(IMPORT_FORMATS),
  openForImport: openInWorker(startReader),
  clock,
  newId,
  tell: (message) => postMessage(message),
})
addEventListener('message', (event) => host.hear(event.data))
