import type { ConsoleProfile } from './profile'

/** What only people and tests ask of a profile: how well each anchor is founded, when it was last believed, what addresses look like, where a number leads and whose an order is. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  'evidence',
  'seenOn',
  'example',
  'orderLink',
  'caseLink',
  'isOfOneOrder',
])

/** A parent of a parent as people write it, one part around another; browsers refuse a `:has` inside a `:has`. */
const NESTED = /:has\(> :has\((> (?:[^()]|\[[^\]]*\])*)\)\)/gu

/** The same selector with one `:has` instead of nested ones. */
export function flatten(css: string): string {
  const flat = css.replaceAll(NESTED, ':has(> * $1)')
  return flat === css ? css : flatten(flat)
}

/** The script, in the extension's package, that leaves a console's profile where the engine finds it. */
export const profileScriptOf = ({ id }: Pick<ConsoleProfile, 'id'>): string => `profile-${id}.js`

/** Hosts that each have a place of their own are named once. */
const HOSTS_OF_PLACES = 'tillsideProfile.hosts=Object.keys(tillsideProfile.places);'

/** A name in JSON: within a text its quotes would be escaped. */
const NAME = /"([A-Za-z]\w*)":/gu

/** The source of that script: a profile is data, so nothing else of ours travels with it. */
export function writeProfileScript(profile: ConsoleProfile): string {
  const isOfPlaces = profile.hosts.join() === Object.keys(profile.places ?? {}).join()
  const packed = JSON.stringify(profile, (key, value: unknown) => {
    if (LEFT_OUT.has(key) || (isOfPlaces && value === profile.hosts)) return undefined
    return typeof value === 'string' ? flatten(value) : value
  })
  return `globalThis.tillsideProfile=${packed.replaceAll(NAME, '$1:')};${isOfPlaces ? HOSTS_OF_PLACES : ''}void 0\n`
}
