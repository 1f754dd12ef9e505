import fc from 'fast-check'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'

import type { Call } from '@/lib/messaging/protocol'
import { answerMessage, answerWithRoom, done, serve } from '@/lib/messaging/server'

interface Sender {
  readonly ours: boolean
}
const calls = {
  rename: { payload: z.strictObject({ nick: z.string().max(10) }) } satisfies Call,
  hang: {
    payload: z.strictObject({ picture: z.string() }),
    limit: 1_000_000,
  } satisfies Call,
}

let handled: unknown[]
const direction = () =>
  serve(calls, (sender: Sender) => sender.ours, {
    rename: (payload) => {
      handled.push(payload)
      return done
    },
    hang: () => done,
  })

const ask = (message: unknown, ours = true) => answerMessage([direction()], message, { ours })

beforeEach(() => {
  handled = []
})

describe('a served direction', () => {
  it('handles a call of the right shape from an allowed sender', async () => {
    expect(await ask({ call: 'rename', id: '1', payload: { nick: 'wok' } })).toEqual(done)
    expect(handled).toEqual([{ nick: 'wok' }])
  })

  it('refuses the sender before it looks at the payload', async () => {
    const payload = new Proxy(
      {},
      {
        get: () => {
          throw new Error('read before the sender was checked')
        },
        ownKeys: () => {
          throw new Error('read before the sender was checked')
        },
      },
    )
    expect(await ask({ call: 'rename', id: '1', payload }, false)).toEqual({
      ok: false,
      error: 'refused',
    })
    expect(handled).toEqual([])
  })

  it.each([
    ['a field too many', { nick: 'wok', extra: 1 }],
    ['a field too few', {}],
    ['a prototype key', JSON.parse('{"nick":"wok","__proto__":{"admin":true}}')],
    ['5 MB of text', { nick: 'x'.repeat(5_000_000) }],
    ['nothing at all', null],
  ])('refuses %s', async (_case, payload) => {
    expect(await ask({ call: 'rename', id: '1', payload })).toEqual({
      ok: false,
      error: 'malformed',
    })
    expect(handled).toEqual([])
  })

  it('refuses a payload that cannot be written as JSON', async () => {
    const loop: Record<string, unknown> = {}
    loop['self'] = loop
    expect(await ask({ call: 'rename', id: '1', payload: loop })).toEqual({
      ok: false,
      error: 'malformed',
    })
  })

  it.each([
    [900_000, done],
    [1_100_000, { ok: false, error: 'malformed' }],
  ])('lets a call carry what it says it may: %i characters', async (length, answer) => {
    const payload = { picture: 'x'.repeat(length) }
    expect(await ask({ call: 'hang', id: '1', payload })).toEqual(answer)
  })

  it.each(['toString', '__proto__', 'constructor', 'hasOwnProperty'])(
    'leaves the inherited name %s alone',
    (call) => {
      expect(ask({ call, id: '1', payload: {} })).toBeUndefined()
    },
  )

  it('leaves whatever is no call of ours to others', () => {
    fc.assert(
      fc.property(fc.anything(), (message) => {
        expect(ask(message)).toBeUndefined()
      }),
    )
  })

  it('answers a failing handler with data and keeps the reason in its own log', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const failing = serve(calls, () => true, {
      rename: () => {
        throw new Error('disk full')
      },
      hang: () => done,
    })
    const message = { call: 'rename', id: '1', payload: { nick: 'wok' } }
    expect(await answerMessage([failing], message, { ours: true })).toEqual({
      ok: false,
      error: 'failed',
    })
    expect(log).toHaveBeenCalledOnce()
    log.mockRestore()
  })
})

const full = () => new DOMException('no room', 'QuotaExceededError')
/** A call that fails so many times. */
function fullFor(times: number, error: () => Error) {
  let left = times
  const renaming = serve(calls, () => true, {
    rename: () => {
      left -= 1
      if (left >= 0) throw error()
      return done
    },
    hang: () => done,
  })
  const message = { call: 'rename', id: '1', payload: { nick: 'wok' } }
  return () => answerMessage([renaming], message, { ours: true }) ?? Promise.reject(new Error())
}

const never = () => Promise.reject(new Error('asked for room'))

describe('a full disk', () => {
  beforeEach(() => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
  })

  it.each([
    ['the browser', full],
    ['the database', () => Object.assign(new Error('aborted'), { inner: full() })],
    ['an error around it', () => new Error('not kept', { cause: full() })],
  ])('is told apart from other faults when %s says so', async (_who, error) => {
    expect(await fullFor(1, error)()).toEqual({ ok: false, error: 'storage-full' })
  })

  it('has room made, and the call is carried out then', async () => {
    let rooms = 0
    const send = fullFor(1, full)
    const answer = await answerWithRoom(send(), send, async () => {
      rooms += 1
    })
    expect(answer).toEqual(done)
    expect(rooms).toBe(1)
  })

  it.each([
    ['room helps nothing', 9, async () => undefined],
    ['no room can be made', 1, () => Promise.reject(new Error('still full'))],
  ])('is said when %s, after one more try at most', async (_when, times, makeRoom) => {
    const send = fullFor(times, full)
    expect(await answerWithRoom(send(), send, makeRoom)).toEqual({
      ok: false,
      error: 'storage-full',
    })
  })

  it('is not cleared for other faults', async () => {
    const send = fullFor(1, () => new Error('odd'))
    expect(await answerWithRoom(send(), send, never)).toEqual({ ok: false, error: 'failed' })
  })
})
