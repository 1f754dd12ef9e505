import { plainLetter } from './look-alikes'
import table from './traditional.json'

/** What a sign is: Han, Latin letter, figure, another script's letter, blank, end of a sentence, mark within one, picture. */
export type SignKind = 'han' | 'latin' | 'figure' | 'letter' | 'blank' | 'end' | 'mark' | 'picture'

/** One sign of a text as rules read it; `from` and `to` are UTF-16 offsets into the text. */
export interface Sign {
  readonly sign: string
  readonly kind: SignKind
  readonly from: number
  readonly to: number
}

const SIMPLIFIED: ReadonlyMap<string, string> = new Map([
  ...Array.from(table.traditional, (sign, at): [string, string] => [
    sign,
    table.simplified[at] ?? sign,
  ]),
  ['妳', '你'],
  ['帐', '账'],
])

const UNSEEN = /^[\p{Default_Ignorable_Code_Point}\p{M}\p{Cf}]$/u
const ENDS: ReadonlySet<string> = new Set(['。', '!', '?', ';', '\n', '\r', '…', '\u2028'])

function kindOf(sign: string): SignKind {
  if (sign >= 'a' && sign <= 'z') return 'latin'
  if (sign >= '0' && sign <= '9') return 'figure'
  if (ENDS.has(sign)) return 'end'
  if (/\p{Script=Han}/u.test(sign)) return 'han'
  if (/\s/u.test(sign)) return 'blank'
  if (/[\p{P}$+%=<>|^`~¥€£]/u.test(sign)) return 'mark'
  return /\p{L}/u.test(sign) ? 'letter' : 'picture'
}

type Read = readonly { readonly sign: string; readonly kind: SignKind }[]

function readCodePoint(written: string): Read {
  if (UNSEEN.test(written)) return []
  const read: { sign: string; kind: SignKind }[] = []
  for (const part of plainLetter(written.toLowerCase()).normalize('NFKD').toLowerCase()) {
    if (UNSEEN.test(part)) continue
    const plain = plainLetter(part)
    const sign = SIMPLIFIED.get(plain) ?? plain
    read.push({ sign, kind: kindOf(sign) })
  }
  return read
}

/** What code points are read as never changes: each is worked out once. */
const createReader = (): ((written: string) => Read) => {
  const known = new Map<string, Read>()
  return (written) => {
    const read = known.get(written) ?? readCodePoint(written)
    known.set(written, read)
    return read
  }
}

const MARKED_SENTENCE = /^[\s\u3000]/u

/** Reads texts sign by sign: half width, small letters, simplified, no accents, look-alikes as the letter they look like, nothing unseen. */
export function createSignReader(): (text: string) => readonly Sign[] {
  const read = createReader()
  return (text) => {
    const signs: Sign[] = []
    let from = 0
    for (const written of text) {
      const to = from + written.length
      for (const { sign, kind } of read(written)) {
        const isStop = sign === '.' && (to === text.length || MARKED_SENTENCE.test(text.slice(to)))
        signs.push({ sign, kind: isStop ? 'end' : kind, from, to })
      }
      from = to
    }
    return signs
  }
}

/** Whether a text is written in traditional signs. */
export const isTraditional = (text: string): boolean =>
  Array.from(text).some((sign) => SIMPLIFIED.has(sign))
