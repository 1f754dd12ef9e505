interface Node {
  readonly next: Map<number, Node>
  /** Number of the word that ends here; -1: none. */
  word: number
}

const node = (): Node => ({ next: new Map(), word: -1 })

/** Finds many words in one walk over a text; its time is at most that of the text's length times the longest word's. */
export interface WordTree {
  /** Calls back for each word that stands in the text: its number, and its first and last unit. */
  readonly find: (text: string, found: (word: number, first: number, last: number) => void) => void
}

/** Makes a tree of words, numbered in their order. */
export function growWordTree(words: readonly string[]): WordTree {
  const root = node()
  for (const [number, word] of words.entries()) {
    let here = root
    for (let unit = 0; unit < word.length; unit += 1) {
      const code = word.charCodeAt(unit)
      const next = here.next.get(code) ?? node()
      here.next.set(code, next)
      here = next
    }
    here.word = number
  }
  return {
    find(text, found) {
      for (let first = 0; first < text.length; first += 1) {
        let here: Node | undefined = root
        for (let last = first; last < text.length; last += 1) {
          here = here.next.get(text.charCodeAt(last))
          if (here === undefined) break
          if (here.word !== -1) found(here.word, first, last)
        }
      }
    },
  }
}
