import type { Sighting } from '@/lib/consoles/sighting'
import type { CustomerCard } from '@/lib/customers/card'
import type { PanelView } from '@/lib/messaging/panel-view'
import type { Push } from '@/lib/messaging/protocol'
import { createQueue } from '@/lib/shared/queue'

import { composeView, NO_CONSOLE } from './panel-view'
import type { TabStates } from './tab-states'

export interface PanelDeskParts {
  readonly tabs: TabStates
  /** The card of the buyer on the page, or null while the store does not know them. */
  readonly readCard: (sighting: Sighting) => Promise<CustomerCard | null>
  /** Writes what the sighting says; tells what that changed. */
  readonly ingest: (
    sighting: Sighting,
  ) => Promise<{ readonly changed: boolean; readonly casesChanged: boolean }>
  readonly push: (push: Push) => void
  /** Cases were seen, moved or closed. */
  readonly onCasesChanged: () => void
}

/** Decides what each tab's panel shows, so that a card never outlives its context. */
export interface PanelDesk {
  /** The page of a tab shows another context that is not read yet: what was known of the old one no longer counts. */
  announce(tabId: number, contextId: string): Promise<void>
  /** A page was read: shows the card first, then writes what is new, then shows what that changed. */
  see(tabId: number, consoleFrame: number, sighting: Sighting): Promise<void>
  /** What the panel of a tab shows now. */
  view(tabId: number): Promise<PanelView>
  /** Shows a tab again, after the store changed behind it. */
  refresh(tabId: number): Promise<PanelView>
  refreshAll(): Promise<void>
}

export function createPanelDesk({ tabs, push, ...parts }: PanelDeskParts): PanelDesk {
  let turn = 0
  const shownTurn = new Map<number, number>()
  /** Writes are taken one after the other; a panel never waits for them. */
  const oneByOne = createQueue()

  const view = async (tabId: number): Promise<PanelView> => {
    const { sighting } = await tabs.read(tabId)
    return sighting === null ? NO_CONSOLE : composeView(sighting, await parts.readCard(sighting))
  }

  const refresh = async (tabId: number): Promise<PanelView> => {
    turn += 1
    const mine = turn
    const shown = await view(tabId)
    const { sighting } = await tabs.read(tabId)
    const isCurrent = (sighting?.contextId ?? null) === shown.contextId
    if (isCurrent && mine > (shownTurn.get(tabId) ?? 0)) {
      shownTurn.set(tabId, mine)
      push({ push: 'view', tabId, view: shown })
    }
    return shown
  }

  return {
    view,
    refresh,
    async announce(tabId, contextId) {
      push({ push: 'context', tabId, contextId })
      await tabs.change(tabId, ({ sighting }) =>
        sighting?.contextId === contextId ? {} : { sighting: null },
      )
    },
    async see(tabId, consoleFrame, sighting) {
      const remembered = tabs.change(tabId, () => ({ sighting, consoleFrame }))
      await refresh(tabId)
      const outcome = await oneByOne(() => parts.ingest(sighting))
      await remembered
      if (outcome.changed) await refresh(tabId)
      if (outcome.casesChanged) parts.onCasesChanged()
    },
    async refreshAll() {
      const known = await tabs.list()
      const shown = [...known].filter(([, { sighting }]) => sighting !== null)
      await Promise.all(shown.map(([tabId]) => refresh(tabId)))
    },
  }
}
