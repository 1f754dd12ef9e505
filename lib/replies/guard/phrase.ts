import { waysOfConcept } from './concepts/concepts'

/** Things that a phrase names by kind. */
export const THING_KINDS = [
  'phone',
  'mail',
  'link',
  'handle',
  'number',
  'money',
  'percent',
  'invited-handle',
] as const
export type ThingKind = (typeof THING_KINDS)[number]

/** One of the ways to say a part of a phrase. */
export type Alternative =
  | { readonly kind: 'words'; readonly words: string; readonly bySound: boolean }
  | { readonly kind: 'thing'; readonly thing: ThingKind }
  | { readonly kind: 'concept'; readonly concept: string }

/** Parts within a sentence, each said in one of its ways. */
export interface Phrase {
  readonly parts: readonly (readonly Alternative[])[]
  /** Whether the parts may stand in any order, and further apart. */
  readonly inAnyOrder: boolean
}

const MOST_PARTS = 4

const isThing = (name: string): name is ThingKind => THING_KINDS.some((kind) => kind === name)

function readNamed(name: string): Alternative | null {
  if (isThing(name)) return { kind: 'thing', thing: name }
  return waysOfConcept(name) === undefined ? null : { kind: 'concept', concept: name }
}

function readAlternative(text: string): Alternative | null {
  const named = /^<([a-z-]+)>$/u.exec(text)?.[1]
  if (named !== undefined) return readNamed(named)
  const bySound = text.startsWith('~')
  const words = bySound ? text.slice(1) : text
  return words === '' ? null : { kind: 'words', words, bySound }
}

/** Reads ways to say one thing, with `|` between them; null where one of them is none. */
export function readWays(text: string): readonly Alternative[] | null {
  const ways = text.split('|').map((way) => readAlternative(way.trim()))
  const read = ways.filter((way) => way !== null)
  return read.length === ways.length ? read : null
}

/** Reads a phrase as a rule writes it; null where it is none. No form of it takes more than the time of its length. */
export function readPhrase(text: string): Phrase | null {
  const inAnyOrder = text.includes(' & ')
  const written = text.split(inAnyOrder ? ' & ' : '...')
  if (written.length > MOST_PARTS) return null
  const parts = written.map(readWays).filter((ways) => ways !== null)
  return parts.length === written.length ? { parts, inAnyOrder } : null
}

/** Whether a text can be read as a phrase. */
export const isPhrase = (text: string): boolean => readPhrase(text) !== null
