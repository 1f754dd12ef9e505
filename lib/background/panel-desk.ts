import type { Sighting } from '@/lib/consoles/sighting'
import type { CustomerCard } from '@/lib/customers/card'
import type { PanelView } from '@/lib/messaging/panel-view'
import type { Push } from '@/lib/messaging/protocol'

import { composeView, NO_CONSOLE } from './panel-view'
import type { TabContexts } from './tab-contexts'

export interface PanelDeskParts {
  readonly contexts: TabContexts
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

export interface PanelDesk {
  /** The page of a tab shows another context that is not read yet: what was known of the old one no longer counts. */
  announce(tabId: number, contextId: string): Promise<void>
  /** A page was read: shows the card first, then writes what is new, then shows what that changed. */
  see(tabId: number, frameId: number, sighting: Sighting): Promise<void>
  view(tabId: number): Promise<PanelView>
  /** Shows every tab again, after the store changed behind it. */
  refreshAll(): Promise<void>
  refresh(tabId: number): Promise<PanelView>
  leave(tabId: number): Promise<void>
}

/** Decides what each tab's panel shows, so that a card never outlives its context. */
export function createPanelDesk(parts: PanelDeskParts): PanelDesk {
  const { contexts, push } = parts
  let turn = 0
  const shownTurn = new Map<number, number>()
  /** Writes are taken one after the other; a panel never waits for them. */
  let writing: Promise<unknown> = Promise.resolve()

  const viewOf = async (sighting: Sighting): Promise<PanelView> =>
    composeView(sighting, await parts.readCard(sighting))

  const show = async (tabId: number): Promise<PanelView> => {
    turn += 1
    const mine = turn
    const context = await contexts.read(tabId)
    if (context === null) return NO_CONSOLE
    const view = await viewOf(context.sighting)
    const current = await contexts.read(tabId)
    const isCurrent = current?.sighting.contextId === context.sighting.contextId
    if (isCurrent && mine > (shownTurn.get(tabId) ?? 0)) {
      shownTurn.set(tabId, mine)
      push({ push: 'view', tabId, view })
    }
    return view
  }

  const write = (sighting: Sighting): ReturnType<PanelDeskParts['ingest']> => {
    const mine = writing.then(() => parts.ingest(sighting))
    writing = mine.catch(() => undefined)
    return mine
  }

  return {
    async announce(tabId, contextId) {
      push({ push: 'context', tabId, contextId })
      const context = await contexts.read(tabId)
      if (context !== null && context.sighting.contextId !== contextId) await contexts.forget(tabId)
    },
    async see(tabId, frameId, sighting) {
      const remembered = contexts.remember(tabId, { sighting, frameId })
      await show(tabId)
      const outcome = await write(sighting)
      await remembered
      if (outcome.changed) await show(tabId)
      if (outcome.casesChanged) parts.onCasesChanged()
    },
    async view(tabId) {
      const context = await contexts.read(tabId)
      return context === null ? NO_CONSOLE : viewOf(context.sighting)
    },
    async refreshAll() {
      await Promise.all(contexts.known().map((tabId) => show(tabId)))
    },
    refresh: show,
    async leave(tabId) {
      shownTurn.delete(tabId)
      await contexts.forget(tabId)
    },
  }
}
