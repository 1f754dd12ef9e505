import { describe, expect, it } from 'vitest'

import type { Caller } from '@/lib/background/caller'
import type { LockDesk } from '@/lib/background/lock-desk'
import { serveLock, servePassphrase } from '@/lib/background/serve-lock'
import { answerMessage } from '@/lib/messaging/server'
import { fail, ok } from '@/lib/shared/result'

const CONSOLE: Caller = {
  kind: 'console',
  tabId: 1,
  frameId: 0,
  host: 'mms.pinduoduo.com',
  platform: 'pinduoduo',
}
const FRAME: Caller = { kind: 'frame', tabId: 1, frameId: 4 }
const POPUP: Caller = { kind: 'own', page: 'popup.html' }
const WORKBENCH: Caller = { kind: 'own', page: 'workbench.html' }

const WORDS = 'three green rivers'
const REFUSED = { ok: false, error: 'refused' }

function setUp() {
  const tries: string[] = []
  const frames: unknown[] = []
  const told: string[] = []
  const attempt = async (passphrase: string) => {
    tries.push(passphrase)
    return passphrase === WORDS ? ok(undefined) : fail({ why: 'wrong' as const, waitMs: 0 })
  }
  const desk: LockDesk = {
    view: async () => ({ state: 'locked', waitMs: 0, isSealing: false }),
    isLocked: async () => true,
    unlock: attempt,
    lock: async () => void told.push('lock'),
    noteUse: async () => void told.push('use'),
    tick: async () => undefined,
    set: async () => true,
    change: attempt,
    remove: attempt,
  }
  const directions = [
    serveLock(desk, { change: async (tabId, news) => void frames.push([tabId, news]) }),
    servePassphrase(desk, async () => told.push('restart')),
  ]
  let ids = 0
  const ask = (call: string, payload: unknown, sender: Caller | null, id = `${(ids += 1)}`) =>
    answerMessage(directions, { call, id, payload }, sender)
  return { ask, tries, frames, told }
}

describe('the lock', () => {
  it.each([
    ['unlock', { passphrase: WORDS }],
    ['lockNow', {}],
    ['noteUse', {}],
    ['readLock', {}],
    ['setPassphrase', { passphrase: WORDS }],
    ['changePassphrase', { passphrase: WORDS, next: WORDS }],
    ['removePassphrase', { passphrase: WORDS }],
  ])('refuses %s to a page of somebody else', async (call, payload) => {
    const { ask, tries, told } = setUp()
    expect(await ask(call, payload, CONSOLE)).toEqual(REFUSED)
    expect(await ask(call, payload, null)).toEqual(REFUSED)
    expect([tries, told]).toEqual([[], []])
  })

  it.each([
    ['the panel', FRAME],
    ['the popup', POPUP],
    ['the workbench', WORKBENCH],
  ])('opens from %s', async (_where, sender) => {
    const { ask } = setUp()
    expect(await ask('unlock', { passphrase: WORDS }, sender)).toEqual(ok(ok(undefined)))
  })

  it.each([
    ['the panel', FRAME],
    ['the popup', POPUP],
  ])('gets no other passphrase from %s', async (_where, sender) => {
    const { ask, tries } = setUp()
    const change = { passphrase: WORDS, next: 'two brown bridges' }
    expect(await ask('setPassphrase', { passphrase: WORDS }, sender)).toEqual(REFUSED)
    expect(await ask('changePassphrase', change, sender)).toEqual(REFUSED)
    expect(await ask('removePassphrase', { passphrase: WORDS }, sender)).toEqual(REFUSED)
    expect(tries).toEqual([])
  })

  it('counts a try that comes twice under one id once', async () => {
    const { ask, tries } = setUp()
    const wrong = ok(fail({ why: 'wrong', waitMs: 0 }))
    expect(await ask('unlock', { passphrase: 'no' }, POPUP, 'same')).toEqual(wrong)
    expect(await ask('unlock', { passphrase: 'no' }, POPUP, 'same')).toEqual(wrong)
    expect(await ask('unlock', { passphrase: 'no' }, POPUP, 'next')).toEqual(wrong)
    expect(tries).toEqual(['no', 'no'])
  })

  it.each([
    ['a short one', { passphrase: 'eleven char' }],
    ['a very long one', { passphrase: 'x'.repeat(201) }],
    ['none', {}],
  ])('takes no first passphrase that is %s', async (_which, payload) => {
    const { ask } = setUp()
    expect(await ask('setPassphrase', payload, WORKBENCH)).toEqual({
      ok: false,
      error: 'malformed',
    })
  })

  it('has everything start anew after the first passphrase', async () => {
    const { ask, told } = setUp()
    expect(await ask('setPassphrase', { passphrase: WORDS }, WORKBENCH)).toEqual(ok(true))
    expect(told).toEqual(['restart'])
  })

  it('remembers a panel that asks while it is locked, to tell it of the opening', async () => {
    const { ask, frames } = setUp()
    await ask('readLock', {}, FRAME)
    await ask('readLock', {}, POPUP)
    expect(frames).toHaveLength(1)
  })
})
