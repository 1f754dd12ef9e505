import type { Sighting } from '@/lib/consoles/sighting'
import type { CustomerCard } from '@/lib/customers/card'
import type { PanelView } from '@/lib/messaging/panel-view'
import type { Push } from '@/lib/messaging/protocol'
import { createQueue } from '@/lib/shared/queue'

import { composeView, NO_CONSOLE, type UnknownBuyer } from './panel-view'
import {
  leads,
  takeAnnouncement,
  takeBackWord,
  takeReport,
  takeWaiting,
  TOP_FRAME,
  withShellShop,
} from './tab-frames'
import type { ShopOfTab, ShownSighting, TabState, TabStates } from './tab-states'

export interface PanelDeskParts {
  readonly tabs: TabStates
  /** The card of the buyer on the page, or null while the store does not know them. */
  readonly readCard: (sighting: ShownSighting) => Promise<CustomerCard | null>
  /** What is known of the page beside its buyer, asked for where there is no card. */
  readonly readUnknown: (sighting: ShownSighting) => Promise<UnknownBuyer>
  /** Writes what the sighting says; tells what that changed. */
  readonly ingest: (
    sighting: Sighting,
  ) => Promise<{ readonly changed: boolean; readonly casesChanged: boolean }>
  readonly push: (push: Push) => void
  /** Whether a page cannot be of a shop that an agent named for it. */
  readonly isOfAnotherShop: (said: ShopOfTab, sighting: Sighting) => Promise<boolean>
  /** Asks one frame of a tab to say in a new context what it shows. */
  readonly askAnew: (tabId: number, frameId: number) => void
  /** Cases were seen, moved or closed. */
  readonly onCasesChanged: () => void
  /** While it is, nobody is told who is on a page; what pages show goes on being kept. */
  readonly isLocked: () => Promise<boolean>
  /** Somebody has turned to another buyer. */
  readonly onTurn: () => void
}

/** Decides what each tab's panel shows, so that a card never outlives its context. */
export interface PanelDesk {
  /** A frame of a tab shows another context that is not read yet: what was known of the old one no longer counts. */
  announce(tabId: number, frameId: number, contextId: string): Promise<void>
  /** A frame inside the page is going, and with it what it showed: the page around it speaks again. */
  leave(tabId: number, frameId: number): Promise<void>
  /** An agent names the shop of a tab whose page names none; null takes it back. */
  sayShop(tabId: number, said: ShopOfTab | null): Promise<void>
  /** A frame was read: shows the card first, then writes what is new, then shows what that changed. */
  see(tabId: number, frameId: number, sighting: Sighting): Promise<void>
  /** Takes in once more what a tab shows, in the context that it is in: what could not be kept then can be now. */
  seeAgain(tabId: number): Promise<void>
  /** What the panel of a tab shows now. */
  view(tabId: number): Promise<PanelView>
  /** Shows a tab again, after the store changed behind it. */
  refresh(tabId: number): Promise<PanelView>
  refreshAll(): Promise<void>
}

const HAS_CARD: UnknownBuyer = { shopId: null, orders: [], shops: [] }

/** Whether a page shows a buyer now, and another one than before. */
const isOfAnotherBuyer = (before: ShownSighting | null, { buyer }: Sighting): boolean =>
  buyer !== undefined && (before?.buyer?.nick !== buyer.nick || before.buyer.id !== buyer.id)

/** A card where there is one, else what is known of the orders on the page. */
async function viewOf(
  { readCard, readUnknown }: Pick<PanelDeskParts, 'readCard' | 'readUnknown'>,
  sighting: ShownSighting,
): Promise<PanelView> {
  const card = await readCard(sighting)
  return composeView(sighting, card, card === null ? await readUnknown(sighting) : HAS_CARD)
}

/** An agent's word of a tab's shop, which holds until a page contradicts it. */
const shopWord = ({
  tabs,
  isOfAnotherShop,
  askAnew,
}: Pick<PanelDeskParts, 'tabs' | 'isOfAnotherShop' | 'askAnew'>) => ({
  say: async (tabId: number, said: ShopOfTab | null): Promise<void> => {
    await tabs.change(tabId, () => ({ said }))
    const { consoleFrame } = await tabs.read(tabId)
    // The page says in a new context what it shows: nothing of the old one is taken for the other shop's.
    if (consoleFrame !== null) askAnew(tabId, consoleFrame)
  },
  weigh: async (tabId: number, sighting: Sighting): Promise<void> => {
    const { said } = await tabs.read(tabId)
    if (said?.platform !== sighting.platform || sighting.shop !== undefined) return
    if (await isOfAnotherShop(said, sighting)) await tabs.change(tabId, takeBackWord)
  },
})

/** What the panels of tabs show: a view that another has overtaken is told to nobody. */
function createShower({
  tabs,
  push,
  ...parts
}: PanelDeskParts): Pick<PanelDesk, 'view' | 'refresh'> {
  let turn = 0
  const shownTurn = new Map<number, number>()

  const view = async (tabId: number): Promise<PanelView> => {
    const { sighting } = await tabs.read(tabId)
    return sighting === null || (await parts.isLocked()) ? NO_CONSOLE : viewOf(parts, sighting)
  }

  const refresh = async (tabId: number): Promise<PanelView> => {
    const mine = (turn += 1)
    const shown = await view(tabId)
    const { sighting } = await tabs.read(tabId)
    const isCurrent = (sighting?.contextId ?? null) === shown.contextId
    if (isCurrent && mine > (shownTurn.get(tabId) ?? 0)) {
      shownTurn.set(tabId, mine)
      push({ push: 'view', tabId, view: shown })
    }
    return shown
  }
  return { view, refresh }
}

/** What a tab was read to show; null where that is nothing, or somebody whom an agent looked up. */
function readIn(state: TabState): Sighting | null {
  const { sighting } = state
  if (sighting === null || sighting.page === 'lookup') return null
  return withShellShop({ ...sighting, page: sighting.page }, state)
}

export function createPanelDesk({ tabs, push, ...parts }: PanelDeskParts): PanelDesk {
  const word = shopWord({ tabs, ...parts })
  const { view, refresh } = createShower({ tabs, push, ...parts })
  /** Writes are taken one after the other; a panel never waits for them. */
  const oneByOne = createQueue()

  const write = async (tabId: number, sighting: Sighting): Promise<void> => {
    const outcome = await oneByOne(() => parts.ingest(sighting))
    if (outcome.changed) await refresh(tabId)
    if (outcome.casesChanged) parts.onCasesChanged()
  }

  return {
    view,
    refresh,
    sayShop: word.say,
    async announce(tabId, frameId, contextId) {
      const isTop = frameId === TOP_FRAME
      if (isTop || leads(await tabs.read(tabId), frameId))
        push({ push: 'context', tabId, contextId })
      const { consoleFrame, sighting } = await tabs.read(tabId)
      await tabs.change(tabId, (known) => takeAnnouncement(known, frameId, contextId))
      // A frame that goes on speaking has to do so anew: panels never go back to a context that was left.
      if (isTop && sighting !== null && consoleFrame !== null && consoleFrame !== TOP_FRAME)
        parts.askAnew(tabId, consoleFrame)
    },
    async seeAgain(tabId) {
      const shown = readIn(await tabs.read(tabId))
      if (shown !== null) await write(tabId, shown)
    },
    async leave(tabId, frameId) {
      if (frameId === TOP_FRAME || !leads(await tabs.read(tabId), frameId)) return
      await tabs.change(tabId, () => ({ sighting: null, consoleFrame: TOP_FRAME, said: null }))
      parts.askAnew(tabId, TOP_FRAME)
    },
    async see(tabId, frameId, sighting) {
      const before = await tabs.read(tabId)
      if (isOfAnotherBuyer(before.sighting, sighting)) parts.onTurn()
      const late = frameId === TOP_FRAME ? takeWaiting(before, sighting) : null
      const remembered = tabs.change(tabId, (known) => takeReport(known, frameId, sighting))
      await word.weigh(tabId, sighting)
      await refresh(tabId)
      await write(tabId, withShellShop(sighting, await tabs.read(tabId)))
      if (late !== null) await write(tabId, late)
      await remembered
    },
    async refreshAll() {
      for (const [tabId, { sighting }] of await tabs.list())
        if (sighting !== null) await refresh(tabId)
    },
  }
}
