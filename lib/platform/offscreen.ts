/** Why a page without a window is needed. */
export type OffscreenReason = 'AUDIO_PLAYBACK' | 'WORKERS' | 'BLOBS'

/** The part of Chromium's object for offscreen documents that is needed here; Firefox has none and needs none. */
export interface Offscreen {
  createDocument(about: {
    readonly url: string
    readonly reasons: readonly OffscreenReason[]
    readonly justification: string
  }): Promise<void>
  closeDocument(): Promise<void>
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null
const isOffscreen = (value: unknown): value is Offscreen =>
  isObject(value) && 'createDocument' in value && 'closeDocument' in value

/** What this background has of it. */
export function readOffscreen(): Offscreen | undefined {
  const chrome: unknown = Reflect.get(globalThis, 'chrome')
  const offscreen: unknown = isObject(chrome) ? Reflect.get(chrome, 'offscreen') : undefined
  return isOffscreen(offscreen) ? offscreen : undefined
}
