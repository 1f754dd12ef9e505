import type { Root } from 'react-dom/client'
import browser from 'webextension-polyfill'

import { HoverApp } from '@/components/chips/hover-app'
import type { HoverConnection } from '@/components/chips/hover-connection'
import type { hoverCalls } from '@/lib/messaging/chip-calls'
import { createClient } from '@/lib/messaging/client'
import type { panelCalls } from '@/lib/messaging/protocol'

/** Shows the card of a chip, in a frame that its script talks with over a channel. */
export function showHover(root: Root, channel: Pick<HoverConnection, 'onAsk' | 'tell'>): void {
  const connection: HoverConnection = {
    ...channel,
    call: createClient<typeof hoverCalls & typeof panelCalls>({
      send: (envelope) => browser.runtime.sendMessage(envelope),
      newId: () => crypto.randomUUID(),
    }),
  }
  root.render(<HoverApp connection={connection} clock={() => Date.now()} />)
}
