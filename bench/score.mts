/**
 * Scores every customer of a made shop against all others: quintiles, value, loyalty, expected spend, lifecycle, segment and
 * tier; then one customer anew, with the ranges of their prediction, after one of their orders has changed.
 *   score --customers N
 */
import { parseArgs } from 'node:util'

import { createSurvey } from '@/lib/customers/create-survey'
import { scoreCustomer } from '@/lib/customers/score-customer'
import type { ShopSurvey } from '@/lib/customers/survey'
import { DEFAULT_TIER_RULES as rules } from '@/lib/customers/tier-rules'

import { percentile, report, rounded } from './lib/figures.mts'
import { makeOrderSet } from './lib/orders.mts'
import { gatherPersons, type Person } from './lib/persons.mts'

const { values } = parseArgs({
  options: { customers: { type: 'string', default: '50000' }, json: { type: 'boolean' } },
})
const ORDERS_EACH = 3
const UPDATES = 200
const TERMS = {
  platform: 'pinduoduo',
  coverage: { from: 0, source: 'file', unclaimedOrders: 0 },
  rules,
} as const

const cpuMs = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1_000
}

async function survey(persons: readonly Person[], now: number): Promise<ShopSurvey> {
  const draft = createSurvey({ ...TERMS, shopId: 'bench', clock: () => now })
  for (const { id, orders } of persons) draft.add({ customerIds: [id], orders })
  return draft.finish()
}

/** Milliseconds for one customer whose newest order has just been refunded. */
function timeUpdate({ id, orders }: Person, surveyed: ShopSurvey, now: number): number {
  const changed = orders.map((facts, index) =>
    index === orders.length - 1 ? { ...facts, state: 'refunded' as const } : facts,
  )
  const start = performance.now()
  scoreCustomer({
    ...TERMS,
    customerIds: [id],
    orders: changed,
    records: [],
    disputes: 0,
    hasOpenCase: false,
    tier: { next: null, progress: 1 },
    survey: surveyed,
    now,
  })
  return performance.now() - start
}

async function main(): Promise<void> {
  const customers = Number(values.customers)
  const now = Date.now()
  const persons = gatherPersons(
    makeOrderSet({ orders: ORDERS_EACH * customers, customers, now }).orders,
  )
  const before = cpuMs()
  const surveyed = await survey(persons, now)
  const spent = cpuMs() - before
  const step = Math.max(1, Math.floor(persons.length / UPDATES))
  const updates = persons
    .filter((_, index) => index % step === 0)
    .map((person) => timeUpdate(person, surveyed, now))
  report({
    customers: persons.length,
    cpuMs: Math.round(spent),
    oneUpdateMs: rounded(percentile(updates, 0.95)),
  })
}

await main()
