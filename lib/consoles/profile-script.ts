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

/** The script, in the extension's package, that leaves a console's profile where the engine finds it. */
export const profileScriptOf = ({ id }: Pick<ConsoleProfile, 'id'>): string => `profile-${id}.js`

/** The source of that script: a profile is data, so nothing else of ours travels with it. */
export function writeProfileScript(profile: ConsoleProfile): string {
  const packed = JSON.stringify(profile, (key, value: unknown) =>
    LEFT_OUT.has(key) ? undefined : value,
  )
  return `globalThis.tillsideProfile=${packed};void 0\n`
}
