import type { Sighting } from '@/lib/consoles/sighting'
import type { PageWords } from '@/lib/messaging/page-words'
import { consoleCalls } from '@/lib/messaging/protocol'
import { done, serve, type Direction } from '@/lib/messaging/server'
import { DEFAULT_PLACEMENT } from '@/lib/settings/default-placement'
import type { Placement } from '@/lib/settings/settings'
import { fail, ok } from '@/lib/shared/result'

import { isConsole, type Caller } from './caller'
import type { ChipDesk } from './chip-desk'
import type { PanelDesk } from './panel-desk'
import type { KeyPress } from './pass-key'
import { TOP_FRAME } from './tab-frames'
import type { TabStates } from './tab-states'

export interface ConsoleParts {
  /** Brings a key that was pressed in a page's chat box to the panel beside it. */
  readonly passKey: (press: KeyPress) => Promise<void>
  /** Brings what shows a panel into a page; rejects where the page is gone. */
  readonly bringShell: (tabId: number, frameId: number) => Promise<void>
  readonly desk: PanelDesk
  /** Keeps an eye on what can be read. */
  readonly noteHealth: (sighting: Sighting) => Promise<void>
  readonly chips: Pick<ChipDesk, 'attend'>
  readonly tabs: TabStates
  /** Offers the panel of a tab beside its page. */
  readonly inviteBeside: (tabId: number) => Promise<void>
  readonly placements: {
    read(host: string): Promise<Placement | undefined>
    save(host: string, placement: Placement): Promise<void>
  }
  readonly pageWords: () => PageWords
}

/** Answers content scripts: tab and host are the sender's own, whatever the payload says. */
export function serveConsole({
  bringShell,
  desk,
  chips,
  tabs,
  placements,
  pageWords,
  inviteBeside,
  passKey,
  noteHealth,
}: ConsoleParts): Direction<Caller | null> {
  return serve(consoleCalls, isConsole, {
    reportSighting: async (sighting, { sender }) => {
      if (sender?.kind !== 'console' || sender.platform !== sighting.platform)
        return fail('refused')
      await desk.see(sender.tabId, sender.frameId, sighting)
      await noteHealth(sighting)
      // Not before: the list's own orders tell whose they are.
      await chips.attend(sender.tabId, sender.frameId, sighting)
      return done
    },
    announceContext: async ({ contextId }, { sender }) => {
      if (sender?.kind !== 'console') return fail('refused')
      await desk.announce(sender.tabId, sender.frameId, contextId)
      return done
    },
    leaveFrame: async (_, { sender }) => {
      if (sender?.kind !== 'console') return fail('refused')
      await desk.leave(sender.tabId, sender.frameId)
      return done
    },
    pressKey: async (press, { sender, id }) => {
      if (sender?.kind !== 'console') return fail('refused')
      await passKey({ ...press, tabId: sender.tabId, id })
      return done
    },
    readPlacement: async (_, { sender }) => {
      if (sender?.kind !== 'console') return fail('refused')
      const { tabId, frameId } = sender
      await Promise.all([
        // The page was loaded anew, or is another one: somebody else may have signed in to it.
        frameId === TOP_FRAME ? tabs.change(tabId, () => ({ said: null })) : null,
        // Whoever asks is about to show the panel.
        bringShell(tabId, frameId),
      ])
      const kept = await placements.read(sender.host).catch(() => undefined)
      return ok({ placement: kept ?? DEFAULT_PLACEMENT, words: pageWords() })
    },
    reportExpulsion: async (_, { sender }) => {
      if (sender?.kind !== 'console') return fail('refused')
      await tabs.change(sender.tabId, () => ({ panelFrame: null }))
      await inviteBeside(sender.tabId)
      return done
    },
    savePlacement: async (placement, { sender }) => {
      if (sender?.kind !== 'console') return fail('refused')
      await placements.save(sender.host, placement)
      return done
    },
  })
}
