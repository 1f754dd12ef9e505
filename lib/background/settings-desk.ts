import { DEFAULT_SETTINGS } from '@/lib/settings/default-settings'
import type { Settings, SettingsPatch } from '@/lib/settings/settings'
import type { SettingRows } from '@/lib/store/setting-rows'

/** What people set, over what holds without. */
export interface SettingsDesk {
  read(): Promise<Settings>
  save(patch: SettingsPatch): Promise<Settings>
}

/** Reads the store once: only this desk writes settings. */
export function createSettingsDesk(rows: () => Promise<SettingRows>): SettingsDesk {
  let known: Promise<Settings> | undefined
  const load = async (): Promise<Settings> => ({
    ...DEFAULT_SETTINGS,
    ...(await (await rows()).read()),
  })
  const read = (): Promise<Settings> => {
    known ??= load().catch((error: unknown) => {
      known = undefined
      throw error
    })
    return known
  }
  return {
    read,
    async save(patch) {
      await (await rows()).save(patch)
      known = undefined
      return read()
    },
  }
}
