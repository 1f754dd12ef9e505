import { describe, expect, it } from 'vitest'

import type { Envelope } from '@/lib/messaging/client'
import { createBackgroundLink } from '@/lib/page/background-link'

function createLink() {
  const page = { contextId: 'one', isAlive: true, deaf: 0 }
  const sent: Envelope[] = []
  const link = createBackgroundLink({
    newId: () => 'request',
    isAlive: () => page.isAlive,
    contextId: () => page.contextId,
    send: async (envelope) => {
      sent.push(envelope)
      page.deaf -= 1
      if (page.deaf >= 0) throw new Error('nobody listens')
      return { ok: true }
    },
  })
  return { page, sent, link }
}

describe('the link to the background', () => {
  it('tries again when nobody listened', async () => {
    const { page, sent, link } = createLink()
    page.deaf = 1
    expect(await link('announceContext', { contextId: 'one' })).toEqual({ ok: true })
    expect(sent).toHaveLength(2)
  })

  it('says nothing more of a context that is over', async () => {
    const { page, sent, link } = createLink()
    page.deaf = 1
    const answer = link('announceContext', { contextId: 'one' })
    page.contextId = 'two'
    expect(await answer).toEqual({ ok: false, error: 'no-answer' })
    expect(sent).toHaveLength(1)
  })

  it('is silent once it is cut off from the extension', async () => {
    const { page, sent, link } = createLink()
    page.isAlive = false
    expect(await link('readPlacement', {})).toEqual({ ok: false, error: 'no-answer' })
    expect(sent).toEqual([])
  })
})
