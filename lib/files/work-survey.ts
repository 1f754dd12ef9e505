import { createSurvey } from '@/lib/customers/create-survey'
import { createDayOf } from '@/lib/customers/day-in-zone'
import { personIdOf } from '@/lib/customers/person-id'
import type { CustomerRecord, RecordKind } from '@/lib/customers/record'
import { shopSurveySchema, type ShopSurvey } from '@/lib/customers/survey'
import { createTierMoves, type TierMoves } from '@/lib/customers/tier-moves'
import { TIERS, type TierRules } from '@/lib/customers/tier-rules'
import { coverageOf } from '@/lib/intake/read-person'
import { groupBy } from '@/lib/shared/group-by'
import { PLATFORMS } from '@/lib/shared/platforms'
import type { ShopRow } from '@/lib/store/rows'

import type { PeopleStore } from './work-people'
import type { TierChange } from './work-people-protocol'
import { countFigures } from './work-survey-figures'
import { startRoster } from './work-survey-roster'

/** How a long look at customers goes on: `tell` hears the share done, 0 to 1. */
export interface LookAbout {
  readonly signal: AbortSignal
  readonly clock: () => number
  readonly tell: (share: number) => void
}

/** Records that say something of a customer's loyalty and reach. */
const TOLD: readonly RecordKind[] = ['survey', 'review', 'referral']
/** Shares of a survey's work that gathering runs is, and reading the orders. */
const GATHERING = 0.2
const READING = 0.4

class UnknownShopError extends Error {
  override readonly name = 'UnknownShopError'
}

async function shopOf({ shops }: PeopleStore, shopId: string): Promise<ShopRow> {
  const shop = await shops.read(shopId)
  if (shop === undefined) throw new UnknownShopError(shopId)
  return shop
}

/** Lets what came in meanwhile, a cancel above all, be heard. */
const breathe = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, 0)
  })

async function recordsOf(
  { records }: PeopleStore,
  shopId: string,
): Promise<Map<string, CustomerRecord[]>> {
  const rows = (await records.ofKinds(TOLD)).filter((row) => row.shopId === shopId)
  return groupBy(
    rows.map(({ id, createdAt, facts, customerId }) => ({ id, at: createdAt, facts, customerId })),
    ({ customerId }) => customerId,
  )
}

/**
 * Surveys a shop and keeps what it found, with the owner's figures and the roster from the same pass. What a large file has just laid in many runs is gathered before, since a survey
 * is what follows every file: one that was broken off is due again, and goes on with what is left to gather.
 */
export async function surveyShop(
  store: PeopleStore,
  { shopId, rules }: { readonly shopId: string; readonly rules: TierRules },
  { signal, clock, tell }: LookAbout,
): Promise<ShopSurvey> {
  const shop = await shopOf(store, shopId)
  const { platform } = shop
  await store.orders.gatherRuns(shopId, { signal, watch: (share) => tell(share * GATHERING) })
  const records = await recordsOf(store, shopId)
  const draft = createSurvey({ shopId, platform, rules, coverage: coverageOf(shop), clock })
  const now = clock()
  const roster = startRoster(createDayOf(PLATFORMS[platform].zone)(now))
  const figures = await countFigures(store, shop, { rules, now, onMove: roster.hearMove })
  await store.orders.eachPerson(
    shopId,
    (person) => {
      const told = person.customerIds.flatMap((id) => records.get(id) ?? [])
      const purchases = draft.add({
        ...person,
        records: told.map(({ id, at, facts }) => ({ id, at, facts })),
      })
      // The tier of a customer is heard as soon as the figures know of them.
      roster.add(personIdOf(person.customerIds), purchases)
      figures.add(person, purchases)
    },
    { signal, watch: (share) => tell(GATHERING + share * READING) },
  )
  const { survey, placed } = await draft.finishPlaced(async (share) => {
    const before = GATHERING + READING
    tell(before + share * (1 - before))
    await breathe()
    signal.throwIfAborted()
  })
  await store.surveys.putFigures(await figures.finish(survey, signal))
  await store.surveys.putRoster(roster.finish(survey, placed))
  await store.surveys.put(survey)
  return survey
}

/** The surveys of all shops; one of an older make, or of a shop that is gone, is left out. */
export async function readFigures({ shops, surveys }: PeopleStore): Promise<ShopSurvey[]> {
  const known = await shops.list()
  const kept = await Promise.all(known.map(({ id }) => surveys.read(id)))
  return kept.flatMap((survey) => {
    const parsed = shopSurveySchema.safeParse(survey)
    return parsed.success ? [parsed.data] : []
  })
}

const rankOf = (tier: (typeof TIERS)[number] | null): number =>
  tier === null ? -1 : TIERS.indexOf(tier)

/** Adds up what several shops would see, the largest moves first. */
function sumMoves(all: readonly TierMoves[]): TierMoves {
  const groups = groupBy(
    all.flatMap(({ moves }) => moves),
    ({ from, to }) => `${from} ${to}`,
  )
  const moves = [...groups.values()].flatMap(([first, ...others]) =>
    first === undefined
      ? []
      : [
          {
            ...first,
            customers: others.reduce((sum, each) => sum + each.customers, first.customers),
          },
        ],
  )
  return {
    customers: all.reduce((sum, { customers }) => sum + customers, 0),
    moved: all.reduce((sum, { moved }) => sum + moved, 0),
    moves: moves.toSorted(
      (a, b) =>
        b.customers - a.customers || rankOf(a.from) - rankOf(b.from) || rankOf(a.to) - rankOf(b.to),
    ),
  }
}

/** Counts which customers other rules would move, over all shops they touch; changes nothing. */
export async function previewTiers(
  store: PeopleStore,
  changes: readonly TierChange[],
  { signal, clock, tell }: LookAbout,
): Promise<TierMoves> {
  const now = clock()
  const all: TierMoves[] = []
  for (const [index, { shopId, before, after }] of changes.entries()) {
    const { platform } = await shopOf(store, shopId)
    const moves = createTierMoves({ before, after, platform, now })
    await store.orders.eachPerson(shopId, ({ orders }) => moves.add(orders), {
      signal,
      watch: (share) => tell((index + share) / changes.length),
    })
    all.push(moves.finish())
  }
  return sumMoves(all)
}
