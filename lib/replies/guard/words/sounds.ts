import { FREQUENT_SIGNS } from './frequent-signs'

/** Readings of a sign in pinyin without tones, the commonest first. */
export type ReadingsOf = (sign: string) => readonly string[]

/** Gives the sound of a sign; null: it is never taken for another. */
export type SoundOf = (sign: string) => string | null

/** Makes the ear of a guard; `own` are the signs of the words that it listens for. */
export function createSounds(readingsOf: ReadingsOf, own: ReadonlySet<string>): SoundOf {
  const known = new Map<string, string | null>()
  return (sign) => {
    const heard = known.get(sign)
    if (heard !== undefined) return heard
    const sound = own.has(sign) || !FREQUENT_SIGNS.has(sign) ? (readingsOf(sign)[0] ?? null) : null
    known.set(sign, sound)
    return sound
  }
}
