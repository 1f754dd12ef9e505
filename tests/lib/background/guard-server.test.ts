import { describe, expect, it } from 'vitest'

import type { Caller } from '@/lib/background/caller'
import { createGuardOffice } from '@/lib/background/guard-office'
import { serveGuard } from '@/lib/background/guard-server'
import { createTabStates } from '@/lib/background/tab-states'
import { answerMessage } from '@/lib/messaging/server'
import { ok } from '@/lib/shared/result'

import { openGuardShop } from './guard-shop'

const FRAME: Caller = { kind: 'frame', tabId: 1, frameId: 2 }
const CONSOLE: Caller = {
  kind: 'console',
  tabId: 1,
  frameId: 0,
  host: 'mms.pinduoduo.com',
  platform: 'pinduoduo',
}
const OTHER = '00000000-0000-4000-8000-000000000000'

async function setUp(typed = 'a zebra') {
  const { store, desk, sighting } = await openGuardShop()
  const tabs = createTabStates({
    readTab: async () => undefined,
    writeTab: async () => undefined,
    removeTab: async () => undefined,
    listTabs: async () => new Map(),
  })
  await tabs.change(1, () => ({ sighting, consoleFrame: 0 }))
  const { contextId } = sighting
  const office = createGuardOffice({
    store: async () => store,
    onChanged: desk.forget,
    push: () => undefined,
  })
  const direction = serveGuard({
    desk,
    office,
    tabs,
    readComposer: async () => ok({ contextId, text: typed }),
  })
  let ids = 0
  const ask = (call: string, payload: unknown, sender: Caller | null = FRAME) => {
    ids += 1
    return answerMessage([direction], { call, id: `${ids}`, payload }, sender)
  }
  return { store, ask, contextId }
}

describe('calls about the guard', () => {
  it('are answered to our own pages alone, and in the context that is open', async () => {
    const { ask, contextId } = await setUp()
    const asked = { contextId, texts: ['a zebra', 'a horse', ''] }
    expect(await ask('checkTexts', asked, CONSOLE)).toEqual({ ok: false, error: 'refused' })
    expect(await ask('checkTexts', { ...asked, contextId: OTHER })).toEqual({
      ok: false,
      error: 'stale-context',
    })
    expect(await ask('checkTexts', asked)).toMatchObject({
      ok: true,
      value: [[{ ruleId: 'own/zebra' }], [], []],
    })
  })

  it('log nothing of what is only looked at', async () => {
    const { ask, contextId, store } = await setUp()
    await ask('checkTexts', { contextId, texts: ['a zebra'] })
    expect(await store.guardLog.newest(9)).toEqual([])
  })

  it('read the chat box, and log what stands in it', async () => {
    const { ask, contextId, store } = await setUp()
    expect(await ask('checkComposer', { contextId })).toMatchObject({
      ok: true,
      value: { text: 'a zebra', findings: [{ ruleId: 'own/zebra' }] },
    })
    expect(await store.guardLog.newest(9)).toMatchObject([{ outcome: 'given-up' }])
  })

  it('switch a rule, which holds for the next text', async () => {
    const { ask, contextId } = await setUp()
    await ask('setGuardRules', {
      sets: [{ ruleId: 'own/zebra', isOff: true, severity: null }],
    })
    expect(await ask('checkTexts', { contextId, texts: ['a zebra'] })).toMatchObject({
      value: [[]],
    })
  })

  it('name the refund reasons of a platform', async () => {
    const { ask } = await setUp()
    expect(await ask('readRefundReasons', { platform: 'pinduoduo' })).toMatchObject({
      ok: true,
      value: expect.arrayContaining([expect.objectContaining({ countsAgainstShop: true })]),
    })
  })

  it('take no rule that has lost its shape', async () => {
    const { ask } = await setUp()
    expect(await ask('keepGuardRule', { rule: { id: 'x' } })).toEqual({
      ok: false,
      error: 'malformed',
    })
  })
})
