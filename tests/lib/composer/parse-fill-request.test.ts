import { describe, expect, it } from 'vitest'

import { parseFillRequest } from '@/lib/composer/parse-fill-request'
import { pageCalls } from '@/lib/messaging/protocol'

const contextId = '00000000-0000-4000-8000-000000000000'
const request = { contextId, text: '在的', append: false }

describe('reading a fill request by hand', () => {
  it.each([request, { ...request, over: '在吗' }])(
    'takes what the protocol takes: %j',
    (payload) => {
      expect(parseFillRequest(payload)).toEqual(pageCalls.fillComposer.payload.parse(payload))
    },
  )

  it.each([
    null,
    'text',
    {},
    { ...request, text: 7 },
    { ...request, text: '' },
    { ...request, text: 'x'.repeat(5_001) },
    { ...request, append: 'yes' },
    { ...request, over: 7 },
    { ...request, contextId: null },
  ])('refuses %j, as the protocol does', (payload) => {
    expect(parseFillRequest(payload)).toBeNull()
    expect(pageCalls.fillComposer.payload.safeParse(payload).success).toBe(false)
  })
})
