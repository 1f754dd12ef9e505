import { readOffscreen, type Offscreen } from './offscreen'
import { playTone, type Tone } from './play-tone'

/** A tone beside a notification. */
export interface Sound {
  ring(tone: Tone): Promise<void>
}

/** What a background has to sound with: a service worker has no audio, an event page no offscreen documents. */
export interface SoundParts {
  readonly offscreen: Offscreen | undefined
  readonly createContext: (() => AudioContext) | undefined
}

/** What this background has. */
export function readSoundParts(): SoundParts {
  return {
    offscreen: readOffscreen(),
    createContext: typeof AudioContext === 'undefined' ? undefined : () => new AudioContext(),
  }
}

/**
 * Rings from the background itself where it has audio, else from an offscreen document that closes after its tone. One
 * that still sounds is taken away first: a browser lets an extension have one.
 */
export function createSound({ offscreen, createContext }: SoundParts): Sound {
  return {
    ring: async (tone) => {
      if (createContext !== undefined) {
        await playTone(createContext(), tone)
        return
      }
      if (offscreen === undefined) return
      await offscreen.closeDocument().catch(() => undefined)
      await offscreen.createDocument({
        url: `/sound.html#${tone}`,
        reasons: ['AUDIO_PLAYBACK'],
        justification: 'Rings when a refund clock runs out',
      })
    },
  }
}
