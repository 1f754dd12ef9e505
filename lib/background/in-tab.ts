import type { Answer } from '@/lib/messaging/client'
import { fail } from '@/lib/shared/result'

import { tabOf, type Caller } from './caller'

/** A call about a tab, which a side panel names. */
export interface InTab {
  readonly tabId?: number | undefined
}

/** Who calls, and the call's own id. */
export interface About {
  readonly sender: Caller | null
  readonly id: string
}

/** Acts on the tab that a call is about; a caller without one is refused. */
export async function inTab<Value>(
  payload: InTab,
  { sender }: About,
  act: (tabId: number) => Promise<Answer<Value>>,
): Promise<Answer<Value>> {
  const tabId = tabOf(sender, payload.tabId)
  return tabId === null ? fail('refused') : act(tabId)
}
