import browser from 'webextension-polyfill'

import { MINUTE_MS } from '@/lib/shared/time'

/** The browser's downloads, once people have let us start some. */
export interface Downloads {
  isAllowed(): Promise<boolean>
  /** Resolves once the file is on the disk; null where it is not. */
  save(
    url: string,
    fileName: string,
  ): Promise<{ readonly id: number; readonly bytes: number } | null>
  /** Takes the file and its line in the list away; one that is gone already is no fault. */
  remove(id: number): Promise<void>
}

const PERMISSION = { permissions: ['downloads'] } as const
/** Asking keeps a service worker awake, as waiting for an event would not. */
const LOOK_EVERY_MS = 500
const LONGEST_MS = 10 * MINUTE_MS

const pauseFor = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms)
  })

async function waitFor(id: number): Promise<number | null> {
  for (let waited = 0; waited < LONGEST_MS; waited += LOOK_EVERY_MS) {
    const [item] = await browser.downloads.search({ id })
    if (item === undefined || item.state === 'interrupted') return null
    if (item.state === 'complete') return item.fileSize
    await pauseFor(LOOK_EVERY_MS)
  }
  return null
}

export function createDownloads(): Downloads {
  return {
    isAllowed: () => browser.permissions.contains({ permissions: [...PERMISSION.permissions] }),
    save: async (url, filename) => {
      const about = { url, filename, saveAs: false, conflictAction: 'overwrite' } as const
      const id = await browser.downloads.download(about)
      const bytes = await waitFor(id)
      return bytes === null ? null : { id, bytes }
    },
    remove: async (id) => {
      await browser.downloads.removeFile(id).catch(() => undefined)
      await browser.downloads.erase({ id })
    },
  }
}

/** Asks the person, who has to have pressed something in this very turn. */
export const askForDownloads = (): Promise<boolean> =>
  browser.permissions.request({ permissions: [...PERMISSION.permissions] })
