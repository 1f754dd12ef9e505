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

/** What each call but the filling asks of the page. */
const ACTS: Readonly<Record<string, (service: PageService) => unknown>> = {
  reread: (service) => service.reread(),
  focusComposer: (service) => service.focusComposer(),
  readComposer: (service) => service.readComposer(),
  collapse: (service) => service.fold(),
  unfold: (service) => service.unfold(false),
  search: (service) => service.unfold(true),
  withdraw: (service) => service.withdraw(),
}

async function carryOut(
  service: PageService,
  { call, id, payload }: PageCall,
): Promise<Answer<unknown>> {
  if (call === 'fillComposer') return service.fill(id, payload)
  const act = Object.hasOwn(ACTS, call) ? ACTS[call] : undefined
  return act === undefined ? fail('malformed') : ok(act(service))
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
