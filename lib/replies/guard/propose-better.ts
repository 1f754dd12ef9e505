import type { BetterWording, LocalText } from './finding'
import type { GuardRule } from './guard-pack'
import { isTraditional } from './signs/read-signs'
import { sentenceAround, type TextSpan } from './text-span'

/** The language of the panel that a text is written in, by its signs. */
export function languageOf(text: string): keyof LocalText {
  if (!/\p{Script=Han}/u.test(text)) return 'en'
  return isTraditional(text) ? 'zh-TW' : 'zh-CN'
}

/** What a rule says instead of a part of a text, in the language of the text; null where it knows nothing. */
export function proposeBetter(
  { better }: GuardRule,
  span: TextSpan,
  text: string,
): BetterWording | null {
  if (better === undefined) return null
  const { from, to } = better.of === 'words' ? span : sentenceAround(text, span)
  return { from, to, text: better.text[languageOf(text)] }
}
