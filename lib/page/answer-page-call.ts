import type { Answer } from '@/lib/messaging/client'
import { fail, ok } from '@/lib/shared/result'

import type { PageService } from './page-service'

/** Who sent a message, by the browser's own word. */
export interface CallSender {
  readonly id?: string | undefined
  readonly tab?: unknown
}

interface PageCall {
  readonly call: string
  readonly id: string
  readonly payload: unknown
}

function parseCall(message: unknown): PageCall | null {
  if (typeof message !== 'object' || message === null) return null
  if (!('call' in message && 'id' in message && 'payload' in message)) return null
  const { call, id, payload } = message
  return typeof call === 'string' && typeof id === 'string' ? { call, id, payload } : null
}

async function carryOut(service: PageService, envelope: PageCall): Promise<Answer<unknown>> {
  switch (envelope.call) {
    case 'fillComposer':
      return service.fill(envelope.id, envelope.payload)
    case 'reread':
      return ok(service.reread())
    case 'focusComposer':
      return ok(service.focusComposer())
    case 'readComposer':
      return ok(service.readComposer())
    case 'collapse':
      return ok(service.fold())
    case 'unfold':
      return ok(service.unfold(false))
    case 'search':
      return ok(service.unfold(true))
    case 'withdraw':
      return ok(service.withdraw())
    default:
      return fail('malformed')
  }
}

/**
 * Answers one call of the background to this page; undefined when the message is not a call. Only our own background
 * may call: what comes from a tab, our frames included, is refused.
 */
export function answerPageCall(
  service: PageService,
  message: unknown,
  sender: CallSender,
  ownId: string,
): Promise<Answer<unknown>> | undefined {
  const envelope = parseCall(message)
  if (envelope === null) return undefined
  if (sender.id !== ownId || sender.tab !== undefined) return Promise.resolve(fail('refused'))
  return carryOut(service, envelope)
}
