import claims from './claims.json'
import conduct from './conduct.json'
import shared from './shared.json'
import trade from './trade.json'

/** What rules name by a word: all the ways to say it, in each language, with `|` between them. */
const CONCEPTS: ReadonlyMap<string, string> = new Map(
  [shared, trade, claims, conduct].flatMap((area) =>
    Object.entries(area).map(([name, ways]): [string, string] => [name, ways.join('|')]),
  ),
)

/** The ways to say a concept, as phrases write them; undefined where there is none of that name. */
export const waysOfConcept = (name: string): string | undefined => CONCEPTS.get(name)

/** All names that a phrase may use. */
export const conceptNames = (): readonly string[] => [...CONCEPTS.keys()]
