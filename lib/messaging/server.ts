import { fail, ok } from '@/lib/shared/result'

import type { Answer, Envelope } from './client'
import type { AnswerOf, Call, CallFailure, Calls, ParsedPayloadOf } from './protocol'

/** Largest payload that is looked at, in characters of its JSON, where a call names no other. */
const PAYLOAD_LIMIT = 256 * 1024

/** Handlers of one direction; a handler may be delivered the same `id` twice and must then change nothing more. */
export type Handlers<C extends Calls, Sender> = {
  readonly [Name in keyof C]: (
    payload: ParsedPayloadOf<C[Name]>,
    about: { readonly sender: Sender; readonly id: string },
  ) => Promise<Answer<AnswerOf<C[Name]>>> | Answer<AnswerOf<C[Name]>>
}

/** One direction as served: who may call, what, and what happens. */
export interface Direction<Sender> {
  readonly calls: Calls
  readonly allows: (sender: Sender) => boolean
  readonly handle: (
    name: string,
    payload: unknown,
    about: { readonly sender: Sender; readonly id: string },
  ) => Promise<Answer<unknown>>
}

/** Binds schemas, permission and handlers of one direction. */
export function serve<C extends Calls, Sender>(
  calls: C,
  allows: (sender: Sender) => boolean,
  handlers: Handlers<C, Sender>,
): Direction<Sender> {
  return {
    calls,
    allows,
    handle: async (name, payload, about) => {
      const schema: Call['payload'] | undefined = calls[name]?.payload
      const handler = Object.hasOwn(handlers, name) ? handlers[name] : undefined
      if (schema === undefined || handler === undefined) return fail('malformed')
      const parsed = schema.safeParse(payload)
      if (!parsed.success) return fail('malformed')
      try {
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the schema of this very call has just parsed it
        return await handler(parsed.data as ParsedPayloadOf<C[typeof name]>, about)
      } catch (error) {
        console.error(`tillside: ${name} failed`, error)
        return fail(isOutOfRoom(error) ? 'storage-full' : 'failed')
      }
    },
  }
}

/** Whether the disk had no room: databases wrap the browser's own error. */
function isOutOfRoom(error: unknown): boolean {
  if (!(error instanceof Error) && !(error instanceof DOMException)) return false
  if (error.name === 'QuotaExceededError') return true
  const inner: unknown = 'inner' in error ? error.inner : error.cause
  return inner !== error && isOutOfRoom(inner)
}

const isEnvelope = (message: unknown): message is Envelope =>
  typeof message === 'object' &&
  message !== null &&
  'call' in message &&
  typeof message.call === 'string' &&
  'id' in message &&
  typeof message.id === 'string' &&
  'payload' in message

const isWithin = (limit: number, payload: unknown): boolean => {
  try {
    return JSON.stringify(payload).length <= limit
  } catch {
    return false
  }
}

/**
 * What may stand between a call, by its name, and its handler: null lets it through in the same turn, as calls that need
 * the browser's word on a press have to be; else why it is refused, or null once that is known.
 */
export type Gate = (call: string) => Promise<CallFailure | null> | null

/**
 * Answers one message: sender first, then size, then the gate, then shape and the handler. `undefined` means that the
 * message is not a call of ours and somebody else may answer.
 */
export function answerMessage<Sender>(
  directions: readonly Direction<Sender>[],
  message: unknown,
  sender: Sender,
  gate: Gate = () => null,
): Promise<Answer<unknown>> | undefined {
  if (!isEnvelope(message)) return undefined
  const direction = directions.find((each) => Object.hasOwn(each.calls, message.call))
  if (direction === undefined) return undefined
  if (!direction.allows(sender)) return Promise.resolve(fail('refused'))
  const { limit = PAYLOAD_LIMIT } = direction.calls[message.call] ?? {}
  if (!isWithin(limit, message.payload)) return Promise.resolve(fail('malformed'))
  const handle = (): Promise<Answer<unknown>> =>
    direction.handle(message.call, message.payload, { sender, id: message.id })
  const verdict = gate(message.call)
  if (verdict === null) return handle()
  return verdict.then((refusal) => (refusal === null ? handle() : fail(refusal)))
}

/**
 * Gives an answer of `answerMessage`, or another one where the disk was full and room could be made: what failed has changed
 * nothing, and a call may be handled twice.
 */
export async function answerWithRoom(
  answered: Promise<Answer<unknown>>,
  again: () => Promise<Answer<unknown>> | undefined,
  makeRoom: () => Promise<unknown>,
): Promise<Answer<unknown>> {
  const first = await answered
  if (first.ok || first.error !== 'storage-full') return first
  try {
    await makeRoom()
  } catch (error) {
    console.error('tillside: no room', error)
    return first
  }
  return (await again()) ?? first
}

/** Answer of a call that has nothing to tell but that it was done. */
export const done = ok(undefined)
