import { readdirSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, it } from 'vitest'

import { CALL_RULES } from '@/lib/background/call-rules'
import { actOf, gateDirection } from '@/lib/background/role-gate'
import type { Calls } from '@/lib/messaging/protocol'
import type { Direction } from '@/lib/messaging/server'
import { ok } from '@/lib/shared/result'
import { auditActSchema } from '@/lib/vault/audit-entry'
import { mayDo, type Role } from '@/lib/vault/roles'

const MESSAGING = join(import.meta.dirname, '../../../lib/messaging')

/** Every call that the background answers, from whichever file declares it; `pageCalls` go the other way. */
async function readAllCalls(): Promise<Calls> {
  const files = readdirSync(MESSAGING).map((name): Promise<object> => import(join(MESSAGING, name)))
  const exported = (await Promise.all(files)).flatMap((file) => Object.entries(file))
  const directions = exported.filter(([name]) => name.endsWith('Calls') && name !== 'pageCalls')
  return Object.assign({}, ...directions.map(([, calls]) => calls as Calls)) as Calls
}
const ALL_CALLS = await readAllCalls()
const ACCOUNT = { shopId: '5dMAgcctI5RMKCnttydn7g', customerId: 'WeFVu_ZBY0Wi-xgNIPPvCg' }
const REVEAL = {
  contextId: '11111111-1111-4111-8111-111111111111',
  account: ACCOUNT,
  field: 'phone',
}

const isFull = (): Promise<void> => Promise.reject(new Error('the disk is full'))

/** A direction whose every call answers the same, behind the gate. */
function openGate(
  role: Role | null,
  value: unknown,
  note = (): Promise<void> => Promise.resolve(),
) {
  const handled: string[] = []
  const logged: unknown[] = []
  const direction: Direction<null> = {
    calls: ALL_CALLS,
    allows: () => true,
    handle: (name) => {
      handled.push(name)
      return Promise.resolve(ok(value))
    },
  }
  const gated = gateDirection(direction, {
    roles: {
      role: () => Promise.resolve(role),
      allows: (act) => Promise.resolve(mayDo(role, act)),
    },
    note: (act) => {
      logged.push(auditActSchema.parse(act))
      return note()
    },
  })
  const ask = (name: string, payload: object) =>
    gated.handle(name, payload, { sender: null, id: 'request-1' })
  return { ask, handled, logged }
}

describe('the gate of roles', () => {
  it('knows every call that there is', () => {
    expect(Object.keys(ALL_CALLS).length).toBeGreaterThan(90)
    expect(Object.keys(CALL_RULES).toSorted()).toEqual(Object.keys(ALL_CALLS).toSorted())
  })

  it('lets an agent make these calls and no others', () => {
    const closed = Object.entries(CALL_RULES)
      .filter(([, rule]) => rule !== 'work' && typeof rule.act !== 'function')
      .filter(([name]) => actOf(name, {}) !== 'work')
      .map(([name]) => [name, actOf(name, {})])
    expect(Object.fromEntries(closed)).toEqual({
      revealContact: 'reveal',
      exportClocks: 'export',
      writeDispute: 'export',
      importRules: 'settings',
      setGuardRules: 'settings',
      keepGuardRule: 'settings',
      removeGuardRule: 'settings',
      importGuardPack: 'settings',
      removeGuardPack: 'settings',
      keepPin: 'lock',
      setPassphrase: 'lock',
      changePassphrase: 'lock',
      removePassphrase: 'lock',
    })
  })

  it('refuses before anything is done', async () => {
    const { ask, handled, logged } = openGate('agent', { value: '13812345678' })
    expect(await ask('revealContact', REVEAL)).toEqual({ ok: false, error: 'not-permitted' })
    expect([handled, logged]).toEqual([[], []])
  })

  it('logs that a contact was shown, under the id of the reveal, and neither whose nor what it was', async () => {
    const { ask, logged } = openGate('lead', { value: '13812345678' })
    expect(await ask('revealContact', REVEAL)).toMatchObject({ ok: true })
    expect(logged).toEqual([
      {
        id: 'request-1',
        kind: 'reveal',
        subject: null,
        about: ['phone'],
        role: 'lead',
      },
    ])
  })

  it('logs nothing where there was nothing to show', async () => {
    const { ask, logged } = openGate(null, { value: '' })
    await ask('revealContact', REVEAL)
    expect(logged).toEqual([])
  })

  it('gives nothing out that did not get into the log', async () => {
    const { ask } = openGate(null, { value: '13812345678' }, isFull)
    expect(await ask('revealContact', REVEAL)).toEqual({ ok: false, error: 'failed' })
  })

  it.each([
    [{ theme: 'dark', agentName: '小周', screenShare: true }, true, null],
    [{ theme: 'dark', alertOffsetsMs: [1000] }, false, ['alertOffsetsMs']],
    [{ shopTiers: {}, chips: false }, false, ['shopTiers', 'chips']],
  ])('of the settings %j: an agent may: %s', async (patch, isOwn, about) => {
    expect((await openGate('agent', {}).ask('saveSettings', patch)).ok).toBe(isOwn)
    const { ask, logged } = openGate('lead', {})
    expect((await ask('saveSettings', patch)).ok).toBe(true)
    expect(logged).toEqual(
      about === null
        ? []
        : [{ id: 'request-1', kind: 'settings', subject: null, about, role: 'lead' }],
    )
  })

  it('asks for the role of the work that leave is asked for, and logs it', async () => {
    const work = { act: 'restore', log: { kind: 'restore', subject: null } }
    expect((await openGate('lead', undefined).ask('askLeave', work)).ok).toBe(false)
    const { ask, logged } = openGate('owner', undefined)
    expect((await ask('askLeave', work)).ok).toBe(true)
    expect(logged).toMatchObject([{ kind: 'restore', role: 'owner' }])
  })

  it.each([
    ['takeRole', { role: 'owner', pin: '1234' }],
    ['permitOnce', { act: 'reveal', pin: '1234' }],
  ])('logs a wrong PIN at %s, and not the PIN', async (name, payload) => {
    const { ask, logged } = openGate('agent', { ok: false, error: 'wrong' })
    await ask(name, payload)
    expect(logged).toMatchObject([{ kind: 'unlock-failed', about: ['pin'], role: 'agent' }])
    expect(JSON.stringify(logged)).not.toContain('1234')
  })

  it('refuses a call that nobody has classified', async () => {
    const { ask, handled } = openGate(null, undefined)
    expect(await ask('newCall', {})).toEqual({ ok: false, error: 'not-permitted' })
    expect(handled).toEqual([])
  })

  it('leaves a call of the wrong shape to its own answer', async () => {
    const { ask, handled } = openGate('agent', undefined)
    await ask('revealContact', { field: 'phone' })
    expect(handled).toEqual(['revealContact'])
  })
})
