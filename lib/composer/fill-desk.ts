import type { Answer } from '@/lib/messaging/client'
import type { FillOutcome } from '@/lib/messaging/panel-view'
import { createQueue } from '@/lib/shared/queue'
import { fail, ok } from '@/lib/shared/result'

import { fillComposer, type FillParts } from './fill-composer'
import { parseFillRequest } from './parse-fill-request'
import { watchBoxes } from './watch-boxes'

/** What a desk needs of its page. */
export interface DeskParts extends FillParts {
  /** Words that are composed in it are known to `isComposing`. */
  readonly document: Document
  /** Ends with the engine that attends the page. */
  readonly signal: AbortSignal
}

export interface FillDesk {
  /** Carries out a request once, however often it is delivered; fills come one after the other. */
  fill(requestId: string, payload: unknown): Promise<Answer<FillOutcome>>
}

/** Requests remembered; a repeated delivery comes within seconds. */
const REMEMBERED = 32

/** Builds the desk that all fills of one page go through. */
export function createFillDesk(parts: DeskParts): FillDesk {
  const isComposingAt = watchBoxes(parts.document, parts.signal)
  const boxParts: FillParts = {
    ...parts,
    isComposing: (box) => parts.isComposing(box) || isComposingAt(box),
  }
  const outcomes = new Map<string, Promise<Answer<FillOutcome>>>()
  const oneByOne = createQueue()
  return {
    fill(requestId, payload) {
      const known = outcomes.get(requestId)
      if (known !== undefined) return known
      const request = parseFillRequest(payload)
      if (request === null) return Promise.resolve(fail('malformed'))
      const outcome = oneByOne(async () => ok(await fillComposer(request, boxParts)))
      outcomes.set(requestId, outcome)
      const [oldest] = outcomes.keys()
      if (outcomes.size > REMEMBERED && oldest !== undefined) outcomes.delete(oldest)
      return outcome
    },
  }
}
