import fc from 'fast-check'

import type { RosterInUse } from '@/lib/customers/roster/match-customers'
import { UNKNOWN_DAY, type Roster } from '@/lib/customers/roster/roster'

/** The month and day on which rosters of tests stand: 1 June 2026. */
export const MONTH = 2026 * 12 + 5
export const TODAY = 20_605

/** A customer as plain as can be; codes as rosters have them, 0 and null unknown. */
export interface PlainCustomer {
  readonly id: string
  readonly tier: number
  readonly tierBefore: number
  readonly stage: number
  readonly stageBefore: number
  readonly stageNow: number
  readonly segment: number
  readonly r: number
  readonly f: number
  readonly m: number
  readonly risk: number
  readonly active: number
  readonly orders: number
  readonly spent: number | null
  readonly last: number | null
  /** Months with an order, as months since year 0. */
  readonly months: readonly number[]
  readonly product: string
  readonly tags: readonly string[]
  readonly isWarned: boolean
}

const fifth = fc.integer({ min: 0, max: 5 })

/** Any customer. */
export const anyCustomer: fc.Arbitrary<Omit<PlainCustomer, 'id'>> = fc.record({
  tier: fc.integer({ min: 0, max: 4 }),
  tierBefore: fc.integer({ min: 0, max: 4 }),
  stage: fifth,
  stageBefore: fifth,
  stageNow: fifth,
  segment: fc.integer({ min: 0, max: 6 }),
  r: fifth,
  f: fifth,
  m: fifth,
  risk: fc.integer({ min: 0, max: 3 }),
  active: fc.integer({ min: 0, max: 99 }),
  orders: fc.integer({ min: 1, max: 6 }),
  spent: fc.option(fc.integer({ min: 0, max: 5 }).map((yuan) => yuan * 10_000)),
  last: fc.option(fc.integer({ min: TODAY - 5, max: TODAY + 1 })),
  months: fc.uniqueArray(fc.integer({ min: MONTH - 70, max: MONTH }), { maxLength: 4 }),
  product: fc.constantFrom('', '铸铁锅 26cm', '铸铁锅 30CM', 'Wok'),
  tags: fc.subarray(['批发', 'vip']),
  isWarned: fc.boolean(),
})

/** Any customers of one shop, each with an id of their own. */
export const anyCustomers: fc.Arbitrary<readonly PlainCustomer[]> = fc
  .array(anyCustomer, { maxLength: 12 })
  .map((all) => all.map((each, index) => ({ ...each, id: `c${String(index).padStart(2, '0')}` })))

/** Bits of the months that lie `from` to `from + 31` before the present one. */
const bitsOf = (months: readonly number[], from: number): number =>
  months
    .map((month) => MONTH - month - from)
    .filter((back) => back >= 0 && back < 32)
    .reduce((bits, back) => bits + 2 ** back, 0)

/** These customers as a roster lays them. */
export function makeRoster(all: readonly PlainCustomer[], change: Partial<Roster> = {}): Roster {
  const products = [...new Set(['', ...all.map(({ product }) => product)])]
  const bytes = (of: (each: PlainCustomer) => number) => Uint8Array.from(all, of)
  const counts = (of: (each: PlainCustomer) => number) => Uint32Array.from(all, of)
  return {
    shopId: 'shop',
    at: 1,
    currency: 'CNY',
    month: MONTH,
    size: all.length,
    ids: all.map(({ id }) => id).join('\n'),
    tiers: bytes(({ tier }) => tier),
    tiersBefore: bytes(({ tierBefore }) => tierBefore),
    stages: bytes(({ stage }) => stage),
    stagesBefore: bytes(({ stageBefore }) => stageBefore),
    stagesNow: bytes(({ stageNow }) => stageNow),
    segments: bytes(({ segment }) => segment),
    r: bytes(({ r }) => r),
    f: bytes(({ f }) => f),
    m: bytes(({ m }) => m),
    risks: bytes(({ risk }) => risk),
    active: bytes(({ active }) => active),
    orders: counts(({ orders }) => orders),
    spent: Float64Array.from(all, ({ spent }) => spent ?? NaN),
    last: Int32Array.from(all, ({ last }) => last ?? UNKNOWN_DAY),
    firstMonth: Int32Array.from(all, ({ months }) =>
      months.length === 0 ? UNKNOWN_DAY : Math.min(...months),
    ),
    months: counts(({ months }) => bitsOf(months, 0)),
    monthsBefore: counts(({ months }) => bitsOf(months, 32)),
    product: counts(({ product }) => products.indexOf(product)),
    products,
    ...change,
  }
}

const placesOf = (
  all: readonly PlainCustomer[],
  isMeant: (each: PlainCustomer) => boolean,
): Set<number> => new Set(all.flatMap((each, place) => (isMeant(each) ? [place] : [])))

/** The roster of these customers with their tags and warnings beside it. */
export const useOf = (
  all: readonly PlainCustomer[],
  change: Partial<Roster> = {},
): RosterInUse => ({
  roster: makeRoster(all, change),
  platform: 'pinduoduo',
  today: TODAY,
  tagged: new Map(
    ['批发', 'vip'].map((tag) => [tag, placesOf(all, ({ tags }) => tags.includes(tag))]),
  ),
  warned: placesOf(all, ({ isWarned }) => isWarned),
})
