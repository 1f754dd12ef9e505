import type { Answer } from '@/lib/messaging/client'
import type { FillOutcome, FillRefusal } from '@/lib/messaging/panel-view'
import type { GuardAnswers } from '@/lib/messaging/protocol'
import type { GuardFinding } from '@/lib/replies/guard/finding'

import type { PanelSight, PointerPress } from './panel-sight'
import type { ShownSighting, TabStates } from './tab-states'

/** A text on its way into a composer, and the context it was made for. */
export interface FillRequest {
  readonly contextId: string
  readonly text: string
  readonly append: boolean
  /** What stands in the box and makes room. */
  readonly over?: string | undefined
}

/** A text that wants to go out, and what its agent said of what was found in it. */
export interface GuardedText {
  readonly contextId: string
  readonly text: string
  readonly answers: GuardAnswers
}

/** Gives what stops a text; nothing lets it through. */
export type JudgeFill = (
  sighting: ShownSighting,
  text: GuardedText,
) => Promise<readonly GuardFinding[]>

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
  readonly pointer?: PointerPress | undefined
  /** Absent: the agent was told of nothing. */
  readonly answers?: GuardAnswers | undefined
}

const NO_ANSWERS: GuardAnswers = { taken: [], overridden: [] }

/** Lets a text through to the page only while the tab still shows the context it was made for, and nothing in it can do harm. */
export async function fillReply(
  parts: {
    readonly tabs: TabStates
    readonly fillIn: FillIn
    readonly isInSight: PanelSight
    readonly judge: JudgeFill
  },
  { tabId, requestId, pointer, answers = NO_ANSWERS }: FillPress,
  request: FillRequest,
): Promise<FillOutcome> {
  const { sighting, consoleFrame } = await parts.tabs.read(tabId)
  if (sighting !== null && sighting.contextId !== request.contextId)
    return refused('context-changed')
  const isNamedByHand = sighting?.page === 'lookup'
  if (sighting === null || (consoleFrame === null && !isNamedByHand)) return refused('page-gone')
  if (pointer !== undefined && !isNamedByHand && !(await parts.isInSight(tabId, pointer)))
    return refused('panel-hidden')
  const { contextId, text } = request
  const findings = await parts.judge(sighting, { contextId, text, answers })
  if (findings.length > 0) return { result: 'refused', why: 'guarded', findings }
  // What goes to the clipboard instead is judged as well.
  if (consoleFrame === null || isNamedByHand) return refused('no-composer')
  const answer = await parts.fillIn({ tabId, frameId: consoleFrame, requestId }, request)
  return answer.ok ? answer.value : refused('page-gone')
}
