import { describe, expect, it, vi } from 'vitest'

import { answerPageCall } from '@/lib/page/answer-page-call'
import type { PageService } from '@/lib/page/page-service'
import { pageCalls } from '@/lib/messaging/protocol'
import { fail, ok } from '@/lib/shared/result'

const OWN = 'our-extension'
const contextId = '00000000-0000-4000-8000-000000000000'

function createService() {
  const service = {
    fill: vi.fn<PageService['fill']>(async () => ok({ result: 'filled', undoable: true })),
    reread: vi.fn<() => void>(),
    focusComposer: vi.fn<() => void>(),
    readComposer: vi.fn<PageService['readComposer']>(() => ({ contextId, text: '在的' })),
    fold: vi.fn<() => void>(),
    unfold: vi.fn<PageService['unfold']>(),
    withdraw: vi.fn<() => void>(),
  }
  const ask = (call: string, payload: unknown = {}, sender: object = { id: OWN }) =>
    answerPageCall(service, { call, id: 'request', payload }, sender, OWN)
  return { service, ask }
}

describe('answering the background', () => {
  it('knows every call of the protocol', async () => {
    const { ask } = createService()
    for (const call of Object.keys(pageCalls))
      expect(await ask(call, { contextId, text: 'x', append: false })).toMatchObject({ ok: true })
  })

  it('fills under the id of the request', async () => {
    const { service, ask } = createService()
    const request = { contextId, text: '在的', append: true }
    expect(await ask('fillComposer', request)).toEqual({
      ok: true,
      value: { result: 'filled', undoable: true },
    })
    expect(service.fill).toHaveBeenCalledWith('request', request)
  })

  it.each([
    ['another extension', { id: 'somebody' }],
    ['nobody', {}],
    ['a tab', { id: OWN, tab: { id: 1 } }],
  ])('refuses %s', async (_who, sender) => {
    const { service, ask } = createService()
    expect(await ask('withdraw', {}, sender)).toEqual({ ok: false, error: 'refused' })
    expect(service.withdraw).not.toHaveBeenCalled()
  })

  it('says so when the page cannot fill yet', async () => {
    const { service, ask } = createService()
    service.fill.mockResolvedValue(fail('unequipped'))
    expect(await ask('fillComposer')).toEqual({ ok: false, error: 'unequipped' })
  })

  it.each(['sendMessage', '__proto__'])('knows no %s', async (call) => {
    expect(await createService().ask(call)).toEqual({ ok: false, error: 'malformed' })
  })

  it.each([null, 'text', { push: 'view' }])('leaves %j to others', (message) => {
    expect(answerPageCall(createService().service, message, { id: OWN }, OWN)).toBeUndefined()
  })
})
