import { fail, type Result } from '@/lib/shared/result'

import type { AnswerOf, CallFailure, Calls, PayloadOf } from './protocol'

/** What travels for one call; `id` makes a repeated delivery harmless. */
export interface Envelope {
  readonly call: string
  readonly id: string
  readonly payload: unknown
}

export type Answer<Value> = Result<Value, CallFailure>
export type Client<C extends Calls> = <Name extends keyof C & string>(
  name: Name,
  payload: PayloadOf<C[Name]>,
) => Promise<Answer<AnswerOf<C[Name]>>>

export interface ClientOptions {
  /** Sends one envelope and gives whatever came back; throws where nobody listens. */
  readonly send: (envelope: Envelope) => Promise<unknown>
  readonly newId: () => string
  /** How long one try may take, ms. */
  readonly timeoutMs?: number
}

const CALL_TIMEOUT_MS = 3_000

const isAnswer = (value: unknown): value is Answer<never> =>
  typeof value === 'object' && value !== null && 'ok' in value && typeof value.ok === 'boolean'

/**
 * Builds a caller for one direction of the protocol. A stopped worker loses a call on its way, so each call is tried a
 * second time under the same id; failures come back as data.
 */
export function createClient<C extends Calls>(options: ClientOptions): Client<C> {
  const timeoutMs = options.timeoutMs ?? CALL_TIMEOUT_MS
  const attempt = async (envelope: Envelope): Promise<unknown> => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const late = new Promise<undefined>((resolve) => {
      timer = setTimeout(() => resolve(undefined), timeoutMs)
    })
    try {
      return await Promise.race([options.send(envelope), late])
    } catch {
      return undefined
    } finally {
      clearTimeout(timer)
    }
  }
  return async (name, payload) => {
    const envelope = { call: name, id: options.newId(), payload }
    for (let tries = 0; tries < 2; tries += 1) {
      const answer = await attempt(envelope)
      if (isAnswer(answer)) return answer
    }
    return fail('no-answer')
  }
}
