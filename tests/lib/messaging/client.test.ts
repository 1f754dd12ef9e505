import { describe, expect, it } from 'vitest'

import { createClient, type Envelope } from '@/lib/messaging/client'
import type { panelCalls } from '@/lib/messaging/protocol'

type PanelCalls = typeof panelCalls

function recordingClient(answers: readonly unknown[]) {
  const sent: Envelope[] = []
  let ids = 0
  const client = createClient<PanelCalls>({
    send: (envelope) => {
      const answer = answers[sent.length]
      sent.push(envelope)
      if (answer === 'throw') return Promise.reject(new Error('Receiving end does not exist'))
      if (answer === 'hang') return new Promise(() => undefined)
      return Promise.resolve(answer)
    },
    newId: () => `id-${(ids += 1)}`,
    timeoutMs: 5,
  })
  return { client, sent }
}

describe('a caller', () => {
  it('hands back what the other side answers', async () => {
    const { client } = recordingClient([{ ok: true, value: undefined }])
    expect(await client('openCase', { caseId: 'c' })).toEqual({ ok: true, value: undefined })
  })

  it.each([
    ['nobody listens', 'throw'],
    ['the worker dies before it answers', 'hang'],
    ['another listener answers nothing', undefined],
  ])('tries a second time under the same id when %s', async (_case, first) => {
    const { client, sent } = recordingClient([first, { ok: true, value: undefined }])
    expect(await client('openCase', { caseId: 'c' })).toEqual({ ok: true, value: undefined })
    expect(sent.map((envelope) => envelope.id)).toEqual(['id-1', 'id-1'])
  })

  it('says that nobody answered after the second try', async () => {
    const { client, sent } = recordingClient(['throw', 'hang', { ok: true, value: undefined }])
    expect(await client('openCase', { caseId: 'c' })).toEqual({ ok: false, error: 'no-answer' })
    expect(sent).toHaveLength(2)
  })

  it('does not repeat a call that was refused', async () => {
    const { client, sent } = recordingClient([{ ok: false, error: 'refused' }])
    expect(await client('openCase', { caseId: 'c' })).toEqual({ ok: false, error: 'refused' })
    expect(sent).toHaveLength(1)
  })

  it('gives every call an id of its own', async () => {
    const { client, sent } = recordingClient([
      { ok: true, value: undefined },
      { ok: true, value: undefined },
    ])
    await client('openCase', { caseId: 'a' })
    await client('openCase', { caseId: 'b' })
    expect(new Set(sent.map((envelope) => envelope.id)).size).toBe(2)
  })
})
