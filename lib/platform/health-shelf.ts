import browser from 'webextension-polyfill'

import { healthBookSchema, type HealthBook } from '@/lib/consoles/health'

const HEALTH = 'health'

/** How consoles' fields fare, kept in this browser: nothing of it is about a person. */
export interface HealthShelf {
  read(): Promise<HealthBook>
  write(book: HealthBook): Promise<void>
}

export function createHealthShelf(): HealthShelf {
  const area = browser.storage.local
  return {
    read: async () => {
      const { [HEALTH]: stored } = await area.get(HEALTH)
      return healthBookSchema.safeParse(stored).data ?? {}
    },
    write: (book) => area.set({ [HEALTH]: book }),
  }
}
