import type { Push } from '@/lib/messaging/protocol'
import type { Clock } from '@/lib/shared/time'
import { purgeIfDue } from '@/lib/store/purge'
import type { Store } from '@/lib/store/store'

import type { Edges } from './build-edges'
import type { ChipDesk } from './chip-desk'
import { createLockDesk, type LockDesk } from './lock-desk'
import { isList } from './panel-view'
import type { RoleDesk } from './role-desk'
import type { SettingsDesk } from './settings-desk'
import type { TabStates } from './tab-states'

/** The lock, and what opens and closes with it. */
export function buildLock(
  edges: Edges,
  parts: {
    readonly store: () => Promise<Store>
    readonly settings: SettingsDesk
    readonly tabs: TabStates
    readonly chips: ChipDesk
    readonly push: (news: Push) => void
    readonly wake: () => void
    readonly askAnew: (tabId: number, frameId: number) => void
    /** Takes in once more what a tab was seen to show. */
    readonly seeAgain: (tabId: number) => Promise<void>
    readonly roles: RoleDesk
    readonly clock: Clock
  },
): LockDesk {
  const { store, settings, roles, tabs, chips, push, wake, clock } = parts
  /**
   * Chips go. What pages were seen to show meanwhile is taken in again, for the names that could not be kept; it stays in the
   * context in which people have begun to write. Lists are read anew: their chips come with a new context.
   */
  const turnPages = async (isOpen: boolean): Promise<void> => {
    for (const [tabId, { consoleFrame, sighting }] of await tabs.list()) {
      if (!isOpen) chips.withdraw(tabId)
      else if (consoleFrame !== null) {
        if (sighting === null || isList(sighting.page)) parts.askAnew(tabId, consoleFrame)
        else
          await parts
            .seeAgain(tabId)
            .catch((error: unknown) => console.warn('tillside: unlock', error))
      }
    }
  }
  return createLockDesk({
    door: async () => (await store()).door,
    settings,
    session: edges.vault,
    alarms: edges.alarms,
    onChange: (lock) => {
      push({ push: 'lock', lock })
      wake()
      void turnPages(lock.state !== 'locked')
    },
    purge: async () => purgeIfDue(await store()),
    finish: async () => (await store()).heal(),
    note: async (kind) => {
      const about = { id: edges.newId(), kind, subject: null, about: [], role: await roles.role() }
      await (await store()).audit.append(about)
    },
    clock,
  })
}
