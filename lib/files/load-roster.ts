import { createDayOf } from '@/lib/customers/day-in-zone'
import { personIdOf } from '@/lib/customers/person-id'
import { warningsIn } from '@/lib/customers/risk'
import type { RosterInUse } from '@/lib/customers/roster/match-customers'
import { rosterSchema, type Roster } from '@/lib/customers/roster/roster'
import { groupBy } from '@/lib/shared/group-by'
import { PLATFORMS } from '@/lib/shared/platforms'
import { groupPersons } from '@/lib/store/persons'
import type { ShopRow } from '@/lib/store/rows'
import type { Store } from '@/lib/store/store'

/** What lists of customers read. */
export type RosterSource = Pick<Store, 'shops' | 'surveys' | 'tags' | 'records' | 'joins'>

/** A roster with the ids of its customers, rising, and what is known beside it. */
export interface LoadedRoster extends RosterInUse {
  readonly ids: readonly string[]
}

/** Where an id stands among rising ones; -1 where it does not. */
export function placeOf(ids: readonly string[], id: string): number {
  let [low, high] = [0, ids.length - 1]
  while (low <= high) {
    const middle = (low + high) >> 1
    const found = ids[middle] ?? ''
    if (found === id) return middle
    if (found < id) low = middle + 1
    else high = middle - 1
  }
  return -1
}

/** Which person each joined account of a shop belongs to; the others are persons of their own. */
async function personsIn(
  { joins }: Pick<RosterSource, 'joins'>,
  shopId: string,
): Promise<(customerId: string) => string> {
  const { groups } = groupPersons(await joins.list())
  const persons = new Map(
    groups.flatMap((group) => {
      const ids = group.filter((ref) => ref.shopId === shopId).map(({ customerId }) => customerId)
      return ids.map((id) => [id, personIdOf(ids)] as const)
    }),
  )
  return (customerId) => persons.get(customerId) ?? customerId
}

/** Tags and warnings as they are now, by the places of those who have them. */
async function readBeside(
  source: RosterSource,
  shopId: string,
  { ids, now }: { readonly ids: readonly string[]; readonly now: number },
): Promise<Pick<RosterInUse, 'tagged' | 'warned'>> {
  const personOf = await personsIn(source, shopId)
  const placesOf = (customerIds: readonly string[]): Set<number> =>
    new Set(customerIds.map((id) => placeOf(ids, personOf(id))).filter((place) => place >= 0))
  const tags = await source.tags.ofShop(shopId)
  const warnings = (await source.records.ofKinds(['warning'])).filter(
    (row) => row.shopId === shopId,
  )
  const byCustomer = groupBy(warnings, ({ customerId }) => customerId)
  const warned = [...byCustomer].filter(([, rows]) => {
    const records = rows.map(({ id, createdAt, facts }) => ({ id, at: createdAt, facts }))
    return warningsIn(records, now).length > 0
  })
  return {
    tagged: new Map([...tags].map(([tag, customerIds]) => [tag, placesOf(customerIds)])),
    warned: placesOf(warned.map(([customerId]) => customerId)),
  }
}

/** A roster with the ids of its customers. */
export interface NamedRoster {
  readonly roster: Roster
  readonly ids: readonly string[]
}

/** Puts what is known now beside a roster. */
export async function seatRoster(
  source: RosterSource,
  { id: shopId, platform }: Pick<ShopRow, 'id' | 'platform'>,
  { roster, ids, now }: NamedRoster & { readonly now: number },
): Promise<LoadedRoster> {
  const today = createDayOf(PLATFORMS[platform].zone)(now)
  return { roster, ids, platform, today, ...(await readBeside(source, shopId, { ids, now })) }
}

/** The roster of a shop as its last survey left it; null where there is none, or of an older make. */
export async function readRoster(
  { surveys }: Pick<RosterSource, 'surveys'>,
  shopId: string,
): Promise<NamedRoster | null> {
  const roster = rosterSchema.safeParse(await surveys.readRoster(shopId)).data
  if (roster === undefined) return null
  return { roster, ids: roster.size === 0 ? [] : roster.ids.split('\n') }
}
