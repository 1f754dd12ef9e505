import type { Answer } from '@/lib/messaging/client'
import type { FillOutcome, FillRefusal } from '@/lib/messaging/panel-view'

import type { PanelSight } from './panel-sight'
import type { TabStates } from './tab-states'

/** A text on its way into a composer, and the context it was made for. */
export interface FillRequest {
  readonly contextId: string
  readonly text: string
  readonly append: boolean
}

/** Hands the text to the document that showed the composer, which reads its page afresh before it inserts. */
export type FillIn = (
  place: { readonly tabId: number; readonly frameId: number; readonly requestId: string },
  request: FillRequest,
) => Promise<Answer<FillOutcome>>

const refused = (why: FillRefusal): FillOutcome => ({ result: 'refused', why })

/** A press for a fill: `pointer` where one pressed the panel inside the page. */
interface FillPress {
  readonly tabId: number
  readonly requestId: string
  readonly pointer?: { readonly x: number; readonly y: number } | undefined
}

/** Lets a text through to the page only while the tab still shows the context it was made for. */
export async function fillReply(
  parts: { readonly tabs: TabStates; readonly fillIn: FillIn; readonly isInSight: PanelSight },
  { tabId, requestId, pointer }: FillPress,
  request: FillRequest,
): Promise<FillOutcome> {
  const { sighting, consoleFrame } = await parts.tabs.read(tabId)
  if (sighting !== null && sighting.contextId !== request.contextId)
    return refused('context-changed')
  if (sighting?.page === 'lookup') return refused('no-composer')
  if (sighting === null || consoleFrame === null) return refused('page-gone')
  if (pointer !== undefined && !(await parts.isInSight(tabId, pointer)))
    return refused('panel-hidden')
  const answer = await parts.fillIn({ tabId, frameId: consoleFrame, requestId }, request)
  return answer.ok ? answer.value : refused('page-gone')
}
