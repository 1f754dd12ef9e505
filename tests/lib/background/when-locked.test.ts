import { describe, expect, it } from 'vitest'
import { z } from 'zod'

import { createLockGate, WHEN_LOCKED } from '@/lib/background/when-locked'
import { backstageCalls } from '@/lib/messaging/backstage-calls'
import { caseCalls } from '@/lib/messaging/case-calls'
import { chipCalls, hoverCalls } from '@/lib/messaging/chip-calls'
import { guardCalls } from '@/lib/messaging/guard-calls'
import { healthCalls } from '@/lib/messaging/health-calls'
import { lockCalls, passphraseCalls } from '@/lib/messaging/lock-calls'
import { lookupCalls } from '@/lib/messaging/lookup-calls'
import { offerCalls } from '@/lib/messaging/offer-calls'
import { consoleCalls, pageCalls, panelCalls, workbenchCalls } from '@/lib/messaging/protocol'
import { replyCalls } from '@/lib/messaging/reply-calls'
import { roleCalls, roleOfficeCalls } from '@/lib/messaging/role-calls'
import { answerMessage, done, serve } from '@/lib/messaging/server'
import { readSourceTree } from '@/tests/helpers/source-tree'

const EVERY_CALL = Object.keys({
  ...backstageCalls,
  ...caseCalls,
  ...chipCalls,
  ...consoleCalls,
  ...guardCalls,
  ...healthCalls,
  ...hoverCalls,
  ...lockCalls,
  ...lookupCalls,
  ...offerCalls,
  ...panelCalls,
  ...passphraseCalls,
  ...replyCalls,
  ...roleCalls,
  ...roleOfficeCalls,
  ...workbenchCalls,
})

/** All that is answered while the vault is locked: each of them has to be worth it. */
const ANSWERED = new Set([
  'announceContext',
  'askLeave',
  'collapsePanel',
  'dockPanel',
  'enterBackstage',
  'focusComposer',
  'leaveBackstage',
  'leaveFrame',
  'listClocks',
  'lockNow',
  'openCase',
  'openCompanion',
  'openWorkbench',
  'permitOnce',
  'pressKey',
  'readLock',
  'readPlacement',
  'readRoles',
  'readSettings',
  'readTrouble',
  'refreshConsoles',
  'reportExpulsion',
  'reportSighting',
  'rereadPage',
  'restart',
  'savePlacement',
  'stillAtWork',
  'takeRole',
  'unlock',
])

/** What the background asks of pages, and nobody of the background. */
const TO_PAGES = new Set(Object.keys(pageCalls).filter((name) => !(name in WHEN_LOCKED)))

const isLocked = () => Promise.resolve(true)

describe('the gate of the lock', () => {
  it('knows every call there is, and no other', () => {
    expect(Object.keys(WHEN_LOCKED).toSorted()).toEqual(EVERY_CALL.toSorted())
  })

  it('knows the calls of every file that declares some', () => {
    const declared = readSourceTree(['lib/messaging']).flatMap(({ text }) =>
      Array.from(text.matchAll(/^ {2}(\w+): call</gm), ([, name]) => name ?? ''),
    )
    const toBackground = new Set(declared.filter((name) => !TO_PAGES.has(name)))
    expect([...toBackground].toSorted()).toEqual(EVERY_CALL.toSorted())
  })

  it.each(EVERY_CALL.filter((call) => ANSWERED.has(call)))('lets %s through', (call) => {
    expect(createLockGate(isLocked)(call)).toBeNull()
  })

  it.each(EVERY_CALL.filter((call) => !ANSWERED.has(call)))('refuses %s', async (call) => {
    expect(await createLockGate(isLocked)(call)).toBe('locked')
  })

  it('lets nothing through that it does not know', async () => {
    expect(await createLockGate(isLocked)('exportEverything')).toBe('locked')
    expect(await createLockGate(isLocked)('toString')).toBe('locked')
  })

  it('lets everything through while it is open', async () => {
    const gate = createLockGate(() => Promise.resolve(false))
    for (const call of EVERY_CALL) expect((await gate(call)) ?? 'through').toBe('through')
  })

  it('refuses where nobody can tell whether it is locked', async () => {
    const gate = createLockGate(() => Promise.reject(new Error('no store')))
    expect(await gate('openPanel')).toBe('store-unavailable')
  })
})

describe('a call behind the gate', () => {
  const calls = {
    openPanel: { payload: z.strictObject({}) },
    listClocks: { payload: z.strictObject({}) },
  }
  const handled: string[] = []
  const note = (call: string) => () => {
    handled.push(call)
    return done
  }
  const direction = serve(calls, (sender: boolean) => sender, {
    openPanel: note('openPanel'),
    listClocks: note('listClocks'),
  })
  const ask = (call: string, isOurs = true) =>
    answerMessage([direction], { call, id: '1', payload: {} }, isOurs, createLockGate(isLocked))

  it('does not reach its handler while it is locked', async () => {
    expect(await ask('openPanel')).toEqual({ ok: false, error: 'locked' })
    expect(await ask('listClocks')).toEqual(done)
    expect(handled).toEqual(['listClocks'])
  })

  it('tells nobody who may not ask whether it is locked', async () => {
    expect(await ask('openPanel', false)).toEqual({ ok: false, error: 'refused' })
  })
})
