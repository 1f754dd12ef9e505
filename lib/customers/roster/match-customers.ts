import { plainSpelling } from '@/lib/shared/plain-spelling'
import type { PlatformId } from '@/lib/shared/platforms'

import { LIFECYCLE_STAGES, SEGMENTS } from '../scores'
import { TIERS } from '../tier-rules'
import type { CustomerFilter, FilterRange } from './customer-filter'
import { orderCustomers, type CustomersInOrder } from './order-customers'
import { orderedIn, RISK_LEVELS, UNKNOWN_DAY, type Roster } from './roster'

/** A roster with what is known beside it. */
export interface RosterInUse {
  readonly roster: Roster
  readonly platform: PlatformId
  /** The present day in the shop's zone, as days since 1970-01-01. */
  readonly today: number
  /** Places of those with each tag, and of those against whom a warning stands. */
  readonly tagged: ReadonlyMap<string, ReadonlySet<number>>
  readonly warned: ReadonlySet<number>
}

/** Whether the customer at a place is meant. */
export type MatchPlace = (place: number) => boolean

const NOBODY: MatchPlace = () => false
const MONTHS = 12
/** A code is a byte. */
const CODES = 256
const HIGH = 1 + RISK_LEVELS.indexOf('high')

/** The code of a member of a list: they count from 1. */
const codeOf = <Id extends string>(ids: readonly Id[], id: NoInfer<Id>): number =>
  1 + ids.indexOf(id)

/** Which codes are wanted, by code: asked for every customer of a shop, this is far quicker than a set. */
function markCodes(codes: readonly number[]): Uint8Array {
  const wanted = new Uint8Array(CODES)
  for (const code of codes) wanted[code] = 1
  return wanted
}

function among(column: Uint8Array, codes: readonly number[]): MatchPlace {
  const wanted = markCodes(codes)
  return (place) => wanted[column[place] ?? 0] === 1
}

/** An unknown figure (NaN) lies in no range. */
const within = (
  figureAt: (place: number) => number,
  { least = -Infinity, most = Infinity }: FilterRange,
): MatchPlace => {
  return (place) => {
    const figure = figureAt(place)
    return figure >= least && figure <= most
  }
}

/** Days since the last order; NaN: unknown. */
const recencyIn = ({ roster: { last }, today }: RosterInUse) => {
  return (place: number): number => {
    const day = last[place] ?? UNKNOWN_DAY
    return day === UNKNOWN_DAY ? NaN : Math.max(0, today - day)
  }
}

function ofProduct({ products, product }: Roster, sought: string): MatchPlace {
  const part = plainSpelling(sought)
  const wanted = Uint8Array.from(products, (title) =>
    title !== '' && plainSpelling(title).includes(part) ? 1 : 0,
  )
  return (place) => wanted[product[place] ?? 0] === 1
}

function movedIn(roster: Roster, moved: NonNullable<CustomerFilter['moved']>): MatchPlace {
  const isOfTiers = moved.of === 'tiers'
  const code = isOfTiers ? codeOf(TIERS, moved.group) : codeOf(LIFECYCLE_STAGES, moved.group)
  const before = isOfTiers ? roster.tiersBefore : roster.stagesBefore
  const now = isOfTiers ? roster.tiers : roster.stagesNow
  const [from, to] = moved.way === 'entered' ? [before, now] : [now, before]
  return (place) => to[place] === code && from[place] !== code
}

function ofCohort(roster: Roster, cohort: NonNullable<CustomerFilter['cohort']>): MatchPlace {
  const [year = 0, ordinal = 1] = cohort.month.split('-').map(Number)
  const month = year * MONTHS + ordinal - 1
  const { later = 0 } = cohort
  return (place) => roster.firstMonth[place] === month && orderedIn(roster, place, month + later)
}

/** The best part of those whose spend is known, by spend and then by id. */
function bestOf(roster: Roster, hundredths: number, bySpend: CustomersInOrder): MatchPlace {
  const { places, known } = bySpend
  const isBest = new Uint8Array(roster.size)
  for (const place of places.subarray(0, Math.round((hundredths / 100) * known))) isBest[place] = 1
  return (place) => isBest[place] === 1
}

function ofRisk({ roster, warned }: RosterInUse, codes: readonly number[]): MatchPlace {
  const wanted = markCodes(codes)
  return (place) => wanted[warned.has(place) ? HIGH : (roster.risks[place] ?? 0)] === 1
}

/** What each member of a filter asks of a customer. */
function testsOf(
  inUse: RosterInUse,
  filter: CustomerFilter,
  bySpend: () => CustomersInOrder,
): MatchPlace[] {
  const { roster } = inUse
  const { tiers, segments, stages, risks, r, f, m, recency, orders, spent, active } = filter
  const { product, tag, moved, cohort, top } = filter
  const tests: (MatchPlace | undefined)[] = [
    tiers &&
      among(
        roster.tiers,
        tiers.map((id) => (id === 'none' ? 0 : codeOf(TIERS, id))),
      ),
    segments &&
      among(
        roster.segments,
        segments.map((id) => codeOf(SEGMENTS, id)),
      ),
    stages &&
      among(
        roster.stages,
        stages.map((id) => codeOf(LIFECYCLE_STAGES, id)),
      ),
    risks &&
      ofRisk(
        inUse,
        risks.map((id) => codeOf(RISK_LEVELS, id)),
      ),
    r && among(roster.r, r),
    f && among(roster.f, f),
    m && among(roster.m, m),
    recency && within(recencyIn(inUse), recency),
    orders && within((place) => roster.orders[place] ?? NaN, orders),
    spent &&
      (spent.currency === roster.currency
        ? within((place) => roster.spent[place] ?? NaN, spent)
        : NOBODY),
    active && within((place) => roster.active[place] || NaN, active),
    product === undefined ? undefined : ofProduct(roster, product),
    tag === undefined ? undefined : ofPlaces(inUse.tagged.get(tag)),
    moved && movedIn(roster, moved),
    cohort && ofCohort(roster, cohort),
    top === undefined ? undefined : bestOf(roster, top, bySpend()),
  ]
  return tests.flatMap((test) => test ?? [])
}

const ofPlaces = (places: ReadonlySet<number> | undefined): MatchPlace =>
  places === undefined ? NOBODY : (place) => places.has(place)

/** Tells which customers of a roster a filter means; `bySpend` gives them in that order, where somebody has sorted them already. */
export function matchCustomers(
  inUse: RosterInUse,
  filter: CustomerFilter,
  bySpend = (): CustomersInOrder => orderCustomers([inUse.roster], 'spent'),
): MatchPlace {
  const { shops, platforms } = filter
  if (shops?.includes(inUse.roster.shopId) === false) return NOBODY
  if (platforms?.includes(inUse.platform) === false) return NOBODY
  const tests = testsOf(inUse, filter, bySpend)
  return (place) => tests.every((test) => test(place))
}
