import { playTone, type Tone } from './play-tone'

/** The part of Chromium's object for offscreen documents that is needed here; Firefox has none and needs none. */
export interface Offscreen {
  createDocument(about: {
    readonly url: string
    readonly reasons: readonly 'AUDIO_PLAYBACK'[]
    readonly justification: string
  }): Promise<void>
  closeDocument(): Promise<void>
}

/** A tone beside a notification. */
export interface Sound {
  ring(tone: Tone): Promise<void>
}

/** What a background has to sound with: a service worker has no audio, an event page no offscreen documents. */
export interface SoundParts {
  readonly offscreen: Offscreen | undefined
  readonly createContext: (() => AudioContext) | undefined
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null
const isOffscreen = (value: unknown): value is Offscreen =>
  isObject(value) && 'createDocument' in value && 'closeDocument' in value

/** What this background has. */
export function readSoundParts(): SoundParts {
  const chrome: unknown = Reflect.get(globalThis, 'chrome')
  const offscreen: unknown = isObject(chrome) ? Reflect.get(chrome, 'offscreen') : undefined
  return {
    offscreen: isOffscreen(offscreen) ? offscreen : undefined,
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
