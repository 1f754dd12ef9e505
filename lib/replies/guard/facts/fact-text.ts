import type { GuardOrder } from '../guard-facts'
import type { Sign } from '../signs/read-signs'
import type { TextSpan } from '../text-span'

/** Part of a text that a pattern found. */
export interface Found extends TextSpan {
  readonly said: string
  readonly groups: Readonly<Record<string, string | undefined>>
  /** What stands before and after it in the same sentence, as rules read it. */
  readonly before: string
  readonly after: string
}

const CONTEXT = 40

const sentencePart = (text: string, side: 'before' | 'after'): string => {
  const parts = text.split(/[。!?;\n\r]|\.(?=\s)/u)
  return (side === 'before' ? parts.at(-1) : parts[0]) ?? ''
}

/** All places where a pattern stands in the signs of a text: half width, small letters, simplified, one unit for each sign. */
export function findPattern(signs: readonly Sign[], pattern: RegExp): Found[] {
  const text = signs.map(({ sign }) => sign.slice(0, 1)).join('')
  return [...text.matchAll(pattern)].map(({ index, 0: said, groups = {} }) => ({
    from: signs[index]?.from ?? 0,
    to: signs[index + said.length - 1]?.to ?? 0,
    said,
    groups,
    before: sentencePart(text.slice(Math.max(0, index - CONTEXT), index), 'before'),
    after: sentencePart(text.slice(index + said.length, index + said.length + CONTEXT), 'after'),
  }))
}

/** A number, mail address or name without blanks and marks, so that two ways to write it are one. */
export const squeezed = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')

/** The orders that a text is about: those whose number it says, else all. */
export function ordersMeant(signs: readonly Sign[], orders: readonly GuardOrder[]) {
  const text = squeezed(signs.map(({ sign }) => sign).join(''))
  const named = orders.filter(({ number }) => text.includes(squeezed(number)))
  return named.length > 0 ? named : orders
}
