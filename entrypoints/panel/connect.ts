import browser from 'webextension-polyfill'

import type { PanelConnection } from '@/components/panel/connection'
import type { caseCalls } from '@/lib/messaging/case-calls'
import { createClient, type Envelope } from '@/lib/messaging/client'
import type { lookupCalls } from '@/lib/messaging/lookup-calls'
import type { offerCalls } from '@/lib/messaging/offer-calls'
import type { panelCalls } from '@/lib/messaging/protocol'
import type { replyCalls } from '@/lib/messaging/reply-calls'
import { hearNews } from '@/lib/platform/hear-news'

import { copyPicture } from './copy-picture'
import { copyText } from './copy-text'
import { createPressTeller } from './tell-press'

/** The page around the frame says which context it shows; it can blank the card that way, and nothing else. */
function onContext(tell: (contextId: string) => void): () => void {
  const hear = ({ source, data }: MessageEvent<unknown>): void => {
    if (source !== window.parent || typeof data !== 'object' || data === null) return
    if (!('tillside' in data) || data.tillside !== 'context' || !('contextId' in data)) return
    if (typeof data.contextId === 'string') tell(data.contextId)
  }
  window.addEventListener('message', hear)
  return () => window.removeEventListener('message', hear)
}

/** Ties a panel to the background: `tabId` is null in a page's frame, else the tab it stands beside. */
export function connectPanel(tabId: number | null): PanelConnection {
  const inFrame = tabId === null
  const withPress = inFrame ? createPressTeller(window) : (envelope: Envelope) => envelope
  return {
    call: createClient<
      typeof panelCalls &
        typeof caseCalls &
        typeof replyCalls &
        typeof offerCalls &
        typeof lookupCalls
    >({
      send: (envelope) => browser.runtime.sendMessage(withPress(envelope)),
      newId: () => crypto.randomUUID(),
    }),
    tabId,
    onPush: (tell) => hearNews(inFrame ? 'frame' : 'own', tell),
    onContext: inFrame ? onContext : () => () => {},
    copy: copyText,
    copyPicture,
    newId: () => crypto.randomUUID(),
    clock: () => Date.now(),
    opensSearch: location.hash === '#search',
  }
}
