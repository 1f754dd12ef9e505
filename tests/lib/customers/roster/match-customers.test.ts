import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { customerFilterSchema } from '@/lib/customers/roster/customer-filter'
import { matchCustomers } from '@/lib/customers/roster/match-customers'
import { RISK_LEVELS } from '@/lib/customers/roster/roster'
import { LIFECYCLE_STAGES, SEGMENTS } from '@/lib/customers/scores'
import { TIERS } from '@/lib/customers/tier-rules'

import { anyCustomers, MONTH, useOf } from './make-roster'
import { slowMatch } from './slow-match'

const someOf = <Id>(ids: readonly Id[]) => fc.subarray([...ids], { minLength: 1 })
const fifths = someOf([1, 2, 3, 4, 5])
const range = (most: number) =>
  fc
    .record({ least: fc.nat(most), most: fc.nat(most) }, { requiredKeys: [] })
    .filter(({ least, most: end }) => least !== undefined || end !== undefined)
const monthName = (month: number): string =>
  `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`
const way = fc.constantFrom('entered', 'left')

/** Any filter over what rosters of tests hold. */
const anyFilter = fc
  .record(
    {
      shops: someOf(['shop', 'other']),
      platforms: someOf(['pinduoduo', 'taobao']),
      tiers: someOf([...TIERS, 'none']),
      segments: someOf(SEGMENTS),
      stages: someOf(LIFECYCLE_STAGES),
      risks: someOf(RISK_LEVELS),
      r: fifths,
      f: fifths,
      m: fifths,
      recency: range(6),
      orders: range(6),
      spent: fc
        .tuple(range(50_000), fc.constantFrom('CNY', 'CNY', 'USD'))
        .map(([ends, currency]) => Object.assign(ends, { currency })),
      active: range(99),
      product: fc.constantFrom('铸铁锅', '26CM', 'wok', 'lid'),
      tag: fc.constantFrom('批发', 'vip', 'nobody'),
      moved: fc.oneof(
        fc.record({ of: fc.constant('tiers'), group: fc.constantFrom(...TIERS), way }),
        fc.record({ of: fc.constant('stages'), group: fc.constantFrom(...LIFECYCLE_STAGES), way }),
      ),
      cohort: fc.record(
        {
          month: fc.integer({ min: MONTH - 63, max: MONTH }).map(monthName),
          later: fc.nat(63),
        },
        { requiredKeys: ['month'] },
      ),
      top: fc.integer({ min: 1, max: 100 }),
    },
    { requiredKeys: [] },
  )
  .map((filter) => customerFilterSchema.parse(filter))

/** One member at a time, so that each is met as often as all are. */
const anyMember = anyFilter.map((filter) => {
  const [[name, value] = ['', undefined]] = Object.entries(filter)
  return customerFilterSchema.parse(name === '' ? {} : { [name]: value })
})

describe('a filter of customers', () => {
  it('means those whom a slow count one by one means', () => {
    fc.assert(
      fc.property(anyCustomers, fc.oneof(anyFilter, anyMember), (all, filter) => {
        const isMeant = matchCustomers(useOf(all), filter)
        const meant = all.filter((_, place) => isMeant(place)).map(({ id }) => id)
        expect(meant).toEqual(slowMatch(all, filter, { id: 'shop', currency: 'CNY' }))
      }),
      { numRuns: 2_000 },
    )
  })

  it('means everybody where it is empty', () => {
    fc.assert(
      fc.property(anyCustomers, (all) => {
        expect(all.every((_, place) => matchCustomers(useOf(all), {})(place))).toBe(true)
      }),
    )
  })

  it('means fewer or as many with each member more', () => {
    fc.assert(
      fc.property(anyCustomers, anyFilter, anyMember, (all, filter, more) => {
        const [before, after] = [filter, { ...more, ...filter }].map((each) =>
          matchCustomers(useOf(all), each),
        )
        for (const place of all.keys())
          expect(after?.(place) === true && before?.(place) === false).toBe(false)
      }),
    )
  })
})

describe('what a filter may tell', () => {
  it.each([
    ['a tier that there is not', { tiers: ['tin'] }],
    ['an empty list', { tiers: [] }],
    ['a range open at both ends', { orders: {} }],
    ['an amount without its currency', { spent: { least: 1 } }],
    ['a month that there is not', { cohort: { month: '2026-13' } }],
    ['a member that there is not', { nick: '买家' }],
  ])('is not %s', (_what, filter) => {
    expect(customerFilterSchema.safeParse(filter).success).toBe(false)
  })
})
