import type { Clock } from '@/lib/shared/time'

import type { Database } from './database'
import { tick } from './hlc'
import type { Edit } from './rows-facts'

/** Stamps what people edit on this device. */
export interface Edits {
  /** Next stamp; the caller's transaction spans `meta`, so that no two edits share one. */
  readonly stamp: (db: Database) => Promise<Edit>
}

/** Builds the stamping of this device. */
export function createEdits(device: string, clock: Clock): Edits {
  return {
    stamp: async (db) => {
      const previous = await db.meta.get('hlc')
      const hlc = tick(previous?.value, clock(), device)
      await db.meta.put({ key: 'hlc', value: hlc })
      return { hlc, device }
    },
  }
}
