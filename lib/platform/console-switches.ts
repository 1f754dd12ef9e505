import browser from 'webextension-polyfill'

import type { ConsoleProfile } from '@/lib/consoles/profile'
import { matchPatternsOf } from '@/lib/consoles/registry'
import type { PlatformId } from '@/lib/shared/platforms'

/** Which consoles the browser lets us read, and the switch for each. */
export interface ConsoleSwitches {
  readonly list: readonly ConsoleProfile[]
  readOn(): Promise<ReadonlySet<PlatformId>>
  /** Has to be called in the turn of a press: the browser asks the person then. Resolves to whether they agreed. */
  switchOn(id: PlatformId): Promise<boolean>
  switchOff(id: PlatformId): Promise<boolean>
}

/** Builds the switches of the given consoles on the browser's own permissions. */
export function createConsoleSwitches(list: readonly ConsoleProfile[]): ConsoleSwitches {
  const originsOf = (id: PlatformId) => ({
    origins: list.filter((profile) => profile.id === id).flatMap(matchPatternsOf),
  })
  return {
    list,
    readOn: async () => {
      const isOn = await Promise.all(
        list.map(({ id }) => browser.permissions.contains(originsOf(id))),
      )
      return new Set(list.filter((_, index) => isOn[index]).map(({ id }) => id))
    },
    switchOn: (id) => browser.permissions.request(originsOf(id)),
    switchOff: (id) => browser.permissions.remove(originsOf(id)),
  }
}
