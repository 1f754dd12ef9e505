/** Things that a phrase names by kind. */
export const THING_KINDS = [
  'phone',
  'mail',
  'link',
  'handle',
  'number',
  'money',
  'percent',
] as const
export type ThingKind = (typeof THING_KINDS)[number]

/** One of the ways to say a part of a phrase. */
export type Alternative =
  | { readonly kind: 'words'; readonly words: string; readonly bySound: boolean }
  | { readonly kind: 'thing'; readonly thing: ThingKind }

/** Parts that follow each other within a sentence, each said in one of its ways. */
export type Phrase = readonly (readonly Alternative[])[]

const MOST_PARTS = 4

const isThing = (name: string): name is ThingKind => THING_KINDS.some((kind) => kind === name)

function readAlternative(text: string): Alternative | null {
  const thing = /^<([a-z]+)>$/u.exec(text)?.[1]
  if (thing !== undefined) return isThing(thing) ? { kind: 'thing', thing } : null
  const bySound = text.startsWith('~')
  const words = bySound ? text.slice(1) : text
  return words === '' ? null : { kind: 'words', words, bySound }
}

/** Reads a phrase as a rule writes it; null where it is none. No form of it takes more than the time of its length. */
export function readPhrase(text: string): Phrase | null {
  const parts = text
    .split('...')
    .map((part) => part.split('|').map((way) => readAlternative(way.trim())))
  if (parts.length > MOST_PARTS) return null
  const read = parts.map((ways) => ways.filter((way) => way !== null))
  return read.every((ways, at) => ways.length === parts[at]?.length) ? read : null
}

/** Whether a text can be read as a phrase. */
export const isPhrase = (text: string): boolean => readPhrase(text) !== null
