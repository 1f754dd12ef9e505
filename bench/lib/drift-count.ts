import type { PageReading } from '@/lib/consoles/engine/read-page'

import { flattenReading, unreadIn, type FieldValue } from './drift-values'

/** A page as it was read, and whether the chat box is the one of the page before the change; null: there is none. */
export interface Read {
  readonly sighting: PageReading['sighting']
  readonly isSameBox: boolean | null
}

/** What became of the values of a page, each counted once; those that did not survive are told. */
export interface Tally {
  readonly survived: number
  readonly reported: readonly string[]
  readonly wrong: readonly string[]
}

/** What a page told of people before it changed: a value that is new is right when they bear it out. */
export interface Truth {
  /** Nick by id. */
  readonly people: Readonly<Record<string, string>>
  /** A value as it is in the changed page's language. */
  readonly worded: (value: string) => string
}

/** A contradiction that is gone with one of its sides leaves the other: right when it is one person's. */
function isBorneOut(gained: FieldValue, { sighting }: Read, { people }: Truth): boolean {
  const { buyer } = sighting
  if (!gained.key.startsWith('page/buyer') || buyer === undefined) return false
  return buyer.id === undefined
    ? Object.values(people).includes(buyer.nick)
    : people[buyer.id] === buyer.nick
}

/**
 * Compares what is read of a changed page with what was read before: a value survived when it is the same, is reported
 * when it is absent and one of its names is among what could not be read, and is wrong otherwise. A value that was not
 * there before is wrong as well, unless the page's people bear it out.
 */
export function countReadings(before: Read, after: Read, truth: Truth): Tally {
  const old = flattenReading(before.sighting, before.isSameBox)
  const found = new Map(
    flattenReading(after.sighting, after.isSameBox).map((each) => [each.key, each]),
  )
  let survived = 0
  const reported: string[] = []
  const wrong: string[] = []
  for (const { key, fields, value } of old) {
    const now = found.get(key)
    found.delete(key)
    if (now === undefined) {
      const unread = unreadIn(after.sighting, key)
      const names = [
        ...fields,
        ...(key.startsWith('order') ? ['orders'] : []),
        ...(key.startsWith('case') ? ['caseNumber', 'cases'] : []),
      ]
      if (names.some((name) => unread.has(name))) reported.push(`${key} is unread`)
      else wrong.push(`${key} is silently absent`)
    } else if (now.value === value || now.value === truth.worded(value)) survived += 1
    else wrong.push(`${key} is ${now.value}, not ${value}`)
  }
  for (const gained of found.values())
    if (!isBorneOut(gained, after, truth))
      wrong.push(`${gained.key} is ${gained.value}, out of nothing`)
  return { survived, reported, wrong }
}
