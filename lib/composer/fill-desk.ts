import type { FillOutcome } from '@/lib/messaging/panel-view'

import { fillComposer, type FillParts, type FillRequest } from './fill-composer'

export interface FillDesk {
  /** Carries out a request once, however often it is delivered; fills come one after the other. */
  fill(requestId: string, request: FillRequest): Promise<FillOutcome>
}

/** Requests remembered; a repeated delivery comes within seconds. */
const REMEMBERED = 32

/** Builds the desk that all fills of one page go through. */
export function createFillDesk(parts: FillParts): FillDesk {
  const outcomes = new Map<string, Promise<FillOutcome>>()
  let queue: Promise<unknown> = Promise.resolve()
  return {
    fill(requestId, request) {
      const known = outcomes.get(requestId)
      if (known !== undefined) return known
      const outcome = queue.then(() => fillComposer(request, parts))
      queue = outcome.catch(() => undefined)
      outcomes.set(requestId, outcome)
      const [oldest] = outcomes.keys()
      if (outcomes.size > REMEMBERED && oldest !== undefined) outcomes.delete(oldest)
      return outcome
    },
  }
}
