import { findPage } from '@/lib/consoles/engine/find-page'
import { readPage } from '@/lib/consoles/engine/read-page'
import type { ConsoleProfile } from '@/lib/consoles/profile'
import { seededRandom } from '@/lib/sample/random'
import {
  loadConsoleFixtures,
  loadConsoleWords,
  sourceOf,
  type ConsoleFixture,
} from '@/tests/contracts/console-fixtures'

import { countReadings, type Read } from './drift-count'
import { translate, type ConsoleWords } from './drift-language'
import { mutate } from './drift-mutate'

export interface DriftOptions {
  /** Changed pages in all, spread evenly over the console's fixtures. */
  readonly mutants: number
  readonly seed: number
  readonly parse: (html: string) => Document
}

/** What became of the field readings of a console's changed pages. */
export interface ConsoleDrift {
  readonly mutants: number
  readonly survived: number
  readonly reported: number
  readonly wrong: number
  /** What did not survive, and how often. */
  readonly told: ReadonlyMap<string, number>
}

/** Marks the box of the page as it was, so that it is known again. */
const BOX = Symbol('box')
type Marked = HTMLElement & { [BOX]?: true }

function readOf(profile: ConsoleProfile, fixture: ConsoleFixture, document: Document) {
  const source = sourceOf(fixture, document)
  const page = findPage(profile, source.address)
  if (page === undefined) throw new Error(`${fixture.address} is no page of ${profile.id}`)
  return readPage(profile, page, source, fixture.now)
}

/** A page before and after a change. */
function readTwice(
  profile: ConsoleProfile,
  fixture: ConsoleFixture,
  document: Document,
  change: () => void,
): readonly [Read, Read] {
  const before = readOf(profile, fixture, document)
  const box: Marked | null = before.composer
  if (box !== null) box[BOX] = true
  change()
  // happy-dom goes on believing what `:has()` found before an attribute went, until the tree itself changes.
  document.body.append(document.createComment(''))
  const after = readOf(profile, fixture, document)
  const found: Marked | null = after.composer
  return [
    { sighting: before.sighting, isSameBox: box === null ? null : true },
    { sighting: after.sighting, isSameBox: found === null ? null : found[BOX] === true },
  ]
}

const wording =
  (words: ConsoleWords, from: string, to: string | null) =>
  (value: string): string => {
    const said: unknown = JSON.parse(value)
    if (to === null || typeof said !== 'string') return value
    return JSON.stringify(translate(said, words, from, to) ?? said)
  }

/** Changes the fixtures of a console over and over and reads them with its profile; a console without fixtures is an error. */
export function driftConsole(
  profile: ConsoleProfile,
  { mutants, seed, parse }: DriftOptions,
): ConsoleDrift {
  const fixtures = loadConsoleFixtures(profile.id)
  const words = loadConsoleWords(profile.id)
  const random = seededRandom(seed)
  const told = new Map<string, number>()
  const sum = { mutants: 0, survived: 0, reported: 0, wrong: 0 }
  for (; sum.mutants < mutants; sum.mutants += 1) {
    const fixture = fixtures[sum.mutants % fixtures.length]
    if (fixture === undefined) throw new Error(`${profile.id} has no fixtures`)
    const document = parse(fixture.html)
    const from = document.documentElement.lang
    let language: string | null = null
    let kinds = ''
    const [before, after] = readTwice(profile, fixture, document, () => {
      const drift = mutate(document, words, random)
      language = drift.language
      kinds = drift.kinds.join('+')
    })
    const truth = { people: fixture.people, worded: wording(words, from, language) }
    const { survived, reported, wrong } = countReadings(before, after, truth)
    sum.survived += survived
    sum.reported += reported.length
    sum.wrong += wrong.length
    for (const what of [...wrong.map((each) => `WRONG ${each}`), ...reported]) {
      const line = `${fixture.name} (${kinds}): ${what}`
      told.set(line, (told.get(line) ?? 0) + 1)
    }
  }
  return { ...sum, told }
}
