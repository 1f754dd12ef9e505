import { foldText } from '@/lib/replies/fold-text'
import type { Reply } from '@/lib/replies/reply'

/** A word in more than this share of the replies tells nothing of one of them; in a small library no word does so yet. */
const GENERIC_SHARE = 0.1
const FEWEST_REPLIES = 20

/** How many other replies say a word. */
export interface IntentSpread {
  readonly replies: number
  readonly of: number
  readonly isGeneric: boolean
}

/** Tells how many of the other replies have a word, in what they are called, what finds them and what they say. */
export function createIntentSpread(
  library: readonly Reply[],
  replyId: string,
): (intent: string) => IntentSpread {
  const texts = library
    .filter(({ id }) => id !== replyId)
    .map(({ texts: said, intents }) =>
      foldText(
        [
          ...intents,
          ...said.flatMap(({ title, wordings }) => [title, ...wordings.map((w) => w.body)]),
        ]
          .join('\n')
          .replaceAll(/\{[{%].*?[%}]\}/gsu, ' '),
      ),
    )
  return (intent) => {
    const word = foldText(intent)
    const replies = word === '' ? 0 : texts.filter((text) => hasWord(text, word)).length
    const isGeneric =
      texts.length >= FEWEST_REPLIES &&
      (replies > texts.length * GENERIC_SHARE || Array.from(word).length === 1)
    return { replies, of: texts.length, isGeneric }
  }
}

/** Chinese has no gaps between words; a Latin word must stand alone. */
function hasWord(text: string, word: string): boolean {
  if (!/^[\p{Script=Latin}\d ]+$/u.test(word)) return text.includes(word)
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const around = `${text[at - 1] ?? ' '}${text[at + word.length] ?? ' '}`
    if (!/[\p{Script=Latin}\d]/u.test(around)) return true
  }
  return false
}
