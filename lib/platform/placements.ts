import browser from 'webextension-polyfill'

import { placementSchema, type Placement } from '@/lib/settings/settings'

const PLACEMENT = 'placement:'

/** Where the panel stands, host by host. */
export interface Placements {
  /** `undefined` on a host where it was never moved. */
  read(host: string): Promise<Placement | undefined>
  save(host: string, placement: Placement): Promise<void>
}

export function createPlacements(): Placements {
  const area = browser.storage.local
  return {
    read: async (host) => {
      const key = `${PLACEMENT}${host}`
      const { [key]: stored } = await area.get(key)
      return placementSchema.safeParse(stored).data
    },
    save: (host, placement) => area.set({ [`${PLACEMENT}${host}`]: placement }),
  }
}
