import { createClient, type Client } from '@/lib/messaging/client'
import type { pageCalls } from '@/lib/messaging/protocol'

import type { Edges } from './build-edges'

/** Calls to the content script of one frame; under the asker's own id, a call that arrives twice acts once. */
export const pageClient = (
  edges: { readonly tabs: Pick<Edges['tabs'], 'send'> },
  { tabId, frameId }: { readonly tabId: number; readonly frameId: number },
  newId: () => string,
): Client<typeof pageCalls> =>
  createClient<typeof pageCalls>({
    newId,
    send: (envelope) => edges.tabs.send(tabId, envelope, frameId),
  })
