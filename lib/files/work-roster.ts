import type { CustomerFilter, CustomerOrder } from '@/lib/customers/roster/customer-filter'
import { matchCustomers, type MatchPlace } from '@/lib/customers/roster/match-customers'
import {
  orderCustomers,
  pickCustomers,
  type CustomersInOrder,
} from '@/lib/customers/roster/order-customers'
import { RISK_LEVELS, UNKNOWN_DAY } from '@/lib/customers/roster/roster'
import { LIFECYCLE_STAGES, SEGMENTS } from '@/lib/customers/scores'
import { TIERS } from '@/lib/customers/tier-rules'
import { groupBy } from '@/lib/shared/group-by'
import type { Contact } from '@/lib/store/rows'
import type { Store } from '@/lib/store/store'

import { readRoster, seatRoster, type LoadedRoster, type RosterSource } from './load-roster'
import {
  TAGS_NAMED,
  type CustomerChoices,
  type CustomerList,
  type CustomerRow,
  type RosterAsk,
} from './work-roster-protocol'

/** What the jobs about lists of customers use of the store. */
export type RosterStore = RosterSource & Pick<Store, 'contacts' | 'customerGroups'>

/** All rosters as they were last read, one after the other. */
interface Reading {
  readonly edition: string
  readonly rosters: readonly LoadedRoster[]
  /** Where the customers of each roster begin. */
  readonly starts: readonly number[]
  readonly orders: Map<CustomerOrder, CustomersInOrder>
}

/** Carries out jobs about lists of customers; holds the rosters between them. */
export interface RosterJobs {
  /** `now`: epoch ms. */
  readonly run: (what: RosterAsk, now: number) => Promise<unknown>
}

const pieceOf = <Id>(ids: readonly Id[], code: number | undefined): Id | null =>
  ids[(code ?? 0) - 1] ?? null

/** Which roster a place lies in; the place there is counted from its start. */
function seatOf({ rosters, starts }: Reading, place: number) {
  const index = starts.findLastIndex((start) => start <= place)
  const held = rosters[index]
  const seat = place - (starts[index] ?? 0)
  const id = held?.ids[seat]
  return held === undefined || id === undefined ? null : { held, seat, id }
}
type Seat = NonNullable<ReturnType<typeof seatOf>>

const orNull = (figure: number | undefined): number | null =>
  figure === undefined || Number.isNaN(figure) ? null : figure

function rowOf({ held, seat, id }: Seat, contact: Contact | undefined): CustomerRow {
  const { roster, platform, today, warned } = held
  const last = roster.last[seat] ?? UNKNOWN_DAY
  const active = roster.active[seat] ?? 0
  return {
    ref: { shopId: roster.shopId, customerId: id },
    platform,
    nick: contact?.nick ?? '',
    tier: pieceOf(TIERS, roster.tiers[seat]),
    segment: pieceOf(SEGMENTS, roster.segments[seat]),
    stage: pieceOf(LIFECYCLE_STAGES, roster.stages[seat]),
    risk: warned.has(seat) ? 'high' : pieceOf(RISK_LEVELS, roster.risks[seat]),
    orders: roster.orders[seat] ?? 0,
    spent: orNull(roster.spent[seat]),
    currency: roster.currency,
    recency: last === UNKNOWN_DAY ? null : Math.max(0, today - last),
    active: active === 0 ? null : active / 100,
    product: roster.products[roster.product[seat] ?? 0] || null,
  }
}

/** When a shop was last surveyed, epoch ms. */
async function surveyedAt({ surveys }: RosterSource, shopId: string): Promise<unknown> {
  const survey = await surveys.read(shopId)
  return typeof survey === 'object' && survey !== null && 'at' in survey ? survey.at : null
}

/** Reads the roster of every shop; those that have not changed since the reading before are taken over. */
async function read(
  store: RosterSource,
  now: number,
  { edition, before }: { readonly edition: string; readonly before: Reading | null },
): Promise<Reading> {
  const rosters: LoadedRoster[] = []
  for (const shop of await store.shops.list()) {
    const known = before?.rosters.find(({ roster }) => roster.shopId === shop.id)
    const isFresh = known !== undefined && (await surveyedAt(store, shop.id)) === known.roster.at
    const named = isFresh ? known : await readRoster(store, shop.id)
    if (named !== null) rosters.push(await seatRoster(store, shop, { ...named, now }))
  }
  let start = 0
  const starts = rosters.map(({ roster: { size } }) => {
    start += size
    return start - size
  })
  return { edition, rosters, starts, orders: new Map() }
}

function choicesIn({ rosters }: Reading): CustomerChoices {
  const tags = new Map<string, number>()
  for (const { tagged } of rosters)
    for (const [tag, places] of tagged) tags.set(tag, (tags.get(tag) ?? 0) + places.size)
  const byUse = [...tags].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  return {
    shops: rosters.map(({ roster: { shopId, currency, size, at } }) => ({
      shopId,
      currency,
      customers: size,
      at,
    })),
    tags: byUse.slice(0, TAGS_NAMED).map(([tag]) => tag),
  }
}

/** All customers in an order; each is sorted once, as it takes longer than all else. */
function orderIn({ rosters, orders }: Reading, by: CustomerOrder): CustomersInOrder {
  const known = orders.get(by)
  if (known !== undefined) return known
  const order = orderCustomers(
    rosters.map(({ roster }) => roster),
    by,
  )
  orders.set(by, order)
  return order
}

/** Tells who is meant among all rosters. */
function matchAll(reading: Reading, filter: CustomerFilter): MatchPlace {
  const { rosters, starts } = reading
  const [only, ...others] = rosters
  if (only !== undefined && others.length === 0)
    return matchCustomers(only, filter, () => orderIn(reading, 'spent'))
  const matches = rosters.map((held) => matchCustomers(held, filter))
  return (place) => {
    const index = starts.findLastIndex((start) => start <= place)
    return matches[index]?.(place - (starts[index] ?? 0)) === true
  }
}

function list(
  reading: Reading,
  { filter, sort }: Extract<RosterAsk, { ask: 'customer-list' }>,
): CustomerList {
  const order = orderIn(reading, sort.by)
  const places = pickCustomers(order, matchAll(reading, filter), sort)
  return { edition: reading.edition, all: order.places.length, places }
}

async function rows(
  { contacts }: Pick<RosterStore, 'contacts'>,
  reading: Reading,
  places: readonly number[],
): Promise<CustomerRow[]> {
  const seats = places.flatMap((place) => seatOf(reading, place) ?? [])
  const byShop = groupBy(seats, ({ held }) => held.roster.shopId)
  const known = new Map(
    await Promise.all(
      [...byShop].map(async ([shopId, held]) => {
        const ids = held.map(({ id }) => id)
        return [shopId, await contacts.readAll(shopId, ids)] as const
      }),
    ),
  )
  return seats.map((seat) => rowOf(seat, known.get(seat.held.roster.shopId)?.get(seat.id)))
}

/** Builds the jobs about lists of customers over a store. */
export function createRosterJobs(store: RosterStore): RosterJobs {
  let reading: Promise<Reading> | null = null
  let readings = 0
  const readAgain = (now: number): Promise<Reading> => {
    const last = reading ?? Promise.resolve(null)
    readings += 1
    const edition = String(readings)
    const readNext = async (): Promise<Reading> =>
      read(store, now, { edition, before: await last.catch(() => null) })
    reading = readNext()
    return reading
  }
  return {
    run: async (what, now) => {
      switch (what.ask) {
        case 'customer-choices':
          return choicesIn(await readAgain(now))
        case 'customer-list':
          return list(await (reading ?? readAgain(now)), what)
        case 'customer-rows': {
          const held = await (reading ?? readAgain(now))
          return held.edition === what.edition ? rows(store, held, what.places) : null
        }
        case 'customer-groups':
          return store.customerGroups.list()
        case 'keep-customer-group':
          await store.customerGroups.keep(what.group)
          return null
        case 'remove-customer-group':
          await store.customerGroups.remove(what.id)
          return null
        case 'restore-customer-group':
          await store.customerGroups.restore(what.id)
          return null
      }
    },
  }
}
