import { bindStore } from '@/lib/files/bind-store'
import { IMPORT_FORMATS } from '@/lib/files/formats/registry'
import { createWorkHost } from '@/lib/files/work-host'
import type { WorkbenchStore } from '@/lib/files/work-store'
import { openStore } from '@/lib/store/store'
import { STORE_NAME } from '@/lib/store/name'

const clock = (): number => Date.now()
const newId = (): string => crypto.randomUUID()
let opening: Promise<WorkbenchStore> | undefined

async function openWorkStore(): Promise<WorkbenchStore> {
  opening ??= openStore({ name: STORE_NAME, clock, newId }).then(bindStore)
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
  formats: Object.values(IMPORT_FORMATS),
  clock,
  newId,
  tell: (message) => postMessage(message),
})
addEventListener('message', (event) => host.hear(event.data))
