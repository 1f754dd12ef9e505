import type { caseCalls } from '@/lib/messaging/case-calls'
import type { Client } from '@/lib/messaging/client'
import type { panelCalls, Push } from '@/lib/messaging/protocol'
import type { replyCalls } from '@/lib/messaging/reply-calls'

/** What ties the panel to the rest of the extension; the entrypoint builds it, tests fake it. */
export interface PanelConnection {
  readonly call: Client<typeof panelCalls & typeof caseCalls & typeof replyCalls>
  /** The tab that the panel stands beside; null in a frame, where the sender tells it. */
  readonly tabId: number | null
  readonly onPush: (tell: (push: Push) => void) => () => void
  /** The page around the frame shows another context from now on. */
  readonly onContext: (tell: (contextId: string) => void) => () => void
  /** Puts a text into the clipboard; false where the browser refuses. */
  readonly copy: (text: string) => Promise<boolean>
}
