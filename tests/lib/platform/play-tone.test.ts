import { describe, expect, it } from 'vitest'

import { playTone } from '@/lib/platform/play-tone'

import { fakeAudio } from './fake-audio'

describe('a tone', () => {
  it.each([
    ['calm', [660, 880]],
    ['urgent', [880, 660, 880]],
  ] as const)('that is %s goes %j Hz, and leaves the speaker free', async (tone, expected) => {
    const { context, heard, did } = fakeAudio()
    await playTone(context, tone)
    expect([heard, did]).toEqual([expected, ['close']])
  })

  it('wakes audio that the browser holds back', async () => {
    const { context, did } = fakeAudio({ state: 'suspended' })
    await playTone(context, 'calm')
    expect(did).toEqual(['resume', 'close'])
  })
})
