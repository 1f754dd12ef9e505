import type { Random } from '@/lib/sample/random'

import { dropAttributes } from './drift-attributes'
import { renameHashes } from './drift-classes'
import { switchLanguage, type ConsoleWords } from './drift-language'
import { reorderSiblings } from './drift-order'
import { insertWrappers } from './drift-wrappers'

/** What changed a page, and the language it is in since, where that is another. */
export interface Drift {
  readonly kinds: readonly string[]
  readonly language: string | null
}

const SHAPES = [
  ['hashes', renameHashes],
  ['wrappers', insertWrappers],
  ['order', reorderSiblings],
  ['attributes', dropAttributes],
] as const

/** Each kind of change comes to every other page. */
const SHARE = 0.5

/** Changes a page in one to five of the ways in which consoles change; none of them knows what is read of it. */
export function mutate(document: Document, words: ConsoleWords, random: Random): Drift {
  const kinds: string[] = []
  let language: string | null = null
  for (let tries = 0; kinds.length === 0 && tries < 100; tries += 1) {
    for (const [kind, change] of SHAPES)
      if (random() < SHARE && change(document, random)) kinds.push(kind)
    if (random() < SHARE) language ??= switchLanguage(document, words, random)
    if (language !== null && !kinds.includes('language')) kinds.push('language')
  }
  if (kinds.length === 0) throw new Error('nothing on the page can change')
  return { kinds, language }
}
