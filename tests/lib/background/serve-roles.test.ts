import { describe, expect, it } from 'vitest'

import type { Caller } from '@/lib/background/caller'
import type { RoleDesk } from '@/lib/background/role-desk'
import { serveRoles } from '@/lib/background/serve-roles'
import { answerMessage } from '@/lib/messaging/server'
import { ok } from '@/lib/shared/result'

const VIEW = { pins: [], role: null, waitMs: 0, offAt: null }
const REFUSED = { ok: false, error: 'refused' }

const CONSOLE: Caller = {
  kind: 'console',
  tabId: 1,
  frameId: 0,
  host: 'mms.pinduoduo.com',
  platform: 'pinduoduo',
}
const FRAME: Caller = { kind: 'frame', tabId: 1, frameId: 4 }
const WORKBENCH: Caller = { kind: 'own', page: 'workbench.html' }

const DESK: RoleDesk = {
  read: () => Promise.resolve(VIEW),
  role: () => Promise.resolve(null),
  allows: () => Promise.resolve(true),
  take: () => Promise.resolve(ok(VIEW)),
  permitOnce: () => Promise.resolve(ok(VIEW)),
  keepPin: () => Promise.resolve(ok(VIEW)),
  forget: () => Promise.resolve(VIEW),
}
const ask = (sender: Caller | null, call: string, payload: object) =>
  answerMessage(serveRoles(DESK), { call, id: 'one', payload }, sender)

const CALLS: readonly (readonly [string, object])[] = [
  ['readRoles', {}],
  ['takeRole', { role: 'owner', pin: '1234' }],
  ['permitOnce', { act: 'reveal', pin: '1234' }],
  ['keepPin', { of: 'owner', pin: null }],
  ['forgetPins', {}],
  ['askLeave', { act: 'backup', log: null }],
]

describe.each(CALLS)('the call %s', (name, payload) => {
  it('is answered to the workbench', async () => {
    expect(await ask(WORKBENCH, name, payload)).toMatchObject({ ok: true })
  })
  it.each([CONSOLE, null])('is refused to %j', async (sender) => {
    expect(await ask(sender, name, payload)).toEqual(REFUSED)
  })
})

it.each(['keepPin', 'forgetPins', 'askLeave'])('a panel in a page is refused %s', async (name) => {
  const payload = CALLS.find(([each]) => each === name)?.[1] ?? {}
  expect(await ask(FRAME, name, payload)).toEqual(REFUSED)
})

it.each([
  ['takeRole', { role: 'king', pin: '1234' }],
  ['takeRole', { role: 'owner', pin: '12' }],
  ['permitOnce', { act: 'reveal', pin: null }],
  ['askLeave', { act: 'backup', log: { kind: 'backup', subject: 'Anna Whale' } }],
  ['askLeave', { act: 'backup', log: { kind: 'backup', subject: null, role: 'owner' } }],
])('%s is malformed with %j', async (name, payload) => {
  expect(await ask(WORKBENCH, name, payload)).toEqual({ ok: false, error: 'malformed' })
})
