import type { TextReading } from './words/text-reading'
import type { Place } from './words/things'

/** A part of a text; UTF-16 offsets. */
export interface TextSpan {
  readonly from: number
  readonly to: number
}

/** Where signs stand in the text that they were read from. */
export const offsetsOf = ({ first, last }: Place, { signs }: TextReading): TextSpan => ({
  from: signs[first]?.from ?? 0,
  to: signs[last]?.to ?? 0,
})

const SENTENCE_END = /[。！？!?\n；;]|\.(?=\s|$)/gu

/** The sentence around a part of a text, without blanks at its ends; its mark belongs to it. */
export function sentenceAround(text: string, { from, to }: TextSpan): TextSpan {
  let start = 0
  let end = text.length
  for (const { index } of text.matchAll(SENTENCE_END)) {
    if (index < from) start = index + 1
    else if (index >= to - 1) {
      end = index + 1
      break
    }
  }
  while (start < from && /\s/u.test(text[start] ?? '')) start += 1
  while (end > to && /\s/u.test(text[end - 1] ?? '')) end -= 1
  return { from: start, to: end }
}
