import { describe, expect, it } from 'vitest'

import type { Offscreen } from '@/lib/platform/offscreen'
import { createSound } from '@/lib/platform/sound'

import { fakeAudio } from './fake-audio'

/** Offscreen documents of a browser that lets an extension have one. */
function fakeOffscreen() {
  const opened: string[] = []
  let isOpen = false
  const offscreen: Offscreen = {
    createDocument: async ({ url }) => {
      if (isOpen) throw new Error('Only a single offscreen document may be created.')
      isOpen = true
      opened.push(url)
    },
    closeDocument: async () => {
      if (!isOpen) throw new Error('No current offscreen document.')
      isOpen = false
    },
  }
  return { offscreen, opened }
}

describe('the sound', () => {
  it('comes from the background itself where that has audio', async () => {
    const { context, heard } = fakeAudio()
    const { offscreen, opened } = fakeOffscreen()
    await createSound({ offscreen, createContext: () => context }).ring('calm')
    expect([heard.length, opened]).toEqual([2, []])
  })

  it('comes from an offscreen document else, also while the last one is still there', async () => {
    const { offscreen, opened } = fakeOffscreen()
    const sound = createSound({ offscreen, createContext: undefined })
    await sound.ring('calm')
    await sound.ring('urgent')
    expect(opened).toEqual(['/sound.html#calm', '/sound.html#urgent'])
  })

  it('stays away where there is neither', async () => {
    const sound = createSound({ offscreen: undefined, createContext: undefined })
    await expect(sound.ring('calm')).resolves.toBeUndefined()
  })
})
