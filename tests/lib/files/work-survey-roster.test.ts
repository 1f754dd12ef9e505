import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { createSurvey, type SurveyedPerson } from '@/lib/customers/create-survey'
import { createDayOf } from '@/lib/customers/day-in-zone'
import { personIdOf } from '@/lib/customers/person-id'
import type { CustomerFilter } from '@/lib/customers/roster/customer-filter'
import { matchCustomers } from '@/lib/customers/roster/match-customers'
import { rosterSchema, type Roster } from '@/lib/customers/roster/roster'
import { LIFECYCLE_STAGES, SEGMENTS } from '@/lib/customers/scores'
import { DEFAULT_TIER_RULES, TIERS } from '@/lib/customers/tier-rules'
import { startCohorts } from '@/lib/figures/cohorts'
import { concentrationOf } from '@/lib/figures/concentration'
import { daysOf, spentOf } from '@/lib/figures/shop-figures'
import { watchMoves } from '@/lib/files/work-survey-moves'
import { startRoster } from '@/lib/files/work-survey-roster'
import { anyPersons, COVERED, mixedPersons, NOW } from '@/tests/helpers/shop-orders'

const dayOf = createDayOf('Asia/Shanghai')
const today = dayOf(NOW)
const rules = DEFAULT_TIER_RULES
const platform = 'pinduoduo'

/** Surveys these persons, with all that is counted in the same pass. */
async function survey(persons: readonly SurveyedPerson[]) {
  const terms = { shopId: 'shop', platform, rules, coverage: COVERED, clock: () => NOW } as const
  const draft = createSurvey(terms)
  const roster = startRoster(today)
  const moves = watchMoves({ platform, rules, now: NOW, today, onMove: roster.hearMove })
  const cohorts = startCohorts(today)
  const spends: number[] = []
  for (const person of persons) {
    const purchases = draft.add(person)
    const id = personIdOf(person.customerIds)
    roster.add(id, purchases)
    if (purchases.bought.length === 0) continue
    const spent = spentOf(purchases.bought)
    moves.add({ id, spent: spent ?? 0, orders: person.orders, purchases })
    cohorts.add(daysOf(purchases.bought, today))
    if (spent !== null) spends.push(spent)
  }
  const { survey: found, placed } = await draft.finishPlaced()
  return {
    found,
    moves: await moves.finish(found.cycleDays),
    cohorts: cohorts.finish(),
    concentration: concentrationOf(spends),
    roster: roster.finish(found, placed),
  }
}

/** The ids of those whom a filter means. */
function meant(roster: Roster, filter: CustomerFilter): string[] {
  const isMeant = matchCustomers(
    { roster, platform, today, tagged: new Map(), warned: new Set() },
    filter,
  )
  const ids = roster.size === 0 ? [] : roster.ids.split('\n')
  return ids.filter((_, place) => isMeant(place))
}

type Surveyed = Awaited<ReturnType<typeof survey>>

function expectGroups({ found, roster }: Surveyed): void {
  const count = (filter: CustomerFilter): number => meant(roster, filter).length
  for (const tier of [...TIERS, 'none'] as const)
    expect(count({ tiers: [tier] })).toBe(found.tiers[tier])
  for (const stage of LIFECYCLE_STAGES) expect(count({ stages: [stage] })).toBe(found.stages[stage])
  for (const segment of SEGMENTS)
    expect(count({ segments: [segment] })).toBe(found.segments?.sizes[segment] ?? 0)
  for (const [row, cells] of (found.rfm?.grid ?? []).entries())
    for (const [column, customers] of cells.entries())
      expect(count({ r: [row + 1], f: [column + 1] })).toBe(customers)
}

function expectMoves({ moves, roster }: Surveyed): void {
  for (const of of ['tiers', 'stages'] as const)
    for (const { group, entered, left } of moves[of])
      for (const [way, tally] of [
        ['entered', entered],
        ['left', left],
      ] as const) {
        const moved = { of, group, way } as NonNullable<CustomerFilter['moved']>
        expect(meant(roster, { moved })).toEqual(tally.ids.toSorted())
      }
}

function expectCohorts({ cohorts, roster }: Surveyed): void {
  for (const { month, customers } of cohorts)
    for (const [later, count] of customers.entries())
      expect(meant(roster, { cohort: { month, later } })).toHaveLength(count)
}

describe('the roster of a shop', () => {
  it('means by each group, cell, move and cohort as many as the figures count', async () => {
    await fc.assert(
      fc.asyncProperty(anyPersons(), async (persons) => {
        const surveyed = await survey(persons)
        expect(rosterSchema.safeParse(surveyed.roster).success).toBe(true)
        expectGroups(surveyed)
        expectMoves(surveyed)
        expectCohorts(surveyed)
      }),
      { numRuns: 60 },
    )
  })

  it('does so for a shop with clusters and a model', async () => {
    const surveyed = await survey(mixedPersons(240))
    const { roster, concentration, found } = surveyed
    expect(found.segments?.clusters).not.toBeNull()
    expectGroups(surveyed)
    expectMoves(surveyed)
    expectCohorts(surveyed)
    const { spent } = roster
    const ids = roster.ids.split('\n')
    const best = meant(roster, { top: 10 }).map((id) => spent[ids.indexOf(id)] ?? 0)
    const total = spent.reduce((sum, each) => sum + each, 0)
    const share = best.reduce((sum, each) => sum + each, 0) / total
    expect(share).toBeCloseTo(concentration?.top10Share ?? NaN, 9)
    expect(roster.active.every((chance) => chance >= 1 && chance <= 99)).toBe(true)
  })

  it('holds nobody where nobody bought', async () => {
    const { roster } = await survey([{ customerIds: ['a'], orders: [] }])
    expect(roster.size).toBe(0)
    expect(rosterSchema.safeParse(roster).success).toBe(true)
  })
})
