import type { Sighting } from '@/lib/consoles/sighting'
import { consoleCalls } from '@/lib/messaging/protocol'
import { done, serve, type Direction } from '@/lib/messaging/server'
import { DEFAULT_PLACEMENT } from '@/lib/settings/default-placement'
import type { Placement } from '@/lib/settings/settings'
import { fail, ok } from '@/lib/shared/result'

import { isConsole, type Caller } from './caller'
import type { PanelDesk } from './panel-desk'
import type { KeyPress } from './pass-key'
import type { TabStates } from './tab-states'

export interface ConsoleParts {
  /** Brings a key that was pressed in a page's chat box to the panel beside it. */
  readonly passKey: (press: KeyPress) => Promise<void>
  readonly desk: PanelDesk
  /** Keeps an eye on what can be read. */
  readonly noteHealth: (sighting: Sighting) => Promise<void>
  readonly tabs: TabStates
  readonly placements: {
    read(host: string): Promise<Placement | undefined>
    save(host: string, placement: Placement): Promise<void>
  }
}

/** Answers content scripts: tab and host are the sender's own, whatever the payload says. */
export function serveConsole({
  desk,
  tabs,
  placements,
  passKey,
  noteHealth,
}: ConsoleParts): Direction<Caller | null> {
  return serve(consoleCalls, isConsole, {
    reportSighting: async (sighting, { sender }) => {
      if (sender?.kind !== 'console' || sender.platform !== sighting.platform)
        return fail('refused')
      await desk.see(sender.tabId, sender.frameId, sighting)
      await noteHealth(sighting)
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
      return ok((await placements.read(sender.host)) ?? DEFAULT_PLACEMENT)
    },
    reportExpulsion: async (_, { sender }) => {
      if (sender?.kind !== 'console') return fail('refused')
      await tabs.change(sender.tabId, () => ({ panelFrame: null }))
      return done
    },
    savePlacement: async (placement, { sender }) => {
      if (sender?.kind !== 'console') return fail('refused')
      await placements.save(sender.host, placement)
      return done
    },
  })
}
