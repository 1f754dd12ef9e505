import { pickIndex, type Random } from '@/lib/sample/random'

/** The words of a console, each in all of its languages, by language. */
export type ConsoleWords = readonly Readonly<Record<string, string>>[]

const TEXT_NODE = 3
const SHOWN_ATTRIBUTES = ['placeholder', 'title', 'aria-label', 'alt']

/** A text in another language; null where the words of the console have none for it. */
export function translate(
  text: string,
  words: ConsoleWords,
  from: string,
  to: string,
): string | null {
  const bare = text.trim()
  const longestFirst = words.toSorted(
    (one, other) => (other[from]?.length ?? 0) - (one[from]?.length ?? 0),
  )
  for (const word of longestFirst) {
    const own = word[from]
    const other = word[to]
    if (own === undefined || other === undefined || own === '') continue
    if (bare === own) return text.replace(own, () => other)
    const rest = bare.startsWith(own) ? bare.slice(own.length) : null
    if (rest !== null && /^\s*[:：]/u.test(rest)) return text.replace(own, () => other)
  }
  return null
}

function* textsOf(root: Node): Generator<Node> {
  for (const node of root.childNodes)
    if (node.nodeType === TEXT_NODE) yield node
    else yield* textsOf(node)
}

/** The language of a page and those that it could be in as well. */
export function languagesOf(document: Document, words: ConsoleWords): readonly string[] {
  const own = document.documentElement.lang
  const all = new Set(words.flatMap((word) => Object.keys(word)))
  return all.has(own) ? [...all].filter((language) => language !== own) : []
}

/** Shows the page in another of its console's languages; gives it, null where the console has no other. */
export function switchLanguage(
  document: Document,
  words: ConsoleWords,
  random: Random,
): string | null {
  const others = languagesOf(document, words)
  const to = others[pickIndex(random, Math.max(1, others.length))]
  if (to === undefined) return null
  const from = document.documentElement.lang
  for (const node of textsOf(document.body))
    node.textContent = translate(node.textContent ?? '', words, from, to) ?? node.textContent
  for (const element of document.body.querySelectorAll('*'))
    for (const name of SHOWN_ATTRIBUTES) {
      const said = translate(element.getAttribute(name) ?? '', words, from, to)
      if (said !== null) element.setAttribute(name, said)
    }
  document.documentElement.lang = to
  return to
}
