import type { CustomerRef } from '@/lib/customers/identity'
import type { RecordFacts } from '@/lib/customers/record'
import { groupBy } from '@/lib/shared/group-by'
import type { ShopRow } from '@/lib/store/rows'
import type { RecordRow } from '@/lib/store/rows-people'

import type { PeopleStore } from './work-people'
import {
  RECORDS_SHOWN,
  REVEALS_SHOWN,
  type FollowUp,
  type FollowUpChange,
  type FollowUpNames,
  type Reveal,
} from './work-people-protocol'

/** Rows of each kind that stand on a screen. */
const FIRST_NAMED = 25

/** What a record or a reveal is of; the names of all accounts of a shop are read at once, others than `named` have none. */
async function placesOf(
  { shops, contacts }: PeopleStore,
  named: readonly CustomerRef[],
): Promise<(ref: CustomerRef) => { readonly shop: ShopRow; readonly nick: string } | null> {
  const known = new Map((await shops.list()).map((shop) => [shop.id, shop]))
  const read = await Promise.all(
    [...groupBy(named, ({ shopId }) => shopId)].map(async ([shopId, own]) => {
      const ids = new Set(own.map(({ customerId }) => customerId))
      return [shopId, await contacts.readAll(shopId, [...ids])] as const
    }),
  )
  const nicks = new Map(read)
  return ({ shopId, customerId }) => {
    const shop = known.get(shopId)
    if (shop === undefined) return null
    return { shop, nick: nicks.get(shopId)?.get(customerId)?.nick ?? '' }
  }
}

/** Epoch ms by which something is asked for; never where nothing is, or not any more. */
function dueAt(facts: RecordFacts): number {
  if (facts.kind === 'task') return facts.done ? Infinity : facts.dueAt
  if (facts.kind === 'prospect') return facts.done ? Infinity : facts.nextAt
  return facts.kind === 'warning' ? facts.until : Infinity
}

/** Those of each kind that lists begin with. */
function firstDue(rows: readonly RecordRow[], now: number): RecordRow[] {
  const isOver = ({ facts }: RecordRow): boolean => facts.kind === 'warning' && facts.until <= now
  const open = rows.filter((row) => !isOver(row))
  return [...groupBy(open, ({ kind }) => kind).values()].flatMap((own) =>
    own
      .toSorted((a, b) => dueAt(a.facts) - dueAt(b.facts) || (a.id < b.id ? -1 : 1))
      .slice(0, FIRST_NAMED),
  )
}

/**
 * Tasks, prospects and warnings of all shops, the newest first. Each name lies sealed in a place of its own: where only the
 * first are wanted the others are empty, so that a view with thousands of rows opens as quickly as one with a few.
 */
export async function listFollowUps(
  store: PeopleStore,
  names: FollowUpNames,
  now: number,
): Promise<FollowUp[]> {
  const all = await store.records.ofKinds(['task', 'prospect', 'warning'])
  const rows = all.slice(0, RECORDS_SHOWN)
  const placeOf = await placesOf(store, names === 'all' ? rows : firstDue(rows, now))
  return rows.flatMap(({ id, shopId, customerId, createdAt, facts }) => {
    const account = { shopId, customerId }
    const place = placeOf(account)
    if (place === null) return []
    const { shop, nick } = place
    const { platform, name: shopName } = shop
    return [{ id, account, platform, shopName, nick, at: createdAt, facts }]
  })
}

/** Keeps other facts of a record, as long as it says what it said when it was shown; gives whether it was kept. */
export const keepFollowUp = (
  { records }: PeopleStore,
  { id, account, facts, base }: FollowUpChange,
): Promise<boolean> => records.put({ id, ...account, facts, base })

/** Contacts that were uncovered, the newest first; those of shops that are gone are left out of the list, not of the log. */
export async function listReveals(store: PeopleStore): Promise<Reveal[]> {
  const rows = await store.reveals.list(REVEALS_SHOWN)
  const placeOf = await placesOf(store, rows)
  return rows.flatMap(({ id, shopId, customerId, field, by, at }) => {
    const place = placeOf({ shopId, customerId })
    if (place === null) return []
    const { platform, name: shopName } = place.shop
    return [{ id, platform, shopName, nick: place.nick, field, by, at }]
  })
}
