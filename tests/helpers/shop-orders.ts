import fc from 'fast-check'

import type { Coverage } from '@/lib/customers/card'
import { createSurvey, type SurveyedPerson } from '@/lib/customers/create-survey'
import { scoreCustomer, type ScoreParts } from '@/lib/customers/score-customer'
import type { Scores } from '@/lib/customers/scores'
import type { ShopSurvey } from '@/lib/customers/survey'
import { DEFAULT_TIER_RULES, type TierRules } from '@/lib/customers/tier-rules'
import { ORDER_STATES, type OrderFacts } from '@/lib/shared/orders'
import { DAY_MS } from '@/lib/shared/time'

/** Noon in Shanghai, so that a few hours to either side are the same day. */
export const NOW = Date.parse('2026-06-01T12:00:00+08:00')
/** A file that covers everything that tests place. */
export const COVERED: Coverage = { from: 0, source: 'file', unclaimedOrders: 0 }

/** An order that was received and paid for, so many days ago. */
export const orderOf = (
  number: string,
  daysAgo: number,
  fields: Partial<OrderFacts> = {},
): OrderFacts => ({
  number,
  state: 'received',
  placedAt: Math.round(NOW - daysAgo * DAY_MS),
  paidMinor: 10_000,
  currency: 'CNY',
  ...fields,
})

/** Orders of one person, the number made from a prefix. */
export const ordersOf = (
  name: string,
  daysAgo: readonly number[],
  fields: Partial<OrderFacts> = {},
): OrderFacts[] => daysAgo.map((days, index) => orderOf(`${name}-${index}`, days, fields))

/** Orders as hostile as the schema lets them be. */
export const anyOrders = fc.array(
  fc.record(
    {
      number: fc.uuid(),
      state: fc.constantFrom(...ORDER_STATES),
      placedAt: fc.oneof(
        fc.integer({ min: NOW - 1_000 * DAY_MS, max: NOW + DAY_MS }),
        fc.maxSafeInteger(),
      ),
      title: fc.string({ maxLength: 5 }),
      pieces: fc.nat(20),
      paidMinor: fc.oneof(fc.integer({ min: -5_000, max: 2_000_000 }), fc.maxSafeInteger()),
      currency: fc.constantFrom('CNY', 'CNY', 'USD'),
    },
    { requiredKeys: ['number'] },
  ),
  { maxLength: 8 },
)

/** Persons of a shop with hostile orders. */
export const anyPersons = (maxLength = 12): fc.Arbitrary<SurveyedPerson[]> =>
  fc
    .uniqueArray(fc.tuple(fc.uuid(), anyOrders), { selector: ([id]) => id, maxLength })
    .map((persons) => persons.map(([id, orders]) => ({ customerIds: [id], orders })))

/** The survey of these persons. */
export function surveyOf(
  persons: readonly SurveyedPerson[],
  rules: TierRules = DEFAULT_TIER_RULES,
): Promise<ShopSurvey> {
  const draft = createSurvey({
    shopId: 'shop',
    platform: 'pinduoduo',
    rules,
    coverage: COVERED,
    clock: () => NOW,
  })
  for (const person of persons) draft.add(person)
  return draft.finish()
}

/**
 * A shop of so many customers who differ in everything: the last bought most, for most, and latest unless other days since
 * their last orders are given.
 */
export const variedPersons = (
  count: number,
  daysSince: (index: number) => number = (index) => (count - index) * (200 / count),
): SurveyedPerson[] =>
  Array.from({ length: count }, (_, index) => {
    const id = `c${String(index).padStart(4, '0')}`
    const orders = Array.from({ length: 1 + Math.floor((6 * index) / count) }, (__, order) =>
      orderOf(`${id}-${order}`, daysSince(index) + order * (20 + (index % 7) * 5), {
        paidMinor: 5_000 + 300 * index,
      }),
    )
    return { customerIds: [id], orders }
  })

/** The same, but whoever bought most may have bought long ago. */
export const mixedPersons = (count: number): SurveyedPerson[] =>
  variedPersons(count, (index) => (index * 79) % 200)

/** The scores of one person. */
export const scoresOf = (
  orders: readonly OrderFacts[],
  survey: ShopSurvey | null,
  parts: Partial<ScoreParts> = {},
): Scores =>
  scoreCustomer({
    customerIds: ['c0000'],
    platform: 'pinduoduo',
    orders,
    records: [],
    disputes: 0,
    hasOpenCase: false,
    coverage: COVERED,
    rules: DEFAULT_TIER_RULES,
    tier: { next: null, progress: 1 },
    survey,
    now: NOW,
    ...parts,
  })

/** Every number in a value, however deep. */
export const numbersIn = (value: unknown): number[] =>
  typeof value === 'number'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(numbersIn)
      : []
