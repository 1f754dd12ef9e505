import { expect, it } from 'vitest'

import { languagesOf, switchLanguage, translate } from '@/bench/lib/drift-language'
import type { ConsoleProfile } from '@/lib/consoles/profile'

import {
  loadConsoleWords,
  parseHtml,
  read,
  type ConsoleFixture,
  type Reading,
} from './console-fixtures'

/** A source of chance that picks one of a list. */
function picking<Item>(items: readonly Item[], item: Item): () => number {
  const share = (items.indexOf(item) + 0.5) / items.length
  return () => share
}

/** A console that speaks several languages is read in each of them. */
export function describeLanguages(
  profile: ConsoleProfile,
  fixtures: readonly ConsoleFixture[],
  faultsOf: (reading: Reading, fixture: ConsoleFixture) => string[],
): void {
  const words = loadConsoleWords(profile.id)
  const cases = fixtures.flatMap((fixture) =>
    languagesOf(parseHtml(fixture.html), words).map((to) => ({ fixture, to })),
  )
  if (cases.length === 0) return

  it.each(cases)('reads $fixture.name in the language $to as in its own', ({ fixture, to }) => {
    const document = parseHtml(fixture.html)
    const from = document.documentElement.lang
    switchLanguage(document, words, picking(languagesOf(document, words), to))
    expect(document.documentElement.lang).toBe(to)
    const right = structuredClone(fixture.sighting)
    // The platform's own word is kept as it stands on the page.
    for (const each of right.cases)
      if (each.status !== undefined)
        each.status = translate(each.status, words, from, to) ?? each.status
    const reading = read(profile, fixture, document)
    expect(faultsOf(reading, { ...fixture, sighting: right })).toEqual([])
  })
}
