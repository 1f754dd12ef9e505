import { settingsPatchSchema, type Settings, type SettingsPatch } from '@/lib/settings/settings'

import type { Database } from './database'
import type { Edits } from './edits'

/** What people set, field by field. */
export interface SettingRows {
  /** Only fields that were set and still have the right shape. */
  readonly read: () => Promise<Partial<Settings>>
  readonly save: (patch: SettingsPatch) => Promise<void>
}

/** Builds the repository of settings. */
export function createSettingRows(db: Database, edits: Edits): SettingRows {
  return {
    read: async () => {
      const settings: Partial<Settings> = {}
      for (const { field, value } of await db.settings.toArray()) {
        const parsed = settingsPatchSchema.safeParse({ [field]: value })
        if (parsed.success) Object.assign(settings, parsed.data)
      }
      return settings
    },
    save: (patch) =>
      db.transaction('rw', db.settings, db.meta, async () => {
        const { hlc, device } = await edits.stamp(db)
        const rows = Object.entries(patch)
          .filter(([, value]) => value !== undefined)
          .map(([field, value]) => ({ field, value, hlc, device }))
        await db.settings.bulkPut(rows)
      }),
  }
}
