import fc from 'fast-check'
import { beforeEach, describe, expect, it, vi } from 'vitest'

import { backstageCalls } from '@/lib/messaging/backstage-calls'
import { caseCalls } from '@/lib/messaging/case-calls'
import { chipCalls, hoverCalls } from '@/lib/messaging/chip-calls'
import { guardCalls } from '@/lib/messaging/guard-calls'
import { healthCalls } from '@/lib/messaging/health-calls'
import { lockCalls, passphraseCalls } from '@/lib/messaging/lock-calls'
import { lookupCalls } from '@/lib/messaging/lookup-calls'
import { offerCalls } from '@/lib/messaging/offer-calls'
import {
  consoleCalls,
  pageCalls,
  panelCalls,
  workbenchCalls,
  type Call,
  type Calls,
} from '@/lib/messaging/protocol'
import { replyCalls } from '@/lib/messaging/reply-calls'
import { roleCalls, roleOfficeCalls } from '@/lib/messaging/role-calls'
import { answerMessage, serve, type Direction } from '@/lib/messaging/server'
import { readSourceTree } from '@/tests/helpers/source-tree'

const DIRECTIONS: Readonly<Record<string, Calls>> = {
  backstageCalls,
  caseCalls,
  chipCalls,
  consoleCalls,
  guardCalls,
  healthCalls,
  hoverCalls,
  lockCalls,
  lookupCalls,
  offerCalls,
  pageCalls,
  panelCalls,
  passphraseCalls,
  replyCalls,
  roleCalls,
  roleOfficeCalls,
  workbenchCalls,
}

const ALL: readonly (readonly [string, Call])[] = Object.values(DIRECTIONS).flatMap((calls) =>
  Object.entries(calls),
)

/** Serves one call and notes what comes through to its handler. */
function listen(name: string, call: Call) {
  const heard: unknown[] = []
  const handler = (payload: unknown) => {
    heard.push(payload)
    return { ok: true, value: undefined } as const
  }
  const direction: Direction<null> = serve({ [name]: call }, () => true, { [name]: handler })
  const send = (payload: unknown, named = name) =>
    answerMessage([direction], { call: named, id: '1', payload }, null)
  return { heard, send }
}

const membersOf = ({ payload }: Call): string[] =>
  'shape' in payload && typeof payload.shape === 'object' && payload.shape !== null
    ? Object.keys(payload.shape)
    : []

const hostileKey = fc.constantFrom('__proto__', 'constructor', 'prototype', 'toString', 'tabId')
const anything = fc.anything({
  withNullPrototype: true,
  withBigInt: true,
  withDate: true,
  withMap: true,
  withTypedArray: true,
  maxDepth: 3,
})

/** Objects with the call's own members, each of them anything, and with members that no call has. */
const nearlyRight = (call: Call): fc.Arbitrary<unknown> => {
  const own = membersOf(call)
  const key = own.length === 0 ? hostileKey : fc.oneof(fc.constantFrom(...own), hostileKey)
  return fc
    .array(fc.tuple(key, fc.oneof(anything, fc.string(), fc.integer())), { maxLength: 6 })
    .map((entries) => {
      const made: object = {}
      for (const [name, value] of entries)
        Object.defineProperty(made, name, { value, enumerable: true, configurable: true })
      return made
    })
}

describe('every call', () => {
  // A handler is not reached: nothing is told.
  beforeEach(() => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
  })

  it('is fuzzed here, of whichever direction', () => {
    const declared = readSourceTree(['lib/messaging']).flatMap(({ text }) =>
      Array.from(text.matchAll(/^export const (\w+Calls) = \{/gm), ([, name]) => name ?? ''),
    )
    expect(Object.keys(DIRECTIONS).toSorted()).toEqual(declared.toSorted())
  })

  it.each(ALL)(
    '%s refuses what is not its shape, and is never thrown off by it',
    async (name, call) => {
      const { heard, send } = listen(name, call)
      await fc.assert(
        fc.asyncProperty(fc.oneof(anything, nearlyRight(call)), async (payload) => {
          const before = heard.length
          const answer = await send(payload)
          const parsed = heard.slice(before)
          // Either it came through and is of the call's shape, or it was refused and nobody heard of it.
          expect(answer).toMatchObject(parsed.length === 1 ? { ok: true } : { error: 'malformed' })
          expect(parsed.every((each) => call.payload.safeParse(each).success)).toBe(true)
          expect(parsed.flatMap((each) => Object.keys(Object(each)))).not.toContain('__proto__')
          expect(Reflect.get({}, 'polluted')).toBeUndefined()
        }),
        { numRuns: 60 },
      )
    },
  )

  it.each(ALL)('%s keeps prototypes as they are', async (name, call) => {
    const { send } = listen(name, call)
    const text = '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}'
    const answer = await send(JSON.parse(text))
    expect(answer).toEqual({ ok: false, error: 'malformed' })
    expect(Reflect.get({}, 'polluted')).toBeUndefined()
  })

  it.each(ALL)('%s is not even read where it is far too large', async (name, call) => {
    const look = vi.spyOn(call.payload, 'safeParse')
    const { send } = listen(name, call)
    const large = 'x'.repeat(Math.max(5 * 2 ** 20, (call.limit ?? 0) + 1))
    expect(await send({ text: large })).toEqual({ ok: false, error: 'malformed' })
    expect(look).not.toHaveBeenCalled()
    look.mockRestore()
  })

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    'is none that is called %s',
    (named) => {
      const { send } = listen('addNote', panelCalls.addNote)
      expect(send({}, named)).toBeUndefined()
    },
  )
})
