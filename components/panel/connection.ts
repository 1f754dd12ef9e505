import type { caseCalls } from '@/lib/messaging/case-calls'
import type { Client } from '@/lib/messaging/client'
import type { guardCalls } from '@/lib/messaging/guard-calls'
import type { lockCalls } from '@/lib/messaging/lock-calls'
import type { lookupCalls } from '@/lib/messaging/lookup-calls'
import type { offerCalls } from '@/lib/messaging/offer-calls'
import type { panelCalls, Push } from '@/lib/messaging/protocol'
import type { replyCalls, SentPicture } from '@/lib/messaging/reply-calls'
import type { roleCalls } from '@/lib/messaging/role-calls'
import type { Clock } from '@/lib/shared/time'

/** What ties the panel to the rest of the extension; the entrypoint builds it, tests fake it. */
export interface PanelConnection {
  readonly call: Client<
    typeof panelCalls &
      typeof caseCalls &
      typeof replyCalls &
      typeof offerCalls &
      typeof guardCalls &
      typeof lockCalls &
      typeof lookupCalls &
      typeof roleCalls
  >
  /** The tab that the panel stands beside; null in a frame, where the sender tells it. */
  readonly tabId: number | null
  /** `tell` gives true for a key that this panel takes up. */
  readonly onPush: (tell: (push: Push) => unknown) => () => void
  /** The page around the frame shows another context from now on. */
  readonly onContext: (tell: (contextId: string) => void) => () => void
  /** Puts a text into the clipboard; false where the browser refuses. */
  readonly copy: (text: string) => Promise<boolean>
  /** Puts a picture into the clipboard; false where the browser refuses. */
  readonly copyPicture: (picture: SentPicture) => Promise<boolean>
  readonly newId: () => string
  readonly clock: Clock
  /** The panel was opened to search a reply. */
  readonly opensSearch: boolean
}
