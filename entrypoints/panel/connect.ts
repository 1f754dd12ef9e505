import browser from 'webextension-polyfill'

import type { PanelConnection } from '@/components/panel/connection'
import type { caseCalls } from '@/lib/messaging/case-calls'
import { createClient, type Envelope } from '@/lib/messaging/client'
import type { guardCalls } from '@/lib/messaging/guard-calls'
import type { lockCalls } from '@/lib/messaging/lock-calls'
import type { lookupCalls } from '@/lib/messaging/lookup-calls'
import type { offerCalls } from '@/lib/messaging/offer-calls'
import type { panelCalls } from '@/lib/messaging/protocol'
import type { replyCalls } from '@/lib/messaging/reply-calls'
import { hearNews } from '@/lib/platform/hear-news'

import { copyPicture } from './copy-picture'
import { copyText } from './copy-text'
import { createPressTeller } from './tell-press'
import { watchCover } from './watch-cover'

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

const monotonic = (): number => performance.now()
const sleep = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms)
  })

/** What a page around the frame may have to do with a press is told with the call. */
function tellPresses(): (envelope: Envelope) => Promise<Envelope> {
  const root = document.documentElement
  const isUncovered = watchCover({ root, Observer: IntersectionObserver, monotonic, sleep })
  return createPressTeller({ window, monotonic, isUncovered })
}

/** Ties a panel to the background: `tabId` is null in a page's frame, else the tab it stands beside. */
export function connectPanel(tabId: number | null): PanelConnection {
  const inFrame = tabId === null
  const withPress = inFrame ? tellPresses() : async (envelope: Envelope) => envelope
  return {
    call: createClient<
      typeof panelCalls &
        typeof caseCalls &
        typeof replyCalls &
        typeof offerCalls &
        typeof guardCalls &
        typeof lockCalls &
        typeof lookupCalls
    >({
      send: async (envelope) => browser.runtime.sendMessage(await withPress(envelope)),
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
