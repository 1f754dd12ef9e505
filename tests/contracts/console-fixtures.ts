import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { findPage } from '@/lib/consoles/engine/find-page'
import type { PageSource } from '@/lib/consoles/engine/locate'
import { readPage } from '@/lib/consoles/engine/read-page'
import type { ConsoleProfile } from '@/lib/consoles/profile'
import type { Sighting } from '@/lib/consoles/sighting'

/** What is read of a page, before it is known which context that is. */
export type Reading = Omit<Sighting, 'contextId'>

/** A page as it was seen, and what has to be read from it. */
export interface ConsoleFixture {
  readonly name: string
  readonly html: string
  readonly address: string
  readonly stored: Readonly<Record<string, string>>
  readonly now: number
  /** Every buyer whom the page names anywhere, nick by id: no other pair of the two may ever be read. */
  readonly people: Readonly<Record<string, string>>
  readonly sighting: Reading
}

/** Words that a console's pages show, each by language: what the drift benchmark puts a page into another language with. */
const WORDS_FILE = 'words.json'
const HOME = join(import.meta.dirname, '../fixtures/consoles')

/** Loads a console's fixtures; a console without any, or one half of a pair missing, is an error. */
export function loadConsoleFixtures(consoleId: string): readonly ConsoleFixture[] {
  const folder = join(HOME, consoleId)
  if (!existsSync(folder)) throw new Error(`${consoleId} has no fixtures`)
  const files = readdirSync(folder).filter((file) => file !== WORDS_FILE)
  const names = new Set(files.map((file) => file.replace(/\.(?:html|json)$/, '')))
  if (names.size === 0) throw new Error(`${consoleId} has no fixtures`)
  return [...names].map((name) => {
    const expected = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'))
    return Object.assign(expected, {
      name,
      html: readFileSync(join(folder, `${name}.html`), 'utf8'),
    })
  })
}

/** The words of a console in all of its languages; none for one that has a single language. */
export function loadConsoleWords(consoleId: string): readonly Readonly<Record<string, string>>[] {
  const file = join(HOME, consoleId, WORDS_FILE)
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : []
}

/** A page as a document that runs nothing. */
export const parseHtml = (html: string): Document =>
  new DOMParser().parseFromString(html, 'text/html')

/** A fixture's page as readers see it. */
export const sourceOf = (fixture: ConsoleFixture, document: Document): PageSource => ({
  document,
  address: new URL(fixture.address),
  stored: (key) => fixture.stored[key] ?? null,
})

/** What is read, as it travels: without members that are undefined. */
export function read(
  profile: ConsoleProfile,
  fixture: ConsoleFixture,
  document = parseHtml(fixture.html),
): Reading {
  const source = sourceOf(fixture, document)
  const page = findPage(profile, source.address)
  if (page === undefined) throw new Error(`${fixture.address} is no page of ${profile.id}`)
  return JSON.parse(JSON.stringify(readPage(profile, page, source, fixture.now).sighting))
}

/** The pieces of text that a page shows. */
export const textNodesOf = (document: Document): Node[] => {
  const walker = document.createTreeWalker(document.body, 4)
  const nodes: Node[] = []
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
    if ((node.textContent ?? '').trim() !== '') nodes.push(node)
  return nodes
}
