import { expect, it } from 'vitest'

import { cleanText } from '@/lib/consoles/engine/clean-text'
import { nameBuyer } from '@/lib/consoles/engine/name-buyer'
import type { ConsoleProfile } from '@/lib/consoles/profile'

import { parseHtml, read, textNodesOf, type ConsoleFixture, type Reading } from './console-fixtures'

type Named = NonNullable<Reading['buyer']>

/** Everybody whom a reading names. */
const buyersOf = ({ buyer, orders }: Reading): Named[] =>
  [buyer, ...orders.map((order) => order.buyer)].filter((each) => each !== undefined)

/** Whether the page gave an id of its own beside the nick. */
const hasOwnId = ({ id, nick }: Named): boolean => id !== undefined && id !== nick

/** The page of a fixture with another nick wherever it shows one, for everybody the same. */
function withNick({ html, people, sighting }: ConsoleFixture, nick: string): Document {
  const document = parseHtml(html)
  const known = new Set([...Object.values(people), ...buyersOf(sighting).map((each) => each.nick)])
  for (const node of textNodesOf(document)) {
    const shown = cleanText(node.textContent ?? '')
    const found = [...known].find((each) => shown === each || shown.endsWith(`：${each}`))
    if (found !== undefined) node.textContent = `${shown.slice(0, -found.length)}${nick}`
  }
  for (const element of document.querySelectorAll('[title], [placeholder]'))
    for (const attribute of element.attributes)
      for (const each of known) attribute.value = cleanText(attribute.value).replace(each, nick)
  return document
}

/** How marketplaces hide a nick, and what they put in its place. */
const MASKED_NICKS = [
  't**8',
  't***8',
  '青＊＊蛋',
  '***',
  't•••8',
  't●●8',
  't……8',
  '匿名',
  '匿名买家',
]

/** A nick of signs that every marketplace allows in an account's name. */
const NEW_NAME = '8800_77'

/** A nick is no proof of who somebody is, unless the marketplace makes it one. */
export function describeNicks(profile: ConsoleProfile, fixtures: readonly ConsoleFixture[]): void {
  const named = fixtures.filter(({ sighting }) => buyersOf(sighting).length > 0)

  it('has a fixture that names somebody', () => {
    expect(named).not.toEqual([])
  })

  it.each(named.flatMap((fixture) => MASKED_NICKS.map((nick) => ({ fixture, nick }))))(
    'identifies nobody on $fixture.name by the masked nick $nick',
    ({ fixture, nick }) => {
      const buyers = buyersOf(read(profile, fixture, withNick(fixture, nick)))
      expect(buyers.map((each) => each.nick)).toEqual(buyersOf(fixture.sighting).map(() => nick))
      // Only an id that the page gives beside the nick still tells who they are.
      const isGiven = (id: string): boolean =>
        fixture.people[id] !== undefined && fixture.people[id] !== id
      expect(buyers.flatMap(({ id }) => id ?? []).filter((id) => !isGiven(id))).toEqual([])
    },
  )

  it.each(named)('knows a renamed buyer of $name by the id of the page alone', (fixture) => {
    const buyers = buyersOf(read(profile, fixture, withNick(fixture, NEW_NAME)))
    expect(buyers.map(({ id }) => id)).toEqual(
      buyersOf(fixture.sighting).map((each) =>
        hasOwnId(each) ? each.id : nameBuyer(NEW_NAME, profile).id,
      ),
    )
  })
}
