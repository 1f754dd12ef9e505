import type { Reply } from '@/lib/replies/reply'

const MARKUP = /\{\{.*?\}\}|\{%.*?%\}/gsu
const FACT = /\bpolicy\.([\p{L}_][\p{L}\p{N}_]*)/gu

const factsIn = (body: string): readonly string[] =>
  [...body.matchAll(MARKUP)].flatMap(([tag]) =>
    [...tag.matchAll(FACT)].map(([, name]) => name ?? ''),
  )

/** Replies that refer to each fact of the policy sheet, by the fact's name. */
export function factUses(replies: readonly Reply[]): ReadonlyMap<string, readonly Reply[]> {
  const uses = new Map<string, Reply[]>()
  for (const reply of replies) {
    const bodies = reply.texts.flatMap(({ wordings }) => wordings.map(({ body }) => body))
    for (const name of new Set(bodies.flatMap(factsIn)))
      uses.set(name, [...(uses.get(name) ?? []), reply])
  }
  return uses
}
